/** The calendar of all agreements and events, and one for each country. */
import type { Country } from '../../../domain/digest.ts';
import { termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { countWords } from '../../words.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { freeFormerIds } from '../stable-id.ts';
import { buildCalendarItems, type CalendarItem, findTooVague } from './calendar-item.ts';
import { formatCalendar } from './ics.ts';

export function* buildCalendarFiles(site: Site): DataFiles {
  const items = buildCalendarItems(site);
  const vague = findTooVague(site);
  const { name } = site.digest.edition;
  yield buildFile(site.routes.data.calendar(), name, items, vague, site);
  for (const country of site.digest.countries.values()) yield* buildCountryFiles(country, items, vague, site);
}

/** At the addresses of former ids stands a copy, as for feeds. */
function* buildCountryFiles(
  country: Country,
  items: readonly CalendarItem[],
  vague: readonly CalendarItem[],
  site: Site,
): DataFiles {
  const { id } = country;
  const isOfCountry = ({ countries }: CalendarItem) => countries.includes(id);
  const title = `${termName('countries', id, site)} · ${site.digest.edition.name}`;
  const own = site.routes.data.calendar(id);
  const file = buildFile(own, title, items.filter(isOfCountry), vague.filter(isOfCountry), site);
  const former = freeFormerIds(country, site.digest.countries).map(site.routes.data.calendar);
  for (const href of [own, ...former]) yield { ...file, href };
}

function buildFile(
  href: string,
  name: string,
  items: readonly CalendarItem[],
  vague: readonly CalendarItem[],
  site: Site,
): DataFile {
  const description = ['Agreements (signed, adopted, in force, renewed, expiring) and events.', describeVague(vague)];
  const self = site.routes.absolute(href);
  const calendar = { name, description: description.join(' ').trim(), self, locale: site.locale, items };
  return { href, text: formatCalendar(calendar) };
}

/** What is left out is counted, with the reason. */
function describeVague(vague: readonly CalendarItem[]): string {
  if (vague.length === 0) return '';
  const count = countWords(vague.length, 'item is', 'items are');
  return `${count} left out, because the sources give no more than the year.`;
}
