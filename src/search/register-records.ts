/** Ministers, agreements, events, organisations, countries and crime types as records to be searched. */
import type { Agreement, Country, CrimeType, DigestEvent, Minister, Organisation } from '../domain/digest.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import { partyCountries } from '../graph/pairs.ts';
import { conceptCode } from './concepts.ts';
import { nameIn, namesOf, nativeName } from './names.ts';
import { countryName, dated, dateWords, type SearchRecord, type Source, termNames, unique } from './record.ts';

/** All records of the registers that readers look for by name. */
export function buildRegisterRecords(source: Source): readonly SearchRecord[] {
  const { digest } = source;
  return [
    ...[...digest.agreements.values()].map((agreement) => buildAgreement(agreement, source)),
    ...[...digest.events.values()].map((event) => buildEvent(event, source)),
    ...[...digest.ministers.values()].map((minister) => buildMinister(minister, source)),
    ...[...digest.organisations.values()].map((organisation) => buildOrganisation(organisation, source)),
    ...[...digest.countries.values()].map((country) => buildCountry(country, source)),
    ...[...digest.crimeTypes.values()].map((crimeType) => buildCrimeType(crimeType, source)),
  ];
}

const NOTHING = { own: [], title: [], names: [], concepts: [], text: [] } as const;

function buildAgreement(agreement: Agreement, source: Source): SearchRecord {
  const { digest, graph, routes } = source;
  const { status, since } = agreementStateOn(agreement, graph.asOf, digest);
  const { view, ...span } = dated(since, source);
  const countries = partyCountries(agreement, digest);
  const bodies = agreement.parties.flatMap((party) => ('organisation' in party ? [party.organisation] : []));
  const parties = partyNames(agreement, source);
  return {
    ...NOTHING,
    view: {
      kind: 'agreement',
      title: agreement.title,
      href: routes.term('agreements', agreement.id),
      ...view,
      summary: agreement.note ?? `Between ${parties.join(', ')}.`,
      badges: parties,
      ...(status && { state: status }),
    },
    title: [...namesOf('agreements', agreement), ...dateWords(since, source)],
    names: termNames('organisations', bodies, source),
    concepts: [
      ...countries.map((id) => conceptCode('country', id)),
      ...agreement.crimeTypes.map((id) => conceptCode('crime', id)),
    ],
    text: [agreement.note ?? '', ...parties, ...agreement.history.map(({ note }) => note ?? '')],
    facets: {
      kind: ['agreement'],
      country: countries,
      crime: agreement.crimeTypes,
      ...(status && { state: [status] }),
    },
    ...span,
  };
}

function partyNames(agreement: Agreement, source: Source): readonly string[] {
  return agreement.parties.map((party) => {
    if ('country' in party) return countryName(party.country, source);
    if ('text' in party) return party.text;
    return nameIn(source.digest.organisations.get(party.organisation)?.names ?? {}, source.locale);
  });
}

function buildEvent(event: DigestEvent, source: Source): SearchRecord {
  const { view, ...span } = dated(event.date, source);
  return {
    ...NOTHING,
    view: {
      kind: 'event',
      title: event.title,
      href: source.routes.term('events', event.id),
      ...view,
      summary: event.note ?? countEntries('events', event.id, source),
      badges: unique([...(event.place ? [event.place] : []), ...event.countries.map((id) => countryName(id, source))]),
    },
    title: [...namesOf('events', event), ...dateWords(event.date, source)],
    names: termNames('organisations', event.organisations ?? [], source),
    concepts: event.countries.map((id) => conceptCode('country', id)),
    text: [event.note ?? '', event.place ?? ''],
    facets: { kind: ['event'], country: event.countries },
    ...span,
  };
}

function buildMinister(minister: Minister, source: Source): SearchRecord {
  const { digest, routes, locale } = source;
  const offices = minister.tenures.flatMap(({ office }) => digest.offices.get(office) ?? []);
  const countries = unique(offices.flatMap(({ country }) => country ?? []));
  const original = nativeName({ [locale]: minister.name, ...minister.names }, locale);
  return {
    ...NOTHING,
    view: {
      kind: 'minister',
      title: minister.name,
      href: routes.term('ministers', minister.id),
      summary: unique(offices.map(({ title }) => nameIn(title, locale))).join('; '),
      ...(original && { original }),
      badges: countries.map((id) => countryName(id, source)),
    },
    own: namesOf('ministers', minister),
    concepts: countries.map((id) => conceptCode('country', id)),
    text: [...offices.flatMap(({ title }) => Object.values(title)), minister.note ?? ''],
    facets: { kind: ['minister'], minister: [minister.id], country: countries },
  };
}

function buildOrganisation(organisation: Organisation, source: Source): SearchRecord {
  const { names, acronym, country, note, id } = organisation;
  const original = nativeName(names, source.locale);
  return {
    ...NOTHING,
    view: {
      kind: 'organisation',
      title: nameIn(names, source.locale),
      href: source.routes.term('organisations', id),
      summary: note ?? countEntries('organisations', id, source),
      ...(original && { original }),
      badges: [...(acronym ? [acronym] : []), ...(country ? [countryName(country, source)] : [])],
    },
    own: namesOf('organisations', organisation),
    concepts: country ? [conceptCode('country', country)] : [],
    text: [note ?? ''],
    facets: { kind: ['organisation'], country: country ? [country] : [] },
  };
}

/** Whoever types the name of a country or a crime finds its page before the bodies that are called after it. */
function firstAmongAll(names: readonly string[]) {
  return { own: names, title: names, names, text: names };
}

function buildCountry(country: Country, source: Source): SearchRecord {
  const original = nativeName(country.names, source.locale);
  return {
    ...NOTHING,
    view: {
      kind: 'country',
      title: nameIn(country.names, source.locale),
      href: source.routes.term('countries', country.id),
      summary: countEntries('countries', country.id, source),
      ...(original && { original }),
      badges: [],
    },
    ...firstAmongAll(namesOf('countries', country)),
    facets: { kind: ['country'], country: [country.id] },
  };
}

function buildCrimeType(crimeType: CrimeType, source: Source): SearchRecord {
  return {
    ...NOTHING,
    view: {
      kind: 'crime-type',
      title: nameIn(crimeType.label, source.locale),
      href: source.routes.term('crimeTypes', crimeType.id),
      summary: crimeType.definition,
      badges: [],
    },
    ...firstAmongAll([...namesOf('crimeTypes', crimeType), crimeType.definition]),
    own: namesOf('crimeTypes', crimeType),
    facets: { kind: ['crime-type'], crime: [crimeType.id] },
  };
}

function countEntries(register: 'countries' | 'events' | 'organisations', id: string, { graph }: Source): string {
  const count = graph.entriesBy[register].get(id)?.length ?? 0;
  return count === 1 ? '1 entry' : `${count} entries`;
}
