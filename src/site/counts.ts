/** Counts of entries by term and by year. */
import type { Entry } from '../domain/digest.ts';
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

/** A table of entries by crime type and year; a row for each type, the most reported first. */
export function buildCrimeYears(heading: string, entries: readonly Entry[], site: Site): YearsSection {
  const types = countBy(entries, (entry) => entry.crimeTypes).map(([id]) => ({
    label: buildTermLink('crimeTypes', id, site),
    entries: entries.filter((entry) => (entry.crimeTypes as readonly string[]).includes(id)),
  }));
  return buildYears(heading, types);
}

/** A table of entries by year, a row for each subject. No year between the first and the last is left out. */
export function buildYears(
  heading: string,
  subjects: readonly { readonly label: Link; readonly entries: readonly Entry[] }[],
): YearsSection {
  const years = yearsOf(subjects.flatMap(({ entries }) => entries));
  const rows = subjects.map(({ label, entries }) => {
    const byYear = Map.groupBy(entries, (entry) => yearOf(entry) ?? UNDATED);
    return { label, counts: years.map((year) => byYear.get(year)?.length ?? 0), total: entries.length };
  });
  return { kind: 'years', heading, years, rows };
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
