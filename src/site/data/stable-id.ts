/**
 * Names of records that never change, for feed readers and calendars: whatever else of a record changes, and wherever
 * the site moves, the name must stay, or a reader shows the record as new.
 */
import type { Country } from '../../domain/digest.ts';
import { type PairId, pairId, type Relation } from '../../graph/pairs.ts';
import type { Site } from '../site.ts';

/** The year in which this scheme of names was laid down; a tag URI (RFC 4151) wants one. */
const SCHEME_YEAR = '2026';

interface Named {
  readonly id: string;
  readonly formerIds?: readonly string[] | undefined;
}

/** The id a record began with: the first of its former ids, else the one it has. */
export function firstIdOf({ id, formerIds }: Named): string {
  return formerIds?.[0] ?? id;
}

/** Former ids of a record that no record has now: where one has come to stand at an old address, the record wins. */
export function freeFormerIds({ formerIds }: Pick<Named, 'formerIds'>, records: ReadonlyMap<string, unknown>) {
  return (formerIds ?? []).filter((former) => !records.has(former));
}

/** Ids a pair of countries once had, because one of the two had another code. */
export function formerPairIds({ id, countries }: Pick<Relation, 'id' | 'countries'>, site: Site): readonly PairId[] {
  const { countries: records } = site.digest;
  const [a = [], b = []] = countries.map((code) => [code, ...freeFormerIds(records.get(code) ?? {}, records)]);
  const pairs = a.flatMap((first) => b.map((second) => pairId(first as Country['id'], second as Country['id'])));
  return pairs.filter((pair) => pair !== id && !site.graph.relations.has(pair));
}

/**
 * A tag URI below the host of the edition's own address. SITE_URL and BASE_PATH have no part in it: a preview, a mirror
 * and the site after a move all give the same.
 */
export function buildTagUri(path: string, site: Site): string {
  return `tag:${editionHost(site)},${SCHEME_YEAR}:${path}`;
}

/** A globally unique name for a calendar entry (RFC 7986, section 5.3). */
export function buildCalendarUid(path: string, site: Site): string {
  return `${path.replaceAll('/', '-')}@${editionHost(site)}`;
}

function editionHost(site: Site): string {
  return new URL(site.digest.edition.baseUrl).hostname;
}
