/**
 * What is searched for, made from what was written: the one function that index and reader's browser share.
 *
 * Pagefind finds words between spaces and strips every combining mark, so a sentence of Khmer would be one word without
 * its vowels. Here each run of a script written without spaces becomes overlapping pairs of clusters, spelt in letters
 * that Pagefind leaves alone; the same is done to the query, so any stretch of the run is found. Words of spaced
 * scripts stay words, with digits of every script and the letters that have no accent to drop folded.
 */
import { CLUSTER, clean, HAS_CLUSTER, normaliseCluster } from './clusters.ts';

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
  return clean(word)
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, foldDigit)
    .replace(/[\u00D0\u0110\u0189\u00F0\u0111\u0256]/gu, 'd')
    .replace(/[\u01C2\u01C3]/gu, '')
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
      if (before?.kind === 'cluster' && piece.gap !== 'break') words.push(pairCode(before.value, piece.value) + END);
      singles.add(SINGLE + encode(piece.value) + END);
    }
  }
  return [...words, ...singles].join(' ');
}

/** One thing that a record must hold, and the pieces of the query it stands for. */
export interface Term {
  /** As Pagefind is asked for it. */
  readonly code: string;
  readonly text: string;
}

export interface Query {
  readonly terms: readonly Term[];
  /** In quotation marks: the terms must follow one another. */
  readonly isPhrase: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * What a reader typed as what the index holds. The end of it may be the beginning of a word not yet finished. Common
 * words are left out as they are of the index, unless there is nothing else.
 */
export function parseQuery(text: string, common = NONE): Query {
  const quoted = /^\s*["“”„«](.+)["“”»]\s*$/su.exec(text);
  const isPhrase = quoted !== null;
  const all = splitWords(readPieces(quoted?.[1] ?? text));
  const telling = all.filter(({ kind, value }) => kind === 'cluster' || !common.has(value));
  const pieces = telling.length > 0 ? telling : all;
  const terms = pieces.flatMap((piece, i) => buildTerms(piece, pieces[i - 1], pieces[i + 1], isPhrase));
  const distinct = isPhrase ? terms : [...new Map(terms.map((term) => [term.code, term])).values()];
  return { terms: distinct, isPhrase, pieces };
}

/** A hyphen in a query is a space, for sources write `Timor Leste` too; single letters between dots are one word. */
function splitWords(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'cluster') return [piece];
    const isAbbreviation = /^\p{L}(?:\.\p{L})+$/u.test(piece.value);
    const parts = piece.value
      .replace(/['’]/gu, '')
      .replace(isAbbreviation ? /\./g : /[.-]/g, isAbbreviation ? '' : ' ');
    return parts.split(' ').flatMap((value) => (value === '' ? [] : [{ ...piece, value }]));
  });
}

function buildTerms(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  isPhrase: boolean,
): readonly Term[] {
  if (piece.kind === 'word') return [{ code: piece.value, text: piece.value }];
  const follows = isLinked(before, piece, isPhrase);
  const isFollowed = after !== undefined && isLinked(piece, after, isPhrase);
  if (!follows && isFollowed) return [];
  // A phrase is compared word for word, so even its last cluster must be a whole one.
  const end = isFollowed || isPhrase ? END : '';
  if (!follows) return [{ code: SINGLE + encode(piece.value) + end, text: piece.value }];
  const first = before?.value ?? '';
  return [{ code: pairCode(first, piece.value) + end, text: first + piece.value }];
}

function isLinked(before: Piece | undefined, piece: Piece, isPhrase: boolean): boolean {
  if (before?.kind !== 'cluster' || piece.kind !== 'cluster') return false;
  return piece.gap === 'none' || (isPhrase && piece.gap === 'space');
}

function pairCode(first: string, second: string): string {
  return PAIR + encode(first) + END + encode(second);
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
