/** What a term's page is about, in the words of schema.org. */
import type { CreativeWork, DefinedTerm, Event, Occupation, Organization, Person } from 'schema-dts';
import type { Party } from '../../../domain/agreement.ts';
import type {
  Agreement,
  CrimeType,
  DigestEvent,
  Minister,
  Office,
  Organisation,
  Publisher,
} from '../../../domain/digest.ts';
import { aliasName, type Tenure } from '../../../domain/minister.ts';
import { buildStatusOn, inLocale, termName } from '../../parts.ts';
import type { TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { AGREEMENT_KIND_WORDS, REGISTER_WORDS } from '../../words.ts';
import { buildBreadcrumbs } from './breadcrumbs.ts';
import { statedDate, thing } from './json-ld.ts';
import { agreementRef, countryRef, crimeTypeRef, organisationRef, thingId } from './references.ts';

/** The thing and where its page stands. */
export function buildTermStructured(register: TermRegister, id: string, site: Site): readonly object[] {
  const { routes } = site;
  const path = routes.term(register, id);
  const name = termName(register, id, site);
  const place = { '@id': thingId(path, site), name, url: routes.absolute(path) };
  const crumbs = [
    { name: REGISTER_WORDS[register].many, path: routes.register(register) },
    { name, path },
  ];
  return [{ ...DESCRIBE[register](id, site), ...place }, buildBreadcrumbs(crumbs, site)];
}

const DESCRIBE: Readonly<Record<TermRegister, (id: string, site: Site) => object>> = {
  countries: describeCountry,
  ministers: (id, site) => describeMinister(site.digest.ministers.get(id as never) as Minister, site),
  crimeTypes: (id, site) => describeCrimeType(site.digest.crimeTypes.get(id as never) as CrimeType, site),
  agreements: (id, site) => describeAgreement(site.digest.agreements.get(id as never) as Agreement, site),
  events: (id, site) => describeEvent(site.digest.events.get(id as never) as DigestEvent, site),
  organisations: (id, site) => describeOrganisation(site.digest.organisations.get(id as never) as Organisation, site),
  offices: (id, site) => describeOffice(site.digest.offices.get(id as never) as Office, site),
  publishers: (id, site) => describePublisher(site.digest.publishers.get(id as never) as Publisher),
};

/** All names but the one the page bears. */
function otherTexts(names: readonly string[], main: string): readonly string[] {
  return [...new Set(names)].filter((name) => name !== main);
}

function describeCountry(id: string, site: Site) {
  const names = Object.values(site.digest.countries.get(id as never)?.names ?? {});
  return { ...countryRef(id, site), alternateName: otherTexts(names, termName('countries', id, site)) };
}

function describeMinister({ name, names, aliases, familyName, tenures, externalIds }: Minister, site: Site) {
  const alternates = [...Object.values(names ?? {}), ...(aliases ?? []).map(aliasName)];
  return thing<Person>({
    '@type': 'Person',
    alternateName: otherTexts(alternates, name),
    ...(familyName !== undefined && { familyName }),
    ...(externalIds?.wikidata !== undefined && { sameAs: `https://www.wikidata.org/wiki/${externalIds.wikidata}` }),
    hasOccupation: tenures.map((tenure) => buildTenure(tenure, site)),
  });
}

/** An office held for a time. Bounds that no source states are left out; nothing says "now". */
function buildTenure({ office, from, to }: Tenure, site: Site) {
  const title = termName('offices', office, site);
  const [start, end] = [statedDate(from), statedDate(to, 'last')];
  return {
    '@type': 'Role' as const,
    roleName: title,
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    hasOccupation: {
      '@type': 'Occupation' as const,
      '@id': thingId(site.routes.term('offices', office), site),
      name: title,
    },
  };
}

function describeCrimeType({ label, definition, aliases, crosswalk, id }: CrimeType, site: Site) {
  const register = site.routes.register('crimeTypes');
  const lists = (crosswalk ?? []).map(({ scheme, label: name, url }) => ({
    '@type': 'CreativeWork' as const,
    name: `${scheme}: ${name}`,
    ...(url && { url }),
  }));
  return thing<DefinedTerm>({
    '@type': 'DefinedTerm',
    termCode: id,
    description: definition,
    alternateName: otherTexts([...Object.values(label), ...(aliases ?? [])], inLocale(label, site) ?? ''),
    ...(lists.length > 0 && { subjectOf: lists }),
    inDefinedTermSet: site.routes.absolute(register),
  });
}

function describeAgreement(agreement: Agreement, site: Site) {
  const { kind, aliases, parties, crimeTypes, history, expires, follows } = agreement;
  const status = buildStatusOn(agreement, site.graph.asOf, site);
  const made = statedDate(history.find((step) => step.status === 'signed' || step.status === 'adopted')?.date, 'last');
  const end = statedDate(expires, 'last');
  return thing<CreativeWork>({
    '@type': 'CreativeWork',
    genre: AGREEMENT_KIND_WORDS[kind],
    ...(aliases && { alternateName: aliases }),
    contributor: parties.map((party) => buildParty(party, site)),
    about: crimeTypes.map((id) => crimeTypeRef(id, site)),
    ...(status && { creativeWorkStatus: status.word }),
    ...(made !== undefined && { dateCreated: made }),
    ...(end !== undefined && { expires: end }),
    ...(follows && { isBasedOn: agreementRef(follows, site) }),
  });
}

/** To schema.org a state is a place, which signs nothing; its government stands for it. */
function buildParty(party: Party, site: Site): Exclude<Organization, string> {
  if ('organisation' in party) return organisationRef(party.organisation, site);
  if ('text' in party) return { '@type': 'Organization', name: party.text };
  const { name, url } = countryRef(party.country, site);
  return { '@type': 'GovernmentOrganization', name, url };
}

function describeEvent({ kind: _, date, place, countries, organisations, note }: DigestEvent, site: Site) {
  const [start, end] = [statedDate(date), statedDate(date, 'last')];
  const bodies = (organisations ?? []).map((id) => organisationRef(id, site));
  const isOnline = place?.toLowerCase() === 'online';
  return thing<Event>({
    '@type': 'Event',
    ...(start !== undefined && { startDate: start, endDate: end ?? start }),
    ...(place !== undefined && {
      location: isOnline ? { '@type': 'VirtualLocation', name: place } : { '@type': 'Place', name: place },
    }),
    ...(note !== undefined && { description: note }),
    ...(bodies.length > 0 && { organizer: bodies }),
    about: countries.map((id) => countryRef(id, site)),
  });
}

function describeOrganisation(
  { names, acronym, aliases, kind, country, partOf, bloc, homepage, note }: Organisation,
  site: Site,
) {
  const alternates = [...Object.values(names), ...(acronym ? [acronym] : []), ...(aliases ?? [])];
  const parent = partOf ?? bloc;
  const isState = kind === 'ministry' || kind === 'police' || kind === 'agency' || kind === 'court';
  return thing<Organization>({
    '@type': isState ? 'GovernmentOrganization' : 'Organization',
    alternateName: otherTexts(alternates, inLocale(names, site) ?? ''),
    ...(country && { areaServed: countryRef(country, site) }),
    ...(parent && { parentOrganization: organisationRef(parent, site) }),
    ...(homepage && { sameAs: homepage }),
    ...(note !== undefined && { description: note }),
  });
}

function describeOffice({ country, organisation }: Office, site: Site) {
  return thing<Occupation>({
    '@type': 'Occupation',
    ...(country && { occupationLocation: countryRef(country, site) }),
    ...(organisation && { description: termName('organisations', organisation, site) }),
  });
}

function describePublisher({ kind, nativeName, homepage, languages }: Publisher) {
  const isPress = kind === 'newspaper' || kind === 'broadcaster' || kind === 'wire' || kind === 'news-site';
  return thing<Organization>({
    '@type': isPress ? 'NewsMediaOrganization' : 'Organization',
    ...(nativeName !== undefined && { alternateName: nativeName }),
    ...(homepage && { sameAs: homepage }),
    knowsLanguage: languages,
  });
}
