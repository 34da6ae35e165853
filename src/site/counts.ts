/** Counts of entries by term and by year. */
import type { Entry } from '../domain/digest.ts';
import { withBroader } from '../graph/index-entries.ts';
import { buildTermLink, type Link } from './parts.ts';
import type { Site } from './site.ts';
import type { CountsSection, YearsSection } from './term-sections.ts';

type CountedRegister = 'countries' | 'crimeTypes' | 'ministers';

/** The year an entry is counted under: that in which it occurred, else was published; none where neither is known. */
export function yearOf(entry: Entry): string | undefined {
  return (entry.occurred ?? entry.published)?.slice(0, 4);
}

/** The ids with their counts, most first, then by id. */
export function countBy(
  entries: readonly Entry[],
  idsOf: (entry: Entry) => readonly string[],
): readonly [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const id of new Set(idsOf(entry))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A bar for each term that the entries name. */
export function buildCounts(
  heading: string,
  entries: readonly Entry[],
  register: CountedRegister,
  idsOf: (entry: Entry) => readonly string[],
  site: Site,
): CountsSection {
  const counts = countBy(entries, idsOf);
  const most = counts[0]?.[1] ?? 1;
  const rows = counts.map(([id, count]) => ({
    ...buildTermLink(register, id, site),
    count,
    share: Math.round((count / most) * 100),
    ...(register === 'countries' && { code: id.toUpperCase() }),
  }));
  return { kind: 'counts', heading, unit: 'entries', rows };
}

/** A bar for each crime type of the entries, counted as on its own page. */
export function buildCrimeCounts(heading: string, entries: readonly Entry[], site: Site): CountsSection {
  const section = buildCounts(heading, entries, 'crimeTypes', (entry) => crimeTypesOf(entry, site), site);
  return { ...section, ...noteOnBroader(entries, site) };
}

/** A table of entries by crime type and year, the most reported type first; `most`: so many types at most. */
export function buildCrimeYears(heading: string, entries: readonly Entry[], site: Site, most?: number): YearsSection {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of crimeTypesOf(entry, site)) byType.set(id, [...(byType.get(id) ?? []), entry]);
  }
  const types = countBy(entries, (entry) => crimeTypesOf(entry, site)).slice(0, most);
  const subjects = types.map(([id]) => ({
    label: buildTermLink('crimeTypes', id, site),
    entries: byType.get(id) ?? [],
  }));
  const all = types.length > 0 ? { text: 'All entries', entries } : undefined;
  return { ...buildYears(heading, subjects, all), ...noteOnBroader(entries, site) };
}

/** With the broader ones: on every page an entry on a narrower type counts for the broader one too. */
function crimeTypesOf(entry: Entry, { digest }: Site): readonly string[] {
  return [...new Set(entry.crimeTypes.flatMap((id) => withBroader(id, digest)))];
}

function noteOnBroader(entries: readonly Entry[], { digest }: Site): { readonly note?: string } {
  const isNarrower = (id: Entry['crimeTypes'][number]) => digest.crimeTypes.get(id)?.broader !== undefined;
  const hasNarrower = entries.some(({ crimeTypes }) => crimeTypes.some(isNarrower));
  return hasNarrower ? { note: 'A broader type holds the entries of its narrower types too.' } : {};
}

/**
 * A table of entries by year, a row for each subject. No year between the first and the last is left out. `all`: a last
 * row in which each entry counts once.
 */
export function buildYears(
  heading: string,
  subjects: readonly { readonly label: Link; readonly entries: readonly Entry[] }[],
  all?: { readonly text: string; readonly entries: readonly Entry[] },
): YearsSection {
  const years = yearsOf([...subjects, ...(all ? [all] : [])].flatMap(({ entries }) => entries));
  const rows = subjects.map(({ label, entries }) => ({ label, ...countByYear(entries, years) }));
  return { kind: 'years', heading, years, rows, all: all && { text: all.text, ...countByYear(all.entries, years) } };
}

function countByYear(entries: readonly Entry[], years: readonly string[]) {
  const byYear = Map.groupBy(entries, (entry) => yearOf(entry) ?? UNDATED);
  return { counts: years.map((year) => byYear.get(year)?.length ?? 0), total: entries.length };
}

const UNDATED = 'Undated';

function yearsOf(entries: readonly Entry[]): readonly string[] {
  const found = new Set(entries.map((entry) => yearOf(entry) ?? UNDATED));
  const hasUndated = found.delete(UNDATED);
  const known = [...found].map(Number);
  const first = Math.min(...known);
  const years = known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
  return [...years.map(String), ...(hasUndated ? [UNDATED] : [])];
}
