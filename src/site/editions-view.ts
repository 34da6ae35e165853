/** The archive of editions: a row of twelve months for each year. */
import { EDITION_RULE, editionTitle } from './edition-view.ts';
import { buildMonthCounts, type MonthCounts } from './month-counts.ts';
import type { Link, PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface EditionsView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly rule: string;
  /** How many entries stand in each month, to be drawn. */
  readonly volume: MonthCounts | undefined;
  readonly months: readonly MonthName[];
  readonly years: readonly EditionYear[];
}

export interface MonthName {
  readonly short: string;
  readonly long: string;
}

export interface EditionYear {
  readonly year: string;
  readonly total: string;
  /** Twelve, January first. */
  readonly months: readonly EditionCell[];
}

export interface EditionCell {
  readonly short: string;
  /** None where the month has no edition. */
  readonly edition: (Link & { readonly count: number; readonly countWords: string }) | undefined;
}

export function buildEditionsView(site: Site): EditionsView {
  const { editions } = site.graph;
  const years = [...new Set([...editions.keys()].map((id) => id.slice(0, 4)))].sort().reverse();
  const months = buildMonthNames(site);
  return {
    head: {
      title: 'Editions',
      description: `The digest month by month: ${countWords(editions.size, 'edition', 'editions')}, each one page to read, print or mail.`,
      path: site.routes.editions(),
    },
    title: 'Editions',
    lede: 'The digest month by month. Each edition is one page that can be read, printed or mailed by itself.',
    rule: EDITION_RULE,
    volume: buildMonthCounts(site),
    months,
    years: years.map((year) => buildYear(year, months, site)),
  };
}

function buildYear(year: string, names: readonly MonthName[], site: Site): EditionYear {
  const months = names.map(({ short }, i) => {
    const id = `${year}-${String(i + 1).padStart(2, '0')}`;
    const edition = site.graph.editions.get(id);
    if (!edition) return { short, edition: undefined };
    const count = edition.entries.length;
    const link = { text: editionTitle(id, site), href: site.routes.edition(id) };
    return { short, edition: { ...link, count, countWords: countWords(count, 'entry', 'entries') } };
  });
  const total = months.reduce((sum, { edition }) => sum + (edition?.count ?? 0), 0);
  return { year, total: countWords(total, 'entry', 'entries'), months };
}

/** In the language of pages, from no particular year. */
function buildMonthNames(site: Site): readonly MonthName[] {
  const format = (month: 'short' | 'long', i: number) =>
    new Intl.DateTimeFormat(site.dateLocale, { month, timeZone: 'UTC', calendar: 'gregory' }).format(
      new Date(Date.UTC(2000, i, 1)),
    );
  return Array.from({ length: 12 }, (_, i) => ({ short: format('short', i), long: format('long', i) }));
}
