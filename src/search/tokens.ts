/**
 * What is searched for, made from what was written: the one function that index and reader's browser share.
 *
 * Pagefind finds words between spaces and strips every combining mark, so a sentence of Khmer would be one word without
 * its vowels. Here each run of a script written without spaces becomes overlapping pairs of clusters, spelt in letters
 * that Pagefind leaves alone; the same is done to the query, so any stretch of the run is found. Words of spaced
 * scripts stay words, with digits of every script and the letters that have no accent to drop folded.
 */
import { CLUSTER, clean, HAS_CLUSTER, normaliseCluster } from './clusters.ts';
import { pairCode, singleCode, withoutMarks } from './codes.ts';

/** A word or a cluster of a text, with its place in the text as written. */
export interface Piece {
  readonly kind: 'word' | 'cluster';
  /** Folded: what is compared. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** How it stands to the piece before: nothing between, only a space or middle dot, or more. */
  readonly gap: 'none' | 'space' | 'break';
}

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+(?:['’.-][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+)*/gu;
const LINK = /^[\s\u00B7\u30FB\u00AD\u200B-\u200D\u2060]*$/u;

/** The words and clusters of a text in order. */
export function readPieces(text: string): readonly Piece[] {
  if (!HAS_CLUSTER.test(text)) return readWords(text, 0);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const between = text.slice(at, match.index);
    pieces.push(...readWords(between, at));
    const end = match.index + match[0].length;
    pieces.push({ kind: 'cluster', value: normaliseCluster(match[0]), start: match.index, end, gap: gapOf(between) });
    at = end;
  }
  pieces.push(...readWords(text.slice(at), at));
  return pieces;
}

function gapOf(between: string): Piece['gap'] {
  return between === '' ? 'none' : LINK.test(between) ? 'space' : 'break';
}

function readWords(text: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const value = foldWord(word);
    const start = offset + index;
    if (value !== '') pieces.push({ kind: 'word', value, start, end: start + word.length, gap: 'break' });
  }
  return pieces;
}

/** A word in lower case, composed, with ASCII digits, and d for đ (which has no accent that could be dropped). */
export function foldWord(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  if (/^[\u0000-\u007F]*$/.test(word)) return word.toLowerCase();
  return withoutMarks(clean(word))
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, foldDigit)
    .replace(/[\u00D0\u0110\u0189\u00F0\u0111\u0256]/gu, 'd')
    .toLowerCase();
}

/** Every block of decimal digits begins at a multiple of ten after its zero, and Unicode keeps the ten together. */
function foldDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const point = zero;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * A text as the index takes it: words as they are but for the common ones, clusters as pairs in their place, single
 * clusters at the end.
 */
export function buildIndexText(text: string, common = NONE): string {
  const pieces = readPieces(text);
  const words: string[] = [];
  const singles = new Set<string>();
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'word') {
      if (!common.has(piece.value)) words.push(piece.value);
    } else {
      const before = pieces[i - 1];
      // Across a space too: names are written with and without one.
      if (before?.kind === 'cluster' && piece.gap !== 'break') words.push(pairCode(before.value, piece.value, true));
      singles.add(singleCode(piece.value, true));
    }
  }
  return [...words, ...singles].join(' ');
}
