/** How many entries stand in each month: the volume of the digest over time. */
import type { EditionMonth } from '../graph/editions.ts';
import { editionTitle } from './edition-view.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface MonthCounts {
  readonly heading: string;
  readonly description: string;
  readonly firstYear: number;
  /** Every month of whole years, the first January first, empty ones too. */
  readonly counts: readonly { readonly text: string; readonly count: number }[];
}

/** Nothing where no edition has an entry. */
export function buildMonthCounts(site: Site): MonthCounts | undefined {
  const months = [...site.graph.editions.values()].filter(({ entries }) => entries.length > 0);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return undefined;
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)];
  const counts = Array.from({ length: (lastYear - firstYear + 1) * 12 }, (_, i) => {
    const id = `${firstYear + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return { text: editionTitle(id, site), count: site.graph.editions.get(id)?.entries.length ?? 0 };
  });
  return { heading: 'Entries over time', description: describe(months, site), firstYear, counts };
}

function yearOf({ id }: EditionMonth): number {
  return Number(id.slice(0, 4));
}

/** The busiest month, and how much of the digest is drawn. */
function describe(months: readonly EditionMonth[], site: Site): string {
  const drawn = months.reduce((sum, { entries }) => sum + entries.length, 0);
  const busiest = months.reduce((most, month) => (month.entries.length > most.entries.length ? month : most));
  const rest = site.graph.sorted.length - drawn;
  const left =
    rest > 0
      ? ` ${countWords(rest, 'entry', 'entries')} dated by the year alone, or not at all, ${rest === 1 ? 'is' : 'are'} left out.`
      : '';
  const count = countWords(busiest.entries.length, 'entry', 'entries');
  return `${countWords(drawn, 'entry', 'entries')} by the month in which they happened or were reported; most in ${editionTitle(busiest.id, site)}, with ${count}.${left}`;
}
