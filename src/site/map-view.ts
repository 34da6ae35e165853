/** Who works with whom on a map: the countries with their label points and the pairs with their weights. */
import type { Country } from '../domain/digest.ts';
import type { CountryId } from '../domain/ids.ts';
import type { Relation } from '../graph/pairs.ts';
import { buildCountryBadge, type Link } from './parts.ts';
import { describeRelation } from './relation-words.ts';
import type { Site } from './site.ts';

export interface MapView {
  readonly title: string;
  /** The code of the country whose partners are shown, where it is not all pairs. */
  readonly subject: string | undefined;
  readonly description: string;
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  readonly countries: readonly MapCountry[];
  readonly pairs: readonly MapPair[];
}

export interface MapCountry extends Link {
  readonly code: string;
  /** UN M49, by which the world's outlines are told apart. */
  readonly m49: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly isRegional: boolean;
}

export interface MapPair extends Link {
  readonly from: string;
  readonly to: string;
  /** Entries and agreements of the two alone. */
  readonly weight: number;
  readonly detail: string;
}

/** The map of all pairs, or of one country's. */
export function buildMapView(site: Site, only?: CountryId): MapView {
  const { edition } = site.digest;
  const relations = [...site.graph.relations.values()].filter(
    (relation) => weightOf(relation) > 0 && (only === undefined || relation.countries.includes(only)),
  );
  const region = new Set(edition.regionCountries);
  const met = new Set([...region, ...relations.flatMap(({ countries }) => countries)]);
  const subject = only ? buildCountryBadge(only, site).text : edition.region;
  return {
    title: only ? `Partners of ${subject}` : `Who works with whom in ${subject}`,
    subject: only?.toUpperCase(),
    description: `Lines join countries with entries or agreements of the two alone; the more, the thicker. ${relations.length} pairs.`,
    bounds: toNumbers(edition.map),
    countries: [...met].flatMap((id) => buildCountry(id, region.has(id), site)),
    pairs: relations
      .map((relation) => buildPair(relation, site))
      .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)),
  };
}

/** Does the country's label point lie inside the frame? */
export function isOnMap({ point }: Country, { bounds }: MapView): boolean {
  const [x, y] = [Number(point.longitude), Number(point.latitude)];
  return x >= bounds.west && x <= bounds.east && y >= bounds.south && y <= bounds.north;
}

function toNumbers(map: Site['digest']['edition']['map']): MapView['bounds'] {
  return { west: Number(map.west), south: Number(map.south), east: Number(map.east), north: Number(map.north) };
}

function buildCountry(id: CountryId, isRegional: boolean, site: Site): readonly MapCountry[] {
  const country: Country | undefined = site.digest.countries.get(id);
  if (!country) return [];
  const { latitude, longitude } = country.point;
  const { m49 } = country;
  return [
    { ...buildCountryBadge(id, site), m49, longitude: Number(longitude), latitude: Number(latitude), isRegional },
  ];
}

function buildPair(relation: Relation, site: Site): MapPair {
  const [a, b] = relation.countries;
  return {
    from: a.toUpperCase(),
    to: b.toUpperCase(),
    weight: weightOf(relation),
    text: `${buildCountryBadge(a, site).text} and ${buildCountryBadge(b, site).text}`,
    href: site.routes.relation(relation.id),
    detail: describeRelation(relation),
  };
}

function weightOf({ entries, agreements }: Relation): number {
  return entries.length + agreements.length;
}
