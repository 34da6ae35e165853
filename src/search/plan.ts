/** The ways a query is put to the index: as it stands, and with the names of countries and crimes as their codes. */
import type { ConceptNames, Segment } from './concepts.ts';
import { buildTerms, type Query, type Term } from './query.ts';

/** What a record must hold all of. */
export interface Way {
  readonly terms: readonly Term[];
  /** Codes of concepts, for which no term of the query is missing. */
  readonly codes: readonly string[];
}

/** Every way costs a search; a query that names many things is asked in the first few. */
const MOST_WAYS = 5;

/** The ways to ask, the query as it stands first. A phrase is asked as it stands alone. */
export function planQuery({ pieces, terms, isPhrase, isFinished }: Query, concepts: ConceptNames): readonly Way[] {
  const plain: Way = { terms, codes: [] };
  const segments = isPhrase ? [] : concepts.find(pieces);
  if (segments.length === 0) return [plain];
  const outside = pieces.map((piece, i) => (isInside(segments, i) ? undefined : piece));
  const rest = buildTerms(outside, false, isFinished);
  const combined = combine(segments).map((codes) => ({ terms: rest, codes }));
  return [plain, ...combined].slice(0, MOST_WAYS);
}

function isInside(segments: readonly Segment[], index: number): boolean {
  return segments.some(({ from, to }) => from <= index && index < to);
}

/** One code of each segment, in every combination. */
function combine(segments: readonly Segment[]): readonly (readonly string[])[] {
  return segments.reduce<readonly (readonly string[])[]>(
    (ways, { codes }) => ways.flatMap((way) => codes.map((code) => [...way, code])),
    [[]],
  );
}

/** The text that Pagefind is asked for. */
export function formatWay({ terms, codes }: Way, isPhrase: boolean): string {
  const text = [...terms.map(({ code }) => code), ...codes].join(' ');
  return isPhrase ? `"${text}"` : text;
}
