/** Which article on an event reports what: a row for each, and where it stands alone or is alone in its silence. */
import type { DigestEvent, Entry } from '../domain/digest.ts';
import { ministerMentions } from '../domain/entry.ts';
import { buildDate, buildTermLink, languageName, publisherWords } from './parts.ts';
import type { Site } from './site.ts';
import type { CoverageCell, CoverageRow, CoverageSection } from './term-sections.ts';
import { withdrawnTitle } from './withdrawn-view.ts';

type Register = Parameters<typeof buildTermLink>[0];

const COLUMNS: readonly (readonly [register: Register, label: string, idsOf: (entry: Entry) => readonly string[]])[] = [
  ['countries', 'Countries', (entry) => entry.countries],
  ['ministers', 'Ministers', (entry) => ministerMentions(entry).map(({ minister }) => minister)],
  ['crimeTypes', 'Crime types', (entry) => entry.crimeTypes],
  ['agreements', 'Agreements', (entry) => entry.agreements ?? []],
];

/** Articles in the order given. Differences are marked from two articles on. */
export function buildCoverage(event: DigestEvent, entries: readonly Entry[], site: Site): CoverageSection {
  const tallies = COLUMNS.map(([, , idsOf]) => tally(entries, idsOf));
  const rows = entries.map((entry): CoverageRow => {
    const cells = COLUMNS.map((column, i) => buildCell(entry, column, tallies[i] ?? new Map(), entries.length, site));
    return {
      text: entry.title,
      href: site.routes.entry(entry.id),
      source: `${publisherWords(entry, site)} · ${languageName(entry.source.language, site)}`,
      published: entry.published && buildDate(entry.published, site, 'short'),
      cells,
    };
  });
  const note =
    entries.length > 1
      ? '“Only here”: no other article on the event names it. “Not here”: every other article does.'
      : undefined;
  const heading = entries.length > 1 ? 'Which article reports what' : 'What the article reports';
  return { kind: 'coverage', heading, ...(note && { note }), rows, withdrawn: findWithdrawn(event, site) };
}

/** In how many articles each term stands. */
function tally(entries: readonly Entry[], idsOf: (entry: Entry) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const id of new Set(idsOf(entry))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function buildCell(
  entry: Entry,
  [register, label, idsOf]: (typeof COLUMNS)[number],
  counts: ReadonlyMap<string, number>,
  articles: number,
  site: Site,
): CoverageCell {
  const own = [...new Set(idsOf(entry))];
  const isOnlyHere = (id: string) => articles > 1 && counts.get(id) === 1;
  // Of two articles, "only here" on one says the same as "not here" on the other.
  const missing = [...counts].filter(([id, count]) => articles > 2 && count === articles - 1 && !own.includes(id));
  const link = (id: string) => buildTermLink(register, id, site);
  const parts: CoverageCell['parts'] = [
    { heading: undefined, isMissing: false, terms: own.filter((id) => !isOnlyHere(id)).map(link) },
    { heading: 'only here', isMissing: false, terms: own.filter(isOnlyHere).map(link) },
    { heading: 'not here', isMissing: true, terms: missing.map(([id]) => ({ text: link(id).text })) },
  ];
  return { label, isEmpty: own.length === 0, parts: parts.filter(({ terms }) => terms.length > 0) };
}

/** Entries on the event that were withdrawn: those that say so, and those whose version of a disputed point is kept. */
function findWithdrawn(event: DigestEvent, site: Site): CoverageSection['withdrawn'] {
  const disputed = new Set((event.disputed ?? []).flatMap(({ versions }) => versions.map(({ entry }) => entry)));
  return [...site.digest.withdrawn.values()]
    .filter((entry) => entry.events?.includes(event.id) || disputed.has(entry.id))
    .map((entry) => ({
      text: withdrawnTitle(entry),
      href: site.routes.entry(entry.id),
      note: `Withdrawn ${buildDate(entry.withdrawn.date, site).text}: ${entry.withdrawn.reason}`,
    }));
}
