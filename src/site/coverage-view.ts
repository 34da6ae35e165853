/** What the digest holds by country and crime type, of all years or of one, and where it holds nothing yet. */
import type { CrimeType, Entry } from '../domain/digest.ts';
import type { CountryId } from '../domain/ids.ts';
import { buildGapHref } from './contribute.ts';
import { yearOf } from './counts.ts';
import { type CoverageCounts, countCoverage, NONE } from './coverage-counts.ts';
import { buildCountryBadge, buildTermLink, type CountryBadge, type Link, type PageHead, termName } from './parts.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface CoverageView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  /** How the counts add up to the data set. */
  readonly sums: readonly string[];
  readonly years: readonly CoverageYear[];
  readonly columns: readonly CountryBadge[];
  readonly rows: readonly CoverageRow[];
  /** Entries of each country, each entry once. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly contributeHref: string;
}

export interface CoverageYear extends Link {
  readonly isCurrent: boolean;
  readonly count: number;
}

export interface CoverageRow {
  /** Without a link where the entries name no crime type. */
  readonly label: { readonly text: string; readonly href: string | undefined };
  /** Stands under a broader type, in whose row its entries are counted too. */
  readonly isNarrower: boolean;
  readonly cells: readonly CoverageCell[];
  readonly total: number;
}

export interface CoverageCell {
  readonly count: number;
  /** The entries, or where there are none a new file for one; nothing to follow in the row of no crime type. */
  readonly href: string | undefined;
  readonly label: string;
  /** 0 to 5. */
  readonly heat: number;
}

/** The year of entries of which nobody knows the date. */
export const UNDATED = 'undated';
/** `year`: one of `listCoverageYears`, or all of them. */
export function buildCoverageView(year: string | undefined, site: Site): CoverageView {
  const { sorted } = site.graph;
  const entries = year === undefined ? sorted : sorted.filter((entry) => coverageYear(entry) === year);
  const columns = listCountries(site);
  const counts = countCoverage(entries, site);
  const most = Math.max(1, ...counts.cells.values());
  const title = year === undefined ? 'Coverage' : `Coverage, ${year === UNDATED ? 'undated' : year}`;
  return {
    head: {
      title,
      description: `What the ${site.digest.edition.name} holds by country and crime type, and where it holds nothing yet.`,
      path: site.routes.coverage(year),
    },
    title,
    lede: 'Entries by country and crime type. An empty cell means that the digest has nothing yet, not that nothing happened: follow it to send an article.',
    sums: describeSums(entries, counts, site),
    years: buildYears(year, site),
    columns: columns.map((id) => buildCountryBadge(id, site)),
    rows: listTypes(site).map((row) => buildRow(row, columns, { counts, most, year }, site)),
    totals: columns.map((id) => counts.byCountry.get(id) ?? 0),
    total: entries.length,
    contributeHref: site.routes.contribute(),
  };
}

/** The last row and the last column count each entry once for every country, or type, that it stands under. */
function describeSums(entries: readonly Entry[], { byCountry, byType }: CoverageCounts, site: Site): readonly string[] {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const number = (count: number) => count.toLocaleString(site.locale);
  const held = countWords(entries.length, 'entry', 'entries');
  const named = countWords(sum(byCountry), 'country', 'countries');
  return [
    `${held} in the table. An entry that names two countries counts in two columns and one that names two crime types in two rows; “All” counts it once.`,
    `So the last row adds up to ${number(sum(byCountry))}: the ${held} name ${named} between them. The last column adds up to ${number(sum(byType))}, because a broader type holds the entries of its narrower ones too and one row is for entries that name no type.`,
  ];
}

function coverageYear(entry: Entry): string {
  return yearOf(entry) ?? UNDATED;
}

/** Years with entries, newest first; the undated last. */
export function listCoverageYears(site: Site): readonly string[] {
  const years = new Set(site.graph.sorted.map(coverageYear));
  const hasUndated = years.delete(UNDATED);
  return [...[...years].sort().reverse(), ...(hasUndated ? [UNDATED] : [])];
}

function buildYears(current: string | undefined, site: Site): readonly CoverageYear[] {
  const groups = Map.groupBy(site.graph.sorted, coverageYear);
  const all = { text: 'All years', href: site.routes.coverage(), isCurrent: current === undefined };
  const years = listCoverageYears(site).map((year) => ({
    text: year === UNDATED ? 'Undated' : year,
    href: site.routes.coverage(year),
    isCurrent: current === year,
    count: groups.get(year)?.length ?? 0,
  }));
  return [{ ...all, count: site.graph.sorted.length }, ...years];
}

/** Every country of the region, then partners with any entry, each by name. The same in every year. */
function listCountries(site: Site): readonly CountryId[] {
  const { regionCountries } = site.digest.edition;
  const met = [...site.digest.countries.keys()].filter((id) => site.graph.entriesBy.countries.has(id));
  const collator = new Intl.Collator(site.locale);
  const byName = (ids: readonly CountryId[]) =>
    ids.toSorted((a, b) => collator.compare(termName('countries', a, site), termName('countries', b, site)));
  return [...byName(regionCountries), ...byName(met.filter((id) => !regionCountries.includes(id)))];
}

interface TypeRow {
  readonly id: string;
  readonly isNarrower: boolean;
}

/** Every type by name, narrower ones under the broader; none at the end. */
function listTypes(site: Site): readonly TypeRow[] {
  const collator = new Intl.Collator(site.locale);
  const types = [...site.digest.crimeTypes.values()].sort((a, b) =>
    collator.compare(termName('crimeTypes', a.id, site), termName('crimeTypes', b.id, site)),
  );
  const below = (broader: CrimeType['id'] | undefined, isNarrower: boolean): readonly TypeRow[] =>
    types.filter((type) => type.broader === broader).flatMap(({ id }) => [{ id, isNarrower }, ...below(id, true)]);
  return [...below(undefined, false), { id: NONE, isNarrower: false }];
}

interface Context {
  readonly counts: CoverageCounts;
  readonly most: number;
  readonly year: string | undefined;
}

function buildRow(
  { id, isNarrower }: TypeRow,
  columns: readonly CountryId[],
  context: Context,
  site: Site,
): CoverageRow {
  const label = id === NONE ? { text: 'No type named', href: undefined } : buildTermLink('crimeTypes', id, site);
  return {
    label,
    isNarrower,
    cells: columns.map((country) => buildCell(country, id, context, site)),
    total: context.counts.byType.get(id) ?? 0,
  };
}

function buildCell(country: CountryId, type: string, { counts, most, year }: Context, site: Site): CoverageCell {
  const count = counts.cells.get(`${country} ${type}`) ?? 0;
  const name = [
    type === NONE ? 'No type named' : termName('crimeTypes', type, site),
    termName('countries', country, site),
  ];
  const subject = name.join(', ');
  const isYear = year !== undefined && year !== UNDATED;
  if (count === 0) {
    const hints = { countries: [country], crimeTypes: [type], ...(isYear && { year }) };
    const label = `${subject}: we have nothing yet`;
    return { count, href: type === NONE ? undefined : buildGapHref(hints, site), label, heat: 0 };
  }
  const picks = { country, crime: type, ...(isYear && { year }) };
  return {
    count,
    href: type === NONE || year === UNDATED ? undefined : site.routes.searchEntries(picks),
    label: `${subject}: ${countWords(count, 'entry', 'entries')}`,
    heat: Math.ceil((count / most) * 5),
  };
}
