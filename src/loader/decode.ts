/** Bytes to text: strict UTF-8 without a byte order mark, with line feeds. */
import { isUtf8 } from 'node:buffer';

export type Decoded =
  | { readonly text: string }
  | { readonly problem: string; readonly cure: string; readonly line: number; readonly column?: number };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SAVE_AS_UTF8 = 'Save the file as UTF-8 (without BOM) in your editor.';

export interface TextLimits {
  /** Characters of a line. */
  readonly maxLine: number;
  readonly maxLines: number;
}

/** The text of a file, or why it is none. Windows line ends are kept as they are and count as one line end. */
export function decode(bytes: Uint8Array, limits: TextLimits): Decoded {
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
  return findTextProblem(text, limits) ?? { text };
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

/** The first line that does not decode, found by halves: all lines before it do. */
function lineOfBadByte(bytes: Uint8Array): number {
  const ends = [...findLineEnds(bytes), bytes.length];
  let [good, bad] = [-1, ends.length - 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, ends[middle]))) good = middle;
    else bad = middle;
  }
  return bad + 1;
}

function* findLineEnds(bytes: Uint8Array): Iterable<number> {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) yield at;
}

function findTextProblem(text: string, { maxLine, maxLines }: TextLimits): Decoded | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return { problem: 'a NUL character', cure: 'Delete the character.', line: lineOf(text, nul) };
  }
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    const cure = 'Set line ends to LF (or CRLF) in your editor.';
    return { problem: 'a carriage return without a line feed', cure, line: lineOf(text, lone.index) };
  }
  const lines = text.split(/\r?\n/);
  const long = lines.findIndex((line) => line.length > maxLine);
  if (long >= 0) {
    const cure = `Break the line; ${maxLine} characters are the most.`;
    return { problem: `a line of ${lines[long]?.length} characters`, cure, line: long + 1 };
  }
  if (lines.length > maxLines) {
    return {
      problem: `${lines.length} lines`,
      cure: `Shorten it; ${maxLines} lines are the most.`,
      line: maxLines + 1,
    };
  }
  return undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
