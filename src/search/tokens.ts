/**
 * What is searched for, made from what was written: the one function that index and reader's browser share.
 *
 * Pagefind finds words between spaces and strips every combining mark, so a sentence of Khmer would be one word without
 * its vowels. Here each run of a script written without spaces becomes overlapping pairs of clusters, spelt in letters
 * that Pagefind leaves alone; the same is done to the query, so any stretch of the run is found. Words of spaced
 * scripts stay words, with digits of every script and the letters that have no accent to drop folded.
 */
import { CLUSTER, clean, MAY_HAVE_CLUSTER, normaliseCluster } from './clusters.ts';
import { pairCode, singleCode, withoutMarks, wordCode } from './codes.ts';

/** A word or a cluster of a text, with its place in the text as written. */
export interface Piece {
  readonly kind: 'word' | 'cluster';
  /** Folded: what is compared. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the piece before: nothing, only a space or middle dot, a hyphen inside a word, or more. */
  readonly gap: 'none' | 'space' | 'hyphen' | 'break';
}

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+(?:['’.-][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+)*/gu;
const LINK = /^[\s\u00B7\u30FB\u00AD\u200B-\u200D\u2060]*$/u;

/** The words and clusters of a text in order. */
export function readPieces(text: string): readonly Piece[] {
  if (!MAY_HAVE_CLUSTER.test(text)) return readWords(text, 0);
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
    const start = offset + index;
    // Single letters between dots are one word; all else is parted at its dots and hyphens.
    const isOne = !/[.-]/.test(word) || /^\p{L}(?:\.\p{L})+$/u.test(word);
    if (isOne) pieces.push(wordPiece(word.replaceAll('.', ''), start, word.length, 'break'));
    else pieces.push(...readParts(word, start));
  }
  return pieces.filter(({ value }) => value !== '');
}

function readParts(word: string, start: number): readonly Piece[] {
  const parts = [...word.matchAll(/[^.-]+/gu)].map(({ 0: part, index }) =>
    wordPiece(part, start + index, part.length, 'hyphen'),
  );
  return parts
    .filter(({ value }) => value !== '')
    .map((piece, i): Piece => (i === 0 ? { ...piece, gap: 'break' } : piece));
}

function wordPiece(text: string, start: number, length: number, gap: Piece['gap']): Piece {
  return { kind: 'word', value: foldWord(text).replace(/['’]/gu, ''), start, end: start + length, gap };
}

/** A word as the index compares it. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
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
 * A text as the index takes it: words as they are but for the common ones, clusters as pairs in their place. At the end
 * stand words with hyphens as one word, and single clusters: all of them, or of names only those that stand alone.
 */
export function buildIndexText(text: string, common = NONE, singles: 'all' | 'alone' = 'all'): string {
  return MAY_HAVE_CLUSTER.test(text) ? indexPieces(readPieces(text), common, singles) : indexWords(text, common);
}

function indexPieces(pieces: readonly Piece[], common: ReadonlySet<string>, singles: 'all' | 'alone'): string {
  const words: string[] = [];
  const ends = new Set<string>();
  let joined = '';
  for (const [i, piece] of pieces.entries()) {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    if (piece.kind === 'word') {
      if (!common.has(piece.value)) words.push(wordCode(piece.value, true));
      joined = piece.gap === 'hyphen' ? joined + piece.value : piece.value;
      if (piece.gap === 'hyphen' && after?.gap !== 'hyphen') ends.add(wordCode(joined, true));
    } else {
      // Across a space too: names are written with and without one.
      if (before?.kind === 'cluster' && piece.gap !== 'break') words.push(pairCode(before.value, piece.value, true));
      if (singles === 'all' || !(touches(before, piece) || touches(piece, after)))
        ends.add(singleCode(piece.value, true));
    }
  }
  return [...words, ...ends].join(' ');
}

interface IndexedWord {
  readonly values: readonly string[];
  readonly codes: readonly string[];
  readonly joined: string | undefined;
}

const indexed = new Map<string, IndexedWord>();

/** The same for a text of words alone. Texts use few words many times over, so each is looked at once. */
function indexWords(text: string, common: ReadonlySet<string>): string {
  const words: string[] = [];
  const ends = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const { values, codes, joined } = indexed.get(word) ?? rememberWord(word);
    for (const [i, code] of codes.entries()) if (!common.has(values[i] ?? '')) words.push(code);
    if (joined !== undefined) ends.add(joined);
  }
  return ends.size === 0 ? words.join(' ') : [...words, ...ends].join(' ');
}

function rememberWord(word: string): IndexedWord {
  const values = readWords(word, 0).map(({ value }) => value);
  const codes = values.map((value) => wordCode(value, true));
  const made = { values, codes, joined: values.length > 1 ? wordCode(values.join(''), true) : undefined };
  indexed.set(word, made);
  return made;
}

function touches(before: Piece | undefined, piece: Piece | undefined): boolean {
  return before?.kind === 'cluster' && piece?.kind === 'cluster' && piece.gap === 'none';
}
