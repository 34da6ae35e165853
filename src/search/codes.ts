/**
 * Words of the index that are not words of a text: clusters spelt in signs that Pagefind leaves alone, for it would drop
 * their combining marks. No code is the beginning of another, but the code of an unfinished cluster is the beginning of
 * those it may become.
 */

/** Marks a pair of clusters; a letter of no alphabet that readers type, so no prefix of theirs can reach it. */
const PAIR = '\u01C2';
/** Marks one cluster alone. */
const SINGLE = '\u01C3';
/** Ends a cluster in a code. Sorts before every other sign of a code, on which finding the right index file depends. */
const END = '0';
/** Without vowels, so that no stemmer finds an ending in a code. */
const SIGNS = '123456789bcdfghjklmnpqrstvwxz';
/** Blocks that are spelt with a letter and two signs; everything else takes four signs and begins with a digit. */
const BLOCKS: ReadonlyMap<number, string> = new Map([
  [0x0e00, 't'],
  [0x0e80, 'l'],
  [0x1000, 'm'],
  [0x1080, 'n'],
  [0x1780, 'k'],
]);
/** Stands before the code of a country or crime type; see `concepts.ts`. */
export const CONCEPT = '\u01C1';

/** Two clusters, one after the other. A whole one ends; one that may still be typed on does not. */
export function pairCode(first: string, second: string, isWhole: boolean): string {
  return PAIR + encode(first) + END + encode(second) + (isWhole ? END : '');
}

/** One cluster alone. */
export function singleCode(cluster: string, isWhole: boolean): string {
  return SINGLE + encode(cluster) + (isWhole ? END : '');
}

/**
 * A word is found by its beginning, but so short a word is the beginning of too many; whole, it is closed like a
 * cluster. Without this every text in English holds the Vietnamese word `an`.
 */
export function wordCode(word: string, isWhole: boolean): string {
  return isWhole && /^\p{L}\p{M}*(?:\p{L}\p{M}*)?$/u.test(word) ? word + END : word;
}

/** Is a word of the index a code of clusters or of a concept? */
export function isCode(word: string): boolean {
  return /^[\u01C0-\u01C3]/.test(word);
}

/** A text that cannot be taken for a code. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u01C0-\u01C3]/gu, '');
}

function encode(cluster: string): string {
  let code = '';
  for (const char of cluster) code += encodePoint(char.codePointAt(0) ?? 0);
  return code;
}

/** Of a fixed width for each block, so that the code of a beginning is the beginning of the code. */
function encodePoint(point: number): string {
  const block = BLOCKS.get(point & ~0x7f);
  return block === undefined ? toSigns(point, 4) : block + toSigns(point & 0x7f, 2);
}

function toSigns(value: number, width: number): string {
  let signs = '';
  for (let rest = value, i = 0; i < width; i += 1, rest = Math.floor(rest / SIGNS.length)) {
    signs = (SIGNS[rest % SIGNS.length] ?? '') + signs;
  }
  return signs;
}
