/**
 * Whether bytes are one JSON text (RFC 8259), without making anything of it: `JSON.parse` of a hundred megabytes takes
 * five times as many, more than a thread may have.
 */

/** What may come next, where it is not the value itself. */
type State = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'after value';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const CLOSING: Readonly<Record<number, number>> = { 91: 0x5d, 123: 0x7d };
const OBJECT_END = 0x7d;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const ESCAPED = new Set(Array.from('"\\/bfnrtu', (letter) => letter.charCodeAt(0)));

export function isJson(bytes: Uint8Array): boolean {
  const open: number[] = [];
  let state: State = 'value';
  let at = skipSpace(bytes, 0);
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === open.at(-1) && (state === 'after value' || state.endsWith('or end'))) {
      open.pop();
      state = 'after value';
      at += 1;
    } else if (state === 'after value') {
      if (byte !== COMMA || open.length === 0) return false;
      state = open.at(-1) === OBJECT_END ? 'key' : 'value';
      at += 1;
    } else if (state === 'colon') {
      if (byte !== COLON) return false;
      state = 'value';
      at += 1;
    } else if (byte === QUOTE) {
      at = findStringEnd(bytes, at);
      state = state.startsWith('key') ? 'colon' : 'after value';
    } else if (state.startsWith('key')) {
      return false;
    } else if (CLOSING[byte] !== undefined) {
      open.push(CLOSING[byte]);
      state = open.at(-1) === OBJECT_END ? 'key or end' : 'value or end';
      at += 1;
    } else {
      at = findScalarEnd(bytes, at);
      state = 'after value';
    }
    if (at === -1) return false;
    at = skipSpace(bytes, at);
  }
  return state === 'after value' && open.length === 0;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The place after the closing mark of a string that begins at `from`; -1 where it is none. */
function findStringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return -1;
    if (byte !== BACKSLASH) continue;
    at += 1;
    const letter = bytes[at] ?? 0;
    if (!ESCAPED.has(letter) || (letter === 0x75 && !isFourHex(bytes, at + 1))) return -1;
  }
  return -1;
}

function isFourHex(bytes: Uint8Array, from: number): boolean {
  return /^[0-9a-fA-F]{4}$/.test(readAscii(bytes, from, from + 4));
}

/** The place after a number or word that begins at `from`; -1 where it is none. */
function findScalarEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && /[\w+.-]/.test(String.fromCharCode(bytes[end] as number))) end += 1;
  return SCALAR.test(readAscii(bytes, from, end)) ? end : -1;
}

function readAscii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400)));
}
