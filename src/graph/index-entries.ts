/** Which entries speak of which term: one pass over the digest, every list newest first. */
import type { Digest, Entry, Registers } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import { ministerMentions } from '../domain/entry.ts';

/** The registers by which entries are listed. */
export type ListedRegister = Exclude<keyof Registers, 'offices'>;

export type EntriesByTerm = Readonly<Record<ListedRegister, ReadonlyMap<string, readonly Entry[]>>>;

/** All entries by date, newest first; undated last; then by id, so that the order is total. */
export function sortEntries(digest: Digest): readonly Entry[] {
  const keyed = [...digest.entries.values()].map((entry) => ({
    entry,
    date: sortKey(entry.occurred ?? entry.published),
  }));
  keyed.sort((a, b) => descending(a.date, b.date) || descending(b.entry.id, a.entry.id));
  return keyed.map(({ entry }) => entry);
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Entries by term of each register, newest first. A crime type's list holds those of its narrower types too. */
export function buildEntriesByTerm(digest: Digest, sorted: readonly Entry[] = sortEntries(digest)): EntriesByTerm {
  const index = {
    countries: new Map<string, Entry[]>(),
    ministers: new Map<string, Entry[]>(),
    crimeTypes: new Map<string, Entry[]>(),
    organisations: new Map<string, Entry[]>(),
    agreements: new Map<string, Entry[]>(),
    events: new Map<string, Entry[]>(),
    publishers: new Map<string, Entry[]>(),
  };
  for (const entry of sorted) {
    for (const [register, ids] of Object.entries(termsOf(entry, digest))) {
      for (const id of ids) push(index[register as ListedRegister], id, entry);
    }
  }
  return index;
}

/** The terms of one entry by register, each once. Broader crime types are included. */
export function termsOf(entry: Entry, digest: Digest): Readonly<Record<ListedRegister, ReadonlySet<string>>> {
  return {
    countries: new Set(entry.countries),
    ministers: new Set(ministerMentions(entry).map(({ minister }) => minister)),
    crimeTypes: new Set(entry.crimeTypes.flatMap((id) => withBroader(id, digest))),
    organisations: new Set(entry.organisations),
    agreements: new Set(entry.agreements),
    events: new Set(entry.events),
    publishers: new Set([entry.source.publisher, ...(entry.source.wire ?? [])]),
  };
}

/** A crime type and all broader ones, narrowest first. A cycle ends where it closes. */
export function withBroader(id: Entry['crimeTypes'][number], digest: Digest): readonly string[] {
  const chain: string[] = [];
  for (let at: typeof id | undefined = id; at && !chain.includes(at); at = digest.crimeTypes.get(at)?.broader) {
    chain.push(at);
  }
  return chain;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
