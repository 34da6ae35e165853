/** Pairs of countries: relations. Only bilateral records make a pair; a bloc is never expanded. */
import type { Agreement, Digest, DigestEvent, Entry } from '../domain/digest.ts';
import type { CountryId } from '../domain/ids.ts';

/** `kh-sg`, the two codes in alphabetical order. */
export type PairId = `${string}-${string}`;

/** The one address of a pair, whichever way round it is asked for. */
export function pairId(a: CountryId, b: CountryId): PairId {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** The countries that are party: named ones, and those of national bodies; each once, in alphabetical order. */
export function partyCountries(agreement: Agreement, digest: Digest): readonly CountryId[] {
  const ids = agreement.parties.flatMap((party) => {
    if ('country' in party) return [party.country];
    if ('organisation' in party) return digest.organisations.get(party.organisation)?.country ?? [];
    return [];
  });
  return [...new Set(ids)].sort();
}

/** True where exactly two countries are party and nobody else is. */
export function isBilateral(agreement: Agreement, digest: Digest): boolean {
  const countries = partyCountries(agreement, digest);
  const others = agreement.parties.filter((party) => {
    if ('text' in party) return true;
    return 'organisation' in party && digest.organisations.get(party.organisation)?.country === undefined;
  });
  return countries.length === 2 && others.length === 0;
}

export interface Relation {
  readonly id: PairId;
  readonly countries: readonly [CountryId, CountryId];
  /** Agreements between these two alone. */
  readonly agreements: readonly Agreement[];
  /** Events of these two alone. */
  readonly events: readonly DigestEvent[];
  /** Entries that name these two and no other country, newest first. */
  readonly entries: readonly Entry[];
  /** Agreements, events and entries that name these two among others. */
  readonly multilateral: {
    readonly agreements: readonly Agreement[];
    readonly events: readonly DigestEvent[];
    readonly entries: readonly Entry[];
  };
}

interface Building {
  agreements: Agreement[];
  events: DigestEvent[];
  entries: Entry[];
  multilateral: { agreements: Agreement[]; events: DigestEvent[]; entries: Entry[] };
}

/** Every pair with at least one bilateral record, by id. `sorted`: entries, newest first. */
export function buildRelations(digest: Digest, sorted: readonly Entry[]): ReadonlyMap<PairId, Relation> {
  const pairs = new Map<PairId, Building>();
  for (const entry of sorted) add(pairs, entry.countries, 'entries', entry, entry.countries.length === 2);
  for (const agreement of digest.agreements.values()) {
    add(pairs, partyCountries(agreement, digest), 'agreements', agreement, isBilateral(agreement, digest));
  }
  for (const event of digest.events.values()) {
    add(pairs, event.countries, 'events', event, event.countries.length === 2);
  }
  const bilateral = [...pairs].filter(
    ([, pair]) => pair.entries.length + pair.agreements.length + pair.events.length > 0,
  );
  return new Map(bilateral.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, pair]) => [id, toRelation(id, pair)]));
}

function toRelation(id: PairId, pair: Building): Relation {
  const [first, second] = id.split('-') as [CountryId, CountryId];
  return { id, countries: [first, second], ...pair };
}

function add<Kind extends 'agreements' | 'events' | 'entries'>(
  pairs: Map<PairId, Building>,
  countries: readonly CountryId[],
  kind: Kind,
  record: Building[Kind][number],
  isPair: boolean,
): void {
  const unique = [...new Set(countries)].sort();
  for (const [i, a] of unique.entries()) {
    for (const b of unique.slice(i + 1)) {
      const pair = pairs.get(pairId(a, b)) ?? emptyPair();
      pairs.set(pairId(a, b), pair);
      const list = (isPair ? pair[kind] : pair.multilateral[kind]) as (typeof record)[];
      list.push(record);
    }
  }
}

function emptyPair(): Building {
  return { agreements: [], events: [], entries: [], multilateral: { agreements: [], events: [], entries: [] } };
}
