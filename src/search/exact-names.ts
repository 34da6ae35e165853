/**
 * Names that are a record's own, word for word. Who types one whole looks for that record, however many others hold the
 * same words more often or in shorter texts.
 */
import { parseQuery } from './query.ts';
import { type Piece, withoutAccents } from './tokens.ts';

/**
 * The place of a record in the index, and its names: each as four signs, for they are many and every reader of the search
 * page fetches them before the first result.
 */
export type ExactNames = readonly (readonly [place: number, names: string])[];

/** Collects the names of records, which come in the order of the index. */
export function buildExactNames(
  records: readonly { readonly own: readonly string[] }[],
  common: ReadonlySet<string>,
): ExactNames {
  return records.flatMap(({ own }, place) => {
    const keys = new Set(own.map((name) => keyOf(parseQuery(name, common).pieces)));
    return keys.size === 0 ? [] : [[place, [...keys].join('')] as const];
  });
}

/** The records of which a query is the name: without accents, and however its words are spaced. */
export function findExactNames(pieces: readonly Piece[], names: ExactNames): ReadonlySet<number> {
  const key = keyOf(pieces);
  const found = names.filter(([, keys]) => keyPlace(keys, key) >= 0);
  return new Set(key === '' ? [] : found.map(([place]) => place));
}

/** Where a key stands among keys that are all of one length. */
function keyPlace(keys: string, key: string): number {
  let at = keys.indexOf(key);
  while (at > 0 && at % KEY_LENGTH !== 0) at = keys.indexOf(key, at + 1);
  return at;
}

function keyOf(pieces: readonly Piece[]): string {
  const name = pieces.map(({ kind, value }) => (kind === 'cluster' ? value : withoutAccents(value))).join('');
  return name === '' ? '' : toSigns(hash(name));
}

/** FNV-1a over UTF-16. Should two names ever share a key, a record stands higher than it should, no more. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const KEY_LENGTH = 4;

function toSigns(value: number): string {
  return Array.from({ length: KEY_LENGTH }, (_, i) => SIGNS[(value >>> (i * 6)) & 63]).join('');
}
