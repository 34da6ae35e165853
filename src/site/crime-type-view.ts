/** A crime type: definition, crosswalk, broader and narrower types, countries, years. */
import type { CrimeType, Entry } from '../domain/digest.ts';
import { buildCounts, yearOf } from './counts.ts';
import { buildTermLink, type Fact, inLocale, otherNames } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { YearsSection } from './term-sections.ts';
import { countWords } from './words.ts';

export function buildCrimeTypeView(id: string, site: Site): TermDescription {
  const type = site.digest.crimeTypes.get(id as CrimeType['id']) as CrimeType;
  const title = inLocale(type.label, site) ?? id;
  const entries = site.graph.entriesBy.crimeTypes.get(id) ?? [];
  return {
    title,
    otherNames: otherNames(type.label, site),
    lede: type.definition,
    description: `${title}: what the digest counts under it, who cooperates against it, and ${countWords(entries.length, 'entry', 'entries')}.`,
    facts: buildFacts(type, site),
    sections: [
      buildCounts('Countries', entries, 'countries', (entry) => entry.countries, site),
      buildYears(type, entries, site),
    ],
    entries,
    entriesHeading: 'Entries',
  };
}

function buildFacts(type: CrimeType, site: Site): readonly Fact[] {
  const narrower = [...site.digest.crimeTypes.values()].filter(({ broader }) => broader === type.id);
  const schemes = [...new Set((type.crosswalk ?? []).map(({ scheme }) => scheme))];
  return [
    { label: 'Kind of', items: type.broader ? [buildTermLink('crimeTypes', type.broader, site)] : [] },
    { label: 'Includes', items: narrower.map(({ id }) => buildTermLink('crimeTypes', id, site)) },
    { label: 'Words of the sources', items: (type.aliases ?? []).map((text) => ({ text })) },
    ...schemes.map((label) => ({
      label,
      items: (type.crosswalk ?? [])
        .filter(({ scheme }) => scheme === label)
        .map(({ label: text, url }) => ({ text, ...(url && { href: url }) })),
    })),
  ];
}

function buildYears(type: CrimeType, entries: readonly Entry[], site: Site): YearsSection {
  const years = [...new Set(entries.map(yearOf).filter((year) => year !== undefined))].sort();
  const counts = years.map((year) => entries.filter((entry) => yearOf(entry) === year).length);
  const rows =
    years.length > 0 ? [{ label: buildTermLink('crimeTypes', type.id, site), counts, total: entries.length }] : [];
  return { kind: 'years', heading: 'Entries by year', years, rows };
}
