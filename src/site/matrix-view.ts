/** Who works with whom: a matrix of country pairs with counts of entries and agreements. */
import type { CountryId } from '../domain/ids.ts';
import { type PairId, pairId } from '../graph/pairs.ts';
import { buildMapView, type MapView } from './map-view.ts';
import { buildCountryBadge, type CountryBadge, type Link, type PageHead } from './parts.ts';
import { describeRelation } from './relation-words.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface MatrixView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  /** How to read a cell. */
  readonly matrixNote: string;
  readonly columns: readonly CountryBadge[];
  readonly rows: readonly { readonly country: CountryBadge; readonly cells: readonly MatrixCell[] }[];
  readonly map: MapView;
  /** The pairs with most records, for readers who prefer a list. */
  readonly pairs: readonly (Link & { readonly detail: string })[];
}

export interface MatrixCell {
  /** None on the diagonal and where the two have no record of their own. */
  readonly href: string | undefined;
  readonly entries: number;
  readonly agreements: number;
  /** What the cell says to someone who cannot see where it stands. */
  readonly label: string;
  /** 0 to 5, by the number of entries and agreements. */
  readonly heat: number;
  readonly isSelf: boolean;
  /** The two have an event of their own, and no entry or agreement. */
  readonly isEventOnly: boolean;
}

export function buildMatrixView(site: Site): MatrixView {
  const countries = listCountries(site);
  const most = Math.max(1, ...[...site.graph.relations.values()].map((r) => r.entries.length + r.agreements.length));
  return {
    head: {
      title: 'Country pairs',
      description: 'Which countries work together against transnational crime: entries and agreements of each pair.',
      path: site.routes.relations(),
    },
    title: 'Country pairs',
    lede: `${countWords(site.graph.relations.size, 'pair', 'pairs')} of countries with a record of the two alone. Records of three or more are listed apart on the page of each pair.`,
    matrixNote:
      'Each cell gives entries, then agreements; a dot stands for an event alone. An empty cell means that the digest has nothing yet.',
    columns: countries.map((id) => buildCountryBadge(id, site)),
    rows: countries.map((id) => ({
      country: buildCountryBadge(id, site),
      cells: countries.map((other) => buildCell(id, other, most, site)),
    })),
    map: buildMapView(site),
    pairs: listPairs(site),
  };
}

/** Countries with any pair: those of the region first, then partners, each by name. */
function listCountries(site: Site): readonly CountryId[] {
  const paired = new Set([...site.graph.relations.values()].flatMap(({ countries }) => countries));
  const region = new Set(site.digest.edition.regionCountries);
  const collator = new Intl.Collator(site.locale);
  const name = (id: CountryId) => buildCountryBadge(id, site).text;
  return [...paired].sort(
    (a, b) => Number(region.has(b)) - Number(region.has(a)) || collator.compare(name(a), name(b)),
  );
}

function buildCell(a: CountryId, b: CountryId, most: number, site: Site): MatrixCell {
  const relation = a === b ? undefined : site.graph.relations.get(pairId(a, b));
  const entries = relation?.entries.length ?? 0;
  const agreements = relation?.agreements.length ?? 0;
  const names = `${buildCountryBadge(a, site).text} and ${buildCountryBadge(b, site).text}`;
  return {
    href: relation && site.routes.relation(relation.id),
    entries,
    agreements,
    label: relation ? `${names}: ${describeRelation(relation)}` : names,
    heat: entries + agreements === 0 ? 0 : Math.max(1, Math.ceil(((entries + agreements) / most) * 5)),
    isSelf: a === b,
    isEventOnly: relation !== undefined && entries + agreements === 0,
  };
}

function listPairs(site: Site): MatrixView['pairs'] {
  const weight = (id: PairId) => {
    const relation = site.graph.relations.get(id);
    return relation ? relation.entries.length + relation.agreements.length : 0;
  };
  return [...site.graph.relations.values()]
    .sort((a, b) => weight(b.id) - weight(a.id) || (a.id < b.id ? -1 : 1))
    .map((relation) => ({
      text: relation.countries.map((country) => buildCountryBadge(country, site).text).join(' and '),
      href: site.routes.relation(relation.id),
      detail: describeRelation(relation),
    }));
}
