/** Pairs of countries: relations. Only bilateral records make a pair; a bloc is never expanded. */
import type { Agreement, Digest, DigestEvent, Entry, Organisation } from '../domain/digest.ts';
import type { CountryId } from '../domain/ids.ts';
import type { OrganisationKind } from '../domain/kinds.ts';

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

/** The agreements to which a body itself is party. */
export function agreementsOfBody(body: Organisation['id'], digest: Digest): readonly Agreement[] {
  return [...digest.agreements.values()].filter(({ parties }) =>
    parties.some((party) => 'organisation' in party && party.organisation === body),
  );
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

/** Bodies in which many states meet: what happens there is no affair of two, even if a report names only two. */
const MEETING_BODIES: ReadonlySet<OrganisationKind> = new Set(['forum', 'bloc', 'un-body', 'international-body']);

/** True where two countries alone took part, and not within a body of many. */
export function isBilateralEvent(event: DigestEvent, digest: Digest): boolean {
  const isForum = (event.organisations ?? []).some((id) => {
    const kind = digest.organisations.get(id)?.kind;
    return kind !== undefined && MEETING_BODIES.has(kind);
  });
  return event.countries.length === 2 && !isForum;
}

/**
 * True where an entry names two countries alone and is about the two: an agreement of theirs, an event of theirs, or no
 * event of many. (A report on a meeting of ten that names only the host and one guest is not about that pair; one on
 * what the two did beside that meeting is.)
 */
export function isBilateralEntry(entry: Entry, digest: Digest): boolean {
  if (entry.countries.length !== 2) return false;
  const agreements = (entry.agreements ?? []).map((id) => digest.agreements.get(id));
  if (agreements.some((agreement) => agreement && isBetween(agreement, entry.countries, digest))) return true;
  const events = (entry.events ?? []).map((id) => digest.events.get(id)).filter((event) => event !== undefined);
  const isTheirs = (event: DigestEvent) => event.countries.every((id) => entry.countries.includes(id));
  if (events.some((event) => isBilateralEvent(event, digest) && isTheirs(event))) return true;
  return events.every((event) => isBilateralEvent(event, digest));
}

function isBetween(agreement: Agreement, countries: readonly CountryId[], digest: Digest): boolean {
  return isBilateral(agreement, digest) && partyCountries(agreement, digest).every((id) => countries.includes(id));
}

export interface Relation {
  readonly id: PairId;
  readonly countries: readonly [CountryId, CountryId];
  /** Agreements between these two alone. */
  readonly agreements: readonly Agreement[];
  /** Events of these two alone. */
  readonly events: readonly DigestEvent[];
  /** Entries about these two alone, newest first. */
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
  for (const entry of sorted) add(pairs, entry.countries, 'entries', entry, isBilateralEntry(entry, digest));
  for (const agreement of digest.agreements.values()) {
    add(pairs, partyCountries(agreement, digest), 'agreements', agreement, isBilateral(agreement, digest));
  }
  for (const event of digest.events.values()) {
    add(pairs, event.countries, 'events', event, isBilateralEvent(event, digest));
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
