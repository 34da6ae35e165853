/** A country: its names, its ministers now and before, its partners, agreements and crime types. */
import type { Country } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import { lastSeen } from '../domain/tenure.ts';
import type { Holding } from '../graph/offices.ts';
import { partyCountries } from '../graph/pairs.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildCounts, buildCrimeYears } from './counts.ts';
import { buildDate, buildTermLink, type Fact, inLocale, otherNames } from './parts.ts';
import type { Site } from './site.ts';
import { describeTenure } from './tenure-rows.ts';
import type { TermDescription } from './term-description.ts';
import type { LinksSection, PeopleSection } from './term-sections.ts';
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
      buildPartners(country, site),
      { kind: 'agreements', heading: 'Agreements', rows: buildAgreementRows(agreements, site) },
      buildMinisters(country, site),
      buildCounts('Crime types', entries, 'crimeTypes', (entry) => entry.crimeTypes, site),
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
  const blocs = (country.blocs ?? []).map((bloc) => {
    const from = bloc.from && `from ${buildDate(bloc.from, site).text}`;
    const to = bloc.to && `to ${buildDate(bloc.to, site).text}`;
    return {
      ...buildTermLink('organisations', bloc.bloc, site),
      note: [BLOC_WORDS[bloc.as], from, to].filter(Boolean).join(' '),
    };
  });
  return [
    {
      label: 'In this digest',
      items: [{ text: isRegional ? `Country of ${site.digest.edition.region}` : 'Partner of the region' }],
    },
    { label: 'Blocs', items: blocs },
    {
      label: 'Codes',
      items: [{ text: `ISO 3166 ${country.id.toUpperCase()}, ${country.alpha3} · M49 ${country.m49}` }],
    },
  ];
}

/** Countries it shares bilateral records with, most first. */
function buildPartners(country: Country, site: Site): LinksSection {
  const relations = [...site.graph.relations.values()].filter(({ countries }) => countries.includes(country.id));
  const rows = relations.map((relation) => {
    const other = relation.countries.find((each) => each !== country.id) as Country['id'];
    const detail = [
      relation.entries.length > 0 && countWords(relation.entries.length, 'entry', 'entries'),
      relation.agreements.length > 0 && countWords(relation.agreements.length, 'agreement', 'agreements'),
      relation.events.length > 0 && countWords(relation.events.length, 'event', 'events'),
    ];
    return {
      text: buildTermLink('countries', other, site).text,
      href: site.routes.relation(relation.id),
      detail: detail.filter(Boolean).join(', '),
      weight: relation.entries.length + relation.agreements.length,
    };
  });
  rows.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const links = rows.map(({ text, href, detail }) => ({ text, href, detail }));
  return { kind: 'links', heading: 'Partners', note: 'Records of the two countries alone.', links };
}

/** Its ministers, those seen last first. */
function buildMinisters(country: Country, site: Site): PeopleSection {
  const holdings = [...site.graph.holdings.values()].flat().filter(({ office }) => office.country === country.id);
  holdings.sort((a, b) => (lastKey(a) < lastKey(b) ? 1 : lastKey(a) > lastKey(b) ? -1 : 0));
  const people = holdings.map(({ minister, office, tenure }) => ({
    ...buildTermLink('ministers', minister.id, site),
    detail: `${tenure.acting ? 'Acting ' : ''}${buildTermLink('offices', office.id, site).text} · ${describeTenure(tenure, site)}`,
  }));
  return { kind: 'people', heading: 'Ministers', people };
}

function lastKey({ tenure }: Holding): string {
  return sortKey(lastSeen(tenure));
}
