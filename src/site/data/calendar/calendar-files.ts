/** The calendar of all agreements and events, and one for each country. */
import type { Country } from '../../../domain/digest.ts';
import { termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { countWords } from '../../words.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { freeFormerIds } from '../stable-id.ts';
import { buildCalendarItems, type CalendarItem } from './calendar-item.ts';
import { formatCalendar, formatItem } from './ics.ts';

export function* buildCalendarFiles(site: Site): DataFiles {
  const { dated, vague } = buildCalendarItems(site);
  const all: Listed = { items: dated.map((item) => ({ ...item, text: formatItem(item) })), vague };
  yield buildFile(site.routes.data.calendar(), site.digest.edition.name, all, site);
  for (const country of site.digest.countries.values()) yield* buildCountryFiles(country, all, site);
}

interface Listed {
  /** Each with its text, which is the same in every calendar. */
  readonly items: readonly (CalendarItem & { readonly text: string })[];
  readonly vague: readonly CalendarItem[];
}

/** At the addresses of former ids stands a copy, as for feeds. */
function* buildCountryFiles(country: Country, all: Listed, site: Site): DataFiles {
  const { id } = country;
  const isOfCountry = ({ countries }: CalendarItem) => countries.includes(id);
  const title = `${termName('countries', id, site)} · ${site.digest.edition.name}`;
  const own = site.routes.data.calendar(id);
  const listed = { items: all.items.filter(isOfCountry), vague: all.vague.filter(isOfCountry) };
  const file = buildFile(own, title, listed, site);
  const former = freeFormerIds(country, site.digest.countries).map(site.routes.data.calendar);
  for (const href of [own, ...former]) yield { ...file, href };
}

function buildFile(href: string, name: string, { items, vague }: Listed, site: Site): DataFile {
  const description = ['Agreements (signed, adopted, in force, renewed, expiring) and events.', describeVague(vague)];
  const calendar = {
    name,
    description: description.join(' ').trim(),
    self: site.routes.absolute(href),
    locale: site.locale,
    items: items.map(({ text }) => text),
  };
  return { href, text: formatCalendar(calendar) };
}

/** What is left out is counted, with the reason. */
function describeVague(vague: readonly CalendarItem[]): string {
  if (vague.length === 0) return '';
  const count = countWords(vague.length, 'item is', 'items are');
  return `${count} left out, because the sources give no more than the year.`;
}
