/** An organisation: what it is, what it belongs to, who sits in it, its agreements, events and entries. */
import type { Organisation } from '../domain/digest.ts';
import { agreementsOfBody } from '../graph/pairs.ts';
import { buildAgreementGroups } from './agreement-groups.ts';
import { buildAliases } from './aliases.ts';
import { buildCounts, buildCrimeCounts } from './counts.ts';
import { buildEventLinks } from './event-links.ts';
import { buildDate, buildTermLink, type Fact, type FactItem, inLocale, otherNames, sortByName } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { countWords, ORGANISATION_KIND_WORDS } from './words.ts';

export function buildOrganisationView(id: string, site: Site): TermDescription {
  const body = site.digest.organisations.get(id as Organisation['id']) as Organisation;
  const title = inLocale(body.names, site) ?? id;
  const entries = site.graph.entriesBy.organisations.get(id) ?? [];
  const events = [...site.digest.events.values()].filter(({ organisations }) => organisations?.includes(body.id));
  return {
    title: body.acronym && body.acronym !== title ? `${title} (${body.acronym})` : title,
    otherNames: otherNames(body.names, site),
    description: `${title} in the digest: ${countWords(entries.length, 'entry', 'entries')}, its agreements and its events.`,
    ...(body.note && { lede: body.note }),
    facts: buildFacts(body, site),
    sections: [
      buildAgreementGroups('Agreements', agreementsOfBody(body.id, site.digest), site),
      buildEventLinks('Events', events, site),
      buildCounts('Countries named beside it', entries, 'countries', (entry) => entry.countries, site),
      buildCrimeCounts('Crime types', entries, site),
    ],
    entries,
    entriesHeading: 'Entries',
  };
}

function buildFacts(body: Organisation, site: Site): readonly Fact[] {
  const { organisations, offices } = site.digest;
  const link = (id: string | undefined) => (id ? [buildTermLink('organisations', id, site)] : []);
  const units = [...organisations.values()].filter(({ partOf }) => partOf === body.id);
  const bodies = [...organisations.values()].filter(({ bloc }) => bloc === body.id);
  const posts = [...offices.values()].filter(({ organisation }) => organisation === body.id);
  return [
    { label: 'Kind', items: [{ text: ORGANISATION_KIND_WORDS[body.kind] }] },
    { label: 'Country', items: body.country ? [buildTermLink('countries', body.country, site)] : [] },
    { label: 'Body of', items: link(body.bloc) },
    { label: 'Part of', items: link(body.partOf) },
    ...buildMembers(body, site),
    { label: 'Bodies', items: bodies.map(({ id }) => buildTermLink('organisations', id, site)) },
    { label: 'Units', items: units.map(({ id }) => buildTermLink('organisations', id, site)) },
    { label: 'Offices', items: posts.map(({ id }) => buildTermLink('offices', id, site)) },
    buildAliases('Also called', body.aliases),
    { label: 'Site', items: body.homepage ? [{ text: new URL(body.homepage).hostname, href: body.homepage }] : [] },
  ];
}

const QUALITIES = {
  member: 'Members',
  observer: 'Observers',
  candidate: 'Candidates',
  'dialogue-partner': 'Dialogue partners',
} as const;

/** The countries of a bloc by quality. Who became a member was an observer before: only what lasts is listed. */
function buildMembers(body: Organisation, site: Site): readonly Fact[] {
  const memberships = [...site.digest.countries.values()].flatMap((country) =>
    (country.blocs ?? []).filter(({ bloc, to }) => bloc === body.id && to === undefined).map((of) => ({ country, of })),
  );
  return Object.entries(QUALITIES).map(([quality, label]) => ({
    label,
    items: sortByName(
      memberships
        .filter(({ of }) => of.as === quality)
        .map(({ country, of }): FactItem => {
          const since = of.from && { note: `from ${buildDate(of.from, site).text}` };
          return { ...buildTermLink('countries', country.id, site), ...since };
        }),
      site,
    ),
  }));
}
