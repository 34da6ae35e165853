/** What a reader typed, as the terms that the index is asked for. */
import { pairCode, singleCode, wordCode } from './codes.ts';
import { type Piece, readPieces } from './tokens.ts';

const NONE: ReadonlySet<string> = new Set();

/** One thing that a record must hold, and the pieces of the query it stands for. */
export interface Term {
  /** As Pagefind is asked for it. */
  readonly code: string;
  readonly text: string;
  /** The first and the last of the query's pieces that it stands for. */
  readonly first: number;
  readonly last: number;
}

export interface Query {
  readonly terms: readonly Term[];
  /** In quotation marks: the terms must follow one another. */
  readonly isPhrase: boolean;
  readonly pieces: readonly Piece[];
  /** Is the last word whole, or may it be typed on? */
  readonly isFinished: boolean;
}

/**
 * What a reader typed as what the index holds. The end of it may be the beginning of a word not yet finished. Common
 * words are left out as they are of the index, unless there is nothing else.
 */
export function parseQuery(text: string, common = NONE): Query {
  const quoted = /^\s*["“”„«](.+)["“”»]\s*$/su.exec(text);
  const isPhrase = quoted !== null;
  const asked = quoted?.[1] ?? text;
  const all = readPieces(asked);
  const telling = all.filter(({ kind, value }) => kind === 'cluster' || !common.has(value));
  const pieces = telling.length > 0 ? telling : all;
  const isFinished = isPhrase || /\s$/u.test(text);
  return { terms: buildTerms(pieces, isPhrase, isFinished), isPhrase, pieces, isFinished };
}

/** The terms of a query's pieces, each once unless in a phrase. Where a piece is left out, none reaches across. */
export function buildTerms(
  pieces: readonly (Piece | undefined)[],
  isPhrase: boolean,
  isFinished: boolean,
): readonly Term[] {
  const terms = pieces.flatMap((piece, i): readonly Term[] => {
    if (piece?.kind !== 'word') return piece ? clusterTerms(piece, i, pieces, isPhrase) : [];
    const code = wordCode(piece.value, isFinished || i < pieces.length - 1);
    return [{ code, text: piece.value, first: i, last: i }];
  });
  return isPhrase ? terms : [...new Map(terms.map((term) => [term.code, term])).values()];
}

function clusterTerms(
  piece: Piece,
  at: number,
  pieces: readonly (Piece | undefined)[],
  isPhrase: boolean,
): readonly Term[] {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  const follows = isLinked(before, piece, isPhrase);
  const isFollowed = after !== undefined && isLinked(piece, after, isPhrase);
  if (!follows && isFollowed) return [];
  // A phrase is compared word for word, so even its last cluster must be a whole one.
  const isWhole = isFollowed || isPhrase;
  if (!follows) return [{ code: singleCode(piece.value, isWhole), text: piece.value, first: at, last: at }];
  const first = before?.value ?? '';
  return [{ code: pairCode(first, piece.value, isWhole), text: first + piece.value, first: at - 1, last: at }];
}

function isLinked(before: Piece | undefined, piece: Piece, isPhrase: boolean): boolean {
  if (before?.kind !== 'cluster' || piece.kind !== 'cluster') return false;
  return piece.gap === 'none' || (isPhrase && piece.gap === 'space');
}
