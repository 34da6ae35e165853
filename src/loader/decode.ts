/** Bytes to text: strict UTF-8 without a byte order mark, with line feeds. */

export type Decoded =
  | { readonly text: string }
  | { readonly problem: string; readonly cure: string; readonly line: number; readonly column?: number };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SAVE_AS_UTF8 = 'Save the file as UTF-8 (without BOM) in your editor.';

/** The text of a file, or why it is none. Windows line ends are kept as they are and count as one line end. */
export function decode(bytes: Uint8Array, maxLine: number): Decoded {
  if (hasPrefix(bytes, [0xef, 0xbb, 0xbf])) {
    return { problem: 'a byte order mark (BOM)', cure: SAVE_AS_UTF8, line: 1 };
  }
  if (hasPrefix(bytes, [0xff, 0xfe]) || hasPrefix(bytes, [0xfe, 0xff])) {
    return { problem: 'UTF-16 text', cure: SAVE_AS_UTF8, line: 1 };
  }
  const text = decodeStrictly(bytes);
  if (text === undefined) {
    return { problem: 'bytes that are not UTF-8', cure: SAVE_AS_UTF8, line: lineOfBadByte(bytes) };
  }
  return findTextProblem(text, maxLine) ?? { text };
}

function hasPrefix(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line after the longest run of whole lines that decode. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    if (decodeStrictly(bytes.subarray(start, i)) === undefined) return line;
    line += 1;
    start = i + 1;
  }
  return 1;
}

function findTextProblem(text: string, maxLine: number): Decoded | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return { problem: 'a NUL character', cure: 'Delete the character.', line: lineOf(text, nul) };
  }
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    const cure = 'Set line ends to LF (or CRLF) in your editor.';
    return { problem: 'a carriage return without a line feed', cure, line: lineOf(text, lone.index) };
  }
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.length > maxLine) {
      const cure = `Break the line; ${maxLine} characters are the most.`;
      return { problem: `a line of ${content.length} characters`, cure, line };
    }
  }
  return undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
