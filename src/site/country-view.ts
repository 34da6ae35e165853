/** A country: its names, its ministers now and before, its partners, agreements and crime types. */
import type { Country } from '../domain/digest.ts';
import { agreementsOfBody, partyCountries } from '../graph/pairs.ts';
import { buildAgreementGroups } from './agreement-groups.ts';
import { buildAliases } from './aliases.ts';
import { buildMinisters } from './country-ministers.ts';
import { buildCrimeYears } from './counts.ts';
import { buildLifelinesSection } from './lifelines.ts';
import { buildMapView, isOnMap } from './map-view.ts';
import { buildOwnSteps } from './own-steps.ts';
import { buildDate, buildTermLink, type Fact, type FactItem, inLocale, otherNames } from './parts.ts';
import { describeRelation } from './relation-words.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { LinksSection, MapSection } from './term-sections.ts';
import { countWords } from './words.ts';

export function buildCountryView(id: string, site: Site): TermDescription {
  const country = site.digest.countries.get(id as Country['id']) as Country;
  const title = inLocale(country.names, site) ?? id;
  const entries = site.graph.entriesBy.countries.get(id) ?? [];
  const agreements = [...site.digest.agreements.values()].filter((agreement) =>
    partyCountries(agreement, site.digest).includes(country.id),
  );
  const count = countWords(entries.length, 'entry', 'entries');
  return {
    title,
    otherNames: otherNames(country.names, site),
    description: `${title} in the digest: ${count}, its ministers, its partners and its agreements against transnational crime.`,
    facts: buildFacts(country, site),
    sections: [
      buildMinisters(country, site),
      buildPartners(country, site),
      ...buildPartnerMap(country, site),
      buildAgreementGroups('Agreements', agreements, site, {
        text: `The agreements of ${title} in one table`,
        href: site.routes.agreementsBy('country', country.id),
      }),
      buildLifelinesSection('Agreements over time', agreements, site),
      buildOwnSteps(country, site),
      buildCrimeYears('Crime types by year', entries, site),
    ],
    entries,
    entriesHeading: 'Entries',
  };
}

const BLOC_WORDS = {
  member: 'member',
  observer: 'observer',
  candidate: 'candidate',
  'dialogue-partner': 'dialogue partner',
} as const;

function buildFacts(country: Country, site: Site): readonly Fact[] {
  const isRegional = site.digest.edition.regionCountries.includes(country.id);
  return [
    {
      label: 'In this digest',
      items: [{ text: isRegional ? `Country of ${site.digest.edition.region}` : 'Partner of the region' }],
    },
    { label: 'Blocs', items: buildBlocs(country, site) },
    buildAliases('Also called', country.aliases),
    {
      label: 'Codes',
      items: [{ text: `ISO 3166 ${country.id.toUpperCase()}, ${country.alpha3} · M49 ${country.m49}` }],
    },
  ];
}

/** Each bloc once, with every standing that the country has had in it, the latest first. */
function buildBlocs({ blocs = [] }: Country, site: Site): readonly FactItem[] {
  return [...Map.groupBy(blocs, ({ bloc }) => bloc)].map(([id, standings]) => {
    const own = agreementsOfBody(id, site.digest).length;
    const count = own > 0 && `${countWords(own, 'agreement', 'agreements')} of the body itself`;
    const words = standings.toReversed().map((standing) => describeStanding(standing, site));
    return { ...buildTermLink('organisations', id, site), note: [words.join('; '), count].filter(Boolean).join(' · ') };
  });
}

function describeStanding(bloc: NonNullable<Country['blocs']>[number], site: Site): string {
  const from = bloc.from && `from ${buildDate(bloc.from, site).text}`;
  const to = bloc.to && `to ${buildDate(bloc.to, site).text}`;
  return [BLOC_WORDS[bloc.as], from, to].filter(Boolean).join(' ');
}

/** Its partners on the map of the region, where it lies on it. */
function buildPartnerMap(country: Country, site: Site): readonly MapSection[] {
  const map = buildMapView(site, country.id);
  return isOnMap(country, map) ? [{ kind: 'map', heading: 'Partners on the map', map }] : [];
}

/** Countries it shares bilateral records with, most first. */
function buildPartners(country: Country, site: Site): LinksSection {
  const relations = [...site.graph.relations.values()].filter(({ countries }) => countries.includes(country.id));
  const rows = relations.map((relation) => {
    const other = relation.countries.find((each) => each !== country.id) as Country['id'];
    return {
      text: buildTermLink('countries', other, site).text,
      href: site.routes.relation(relation.id),
      detail: describeRelation(relation),
      weight: relation.entries.length + relation.agreements.length + relation.events.length,
    };
  });
  rows.sort((a, b) => b.weight - a.weight || (a.href < b.href ? -1 : 1));
  const links = rows.map(({ text, href, detail }) => ({ text, href, detail }));
  return { kind: 'links', heading: 'Partners', note: 'What concerns the two countries alone.', links };
}
