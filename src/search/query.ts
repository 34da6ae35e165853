/** What a reader typed, as the terms that the index is asked for. */
import { pairCode, singleCode } from './codes.ts';
import { type Piece, readPieces } from './tokens.ts';

const NONE: ReadonlySet<string> = new Set();

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
  return { terms: buildTerms(pieces, isPhrase), isPhrase, pieces };
}

/** The terms of a query's pieces, each once unless in a phrase. Where a piece is left out, none reaches across. */
export function buildTerms(pieces: readonly (Piece | undefined)[], isPhrase = false): readonly Term[] {
  const terms = pieces.flatMap((piece, i) => (piece ? termsOf(piece, pieces[i - 1], pieces[i + 1], isPhrase) : []));
  return isPhrase ? terms : [...new Map(terms.map((term) => [term.code, term])).values()];
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

function termsOf(
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
  const isWhole = isFollowed || isPhrase;
  if (!follows) return [{ code: singleCode(piece.value, isWhole), text: piece.value }];
  const first = before?.value ?? '';
  return [{ code: pairCode(first, piece.value, isWhole), text: first + piece.value }];
}

function isLinked(before: Piece | undefined, piece: Piece, isPhrase: boolean): boolean {
  if (before?.kind !== 'cluster' || piece.kind !== 'cluster') return false;
  return piece.gap === 'none' || (isPhrase && piece.gap === 'space');
}
