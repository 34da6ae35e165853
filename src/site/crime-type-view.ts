/** A crime type: definition, crosswalk, broader and narrower types, countries, years. */
import type { CrimeType, Entry } from '../domain/digest.ts';
import { buildAgreementGroups } from './agreement-groups.ts';
import { buildAliases } from './aliases.ts';
import { buildCounts, buildYears } from './counts.ts';
import { buildTermLink, type Fact, inLocale, otherNames } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { YearsSection } from './term-sections.ts';
import { agreementsByFacet } from './tracker-facets.ts';
import { countWords, inSentence } from './words.ts';

export function buildCrimeTypeView(id: string, site: Site): TermDescription {
  const type = site.digest.crimeTypes.get(id as CrimeType['id']) as CrimeType;
  const title = inLocale(type.label, site) ?? id;
  const entries = site.graph.entriesBy.crimeTypes.get(id) ?? [];
  const narrower = [...site.digest.crimeTypes.values()].filter(({ broader }) => broader === type.id);
  return {
    title,
    otherNames: otherNames(type.label, site),
    lede: type.definition,
    description: `${title}: what the digest counts under it, who cooperates against it, and ${countWords(entries.length, 'entry', 'entries')}.`,
    facts: buildFacts(type, narrower, site),
    sections: [
      buildAgreementGroups('Agreements', agreementsByFacet(site).crime.get(id) ?? [], site, {
        text: `The agreements on ${inSentence(title)} in one table`,
        href: site.routes.agreementsBy('crime', id),
      }),
      buildCounts('Countries', entries, 'countries', (entry) => entry.countries, site),
      buildYearTable(type, narrower, entries, site),
    ],
    entries,
    entriesHeading: 'Entries',
  };
}

function buildFacts(type: CrimeType, narrower: readonly CrimeType[], site: Site): readonly Fact[] {
  const schemes = Map.groupBy(type.crosswalk ?? [], ({ scheme }) => scheme);
  const count = (id: string) => countWords(site.graph.entriesBy.crimeTypes.get(id)?.length ?? 0, 'entry', 'entries');
  return [
    { label: 'A kind of', items: type.broader ? [buildTermLink('crimeTypes', type.broader, site)] : [] },
    {
      label: 'Includes',
      items: narrower.map(({ id }) => ({ ...buildTermLink('crimeTypes', id, site), note: count(id) })),
    },
    ...[...schemes].map(([label, matches]) => ({
      label,
      items: matches.map(({ label: text, url }) => ({ text, ...(url && { href: url }) })),
    })),
    buildAliases('Words of the sources', type.aliases),
  ];
}

/** Its entries by year and, under it, those of each narrower type. */
function buildYearTable(
  type: CrimeType,
  narrower: readonly CrimeType[],
  entries: readonly Entry[],
  site: Site,
): YearsSection {
  if (entries.length === 0) return { kind: 'years', heading: 'Entries by year', years: [], rows: [] };
  const subjects = [type, ...narrower].map(({ id }) => ({
    label: buildTermLink('crimeTypes', id, site),
    entries: site.graph.entriesBy.crimeTypes.get(id) ?? [],
  }));
  const note = narrower.length > 0 ? { note: 'The first row includes the narrower types under it.' } : {};
  return { ...buildYears('Entries by year', subjects), ...note };
}
