/**
 * Countries and crime types as single words of the index. Both registers are short, and both have dozens of names in as
 * many languages: written out in every entry they made the index two thirds larger. So an entry holds one code for each,
 * and a query that holds one of the names is asked a second time with the code in its place.
 */
import { CONCEPT } from './codes.ts';
import { type Piece, readPieces, withoutAccents } from './tokens.ts';

/** A meaning is a set of words that mean the same; see `synonyms.ts`. */
export type ConceptKind = 'country' | 'crime' | 'meaning';

/** A country, crime type or meaning with all its names, as the reader's browser gets it. */
export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly names: readonly string[];
}

/** The word that stands for a concept in the index. */
export function conceptCode(kind: ConceptKind, id: string): string {
  return `${CONCEPT}${kind}${id.replaceAll('-', '')}0`;
}

/** A name of concepts in a query: its pieces from `from` up to, not with, `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
}

export interface ConceptNames {
  readonly find: (pieces: readonly Piece[]) => readonly Segment[];
  /** Every name of the concepts that a query names: by which its results may have been found. */
  readonly namesIn: (pieces: readonly Piece[]) => readonly string[];
}

interface Name {
  readonly values: readonly string[];
  readonly isClusters: boolean;
  readonly code: string;
}

/** A name that several concepts share is asked for with each, up to so many. */
const MOST_CODES = 4;

/** Prepares names for being found in queries, which come without common words and may come without accents. */
export function prepareConcepts(concepts: readonly Concept[], common: ReadonlySet<string>): ConceptNames {
  const names = concepts.flatMap(({ kind, id, names }) =>
    names.map((name) => {
      const pieces = readPieces(name).filter(({ value }) => !common.has(value));
      const isClusters = pieces.every((piece) => piece.kind === 'cluster');
      return { values: pieces.map(comparable), isClusters, code: conceptCode(kind, id) };
    }),
  );
  const find = (pieces: readonly Piece[]) => findSegments(pieces, names);
  return {
    find,
    namesIn: (pieces) => {
      const codes = new Set(find(pieces).flatMap((segment) => segment.codes));
      return concepts.filter(({ kind, id }) => codes.has(conceptCode(kind, id))).flatMap(({ names }) => names);
    },
  };
}

function comparable({ kind, value }: Piece): string {
  return kind === 'cluster' ? value : withoutAccents(value);
}

/** The longest names in a query, from its beginning, none overlapping another. */
function findSegments(pieces: readonly Piece[], names: readonly Name[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < pieces.length; ) {
    const found = findAt(pieces, from, names);
    if (found) segments.push(found);
    from = found?.to ?? from + 1;
  }
  return segments;
}

function findAt(pieces: readonly Piece[], from: number, names: readonly Name[]): Segment | undefined {
  const matches = names.flatMap((name) => {
    const to = matchAt(pieces, from, name);
    return to === undefined ? [] : [{ to, code: name.code }];
  });
  const to = Math.max(0, ...matches.map((match) => match.to));
  if (to === 0) return undefined;
  const codes = [...new Set(matches.filter((match) => match.to === to).map(({ code }) => code))];
  return { from, to, codes: codes.slice(0, MOST_CODES) };
}

/** Where a name that begins at a piece ends, or the query does with a good part of the name typed. */
function matchAt(pieces: readonly Piece[], from: number, { values, isClusters }: Name): number | undefined {
  const run = endOfRun(pieces, from);
  if (isClusters && from === startOfRun(pieces, from) && isWithin(pieces.slice(from, run), values)) return run;
  const to = from + values.length;
  const typed = pieces.slice(from, to);
  const last = typed.length - 1;
  const isWhole = typed.length === values.length && values.length > (isClusters ? 1 : 0);
  const isBegun = to >= pieces.length && typed.length > 0 && (typed[last]?.value.length ?? 0) >= 3 && !isClusters;
  if (!isWhole && !isBegun) return undefined;
  const fits = typed.every((piece, i) => isSame(comparable(piece), values[i], isBegun && i === last));
  return fits ? Math.min(to, pieces.length) : undefined;
}

/** A stretch from the middle of a name, its last cluster perhaps unfinished: the whole name or two clusters of it. */
function isWithin(run: readonly Piece[], values: readonly string[]): boolean {
  if (run.length > values.length || (run.length < 2 && values.length > 1)) return false;
  return values.some((_, start) =>
    run.every(({ value }, i) => isSame(value, values[start + i], i === run.length - 1 && run.length > 1)),
  );
}

function isSame(typed: string, value: string | undefined, isOpen: boolean): boolean {
  return isOpen ? (value?.startsWith(typed) ?? false) : value === typed;
}

function startOfRun(pieces: readonly Piece[], at: number): number {
  let start = at;
  while (pieces[start]?.kind === 'cluster' && pieces[start]?.gap === 'none' && start > 0) start -= 1;
  return pieces[start]?.kind === 'cluster' ? start : at;
}

function endOfRun(pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  while (pieces[end]?.kind === 'cluster' && pieces[end]?.gap === 'none') end += 1;
  return end;
}
