/**
 * Names that are a record's own, word for word. Who types one whole looks for that record, however many others hold the
 * same words more often or in shorter texts.
 */
import { parseQuery } from './query.ts';
import { type Piece, withoutAccents } from './tokens.ts';

/** Places of records in the index, by the names that are theirs; these as short numbers, for they are many. */
export type ExactNames = Readonly<Record<string, readonly number[]>>;

/** Collects the names of records, which come in the order of the index. */
export function buildExactNames(
  records: readonly { readonly own: readonly string[] }[],
  common: ReadonlySet<string>,
): ExactNames {
  const places = new Map<string, Set<number>>();
  for (const [place, { own }] of records.entries()) {
    for (const name of own) {
      const key = keyOf(parseQuery(name, common).pieces);
      if (key !== '') places.set(key, (places.get(key) ?? new Set()).add(place));
    }
  }
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, [...set]]));
}

/** The records of which a query is the name: without accents, and however its words are spaced. */
export function findExactNames(pieces: readonly Piece[], names: ExactNames): ReadonlySet<number> {
  const key = keyOf(pieces);
  return new Set(Object.hasOwn(names, key) ? names[key] : []);
}

function keyOf(pieces: readonly Piece[]): string {
  const name = pieces.map(({ kind, value }) => (kind === 'cluster' ? value : withoutAccents(value))).join('');
  return name === '' ? '' : hash(name).toString(36);
}

/** FNV-1a over UTF-16. Should two names ever share a number, a record stands higher than it should, no more. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
