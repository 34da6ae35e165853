/** One table for each register, and one of all names. */
import type {
  Agreement,
  Country,
  CrimeType,
  DigestEvent,
  Minister,
  Office,
  Organisation,
  Publisher,
} from '../../../domain/digest.ts';
import { aliasName } from '../../../domain/minister.ts';
import { agreementStateOn } from '../../../graph/agreement-state.ts';
import { termName } from '../../parts.ts';
import { TERM_FOLDERS, type TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { buildTable, type Column, joined, marked, required, type Table, text, typed } from './table.ts';

export function buildRegisterTables(site: Site): readonly Table[] {
  return [
    buildCountries(site),
    buildMinisters(site),
    buildCrimeTypes(site),
    buildAgreements(site),
    buildEvents(site),
    buildOrganisations(site),
    buildOffices(site),
    buildPublishers(site),
    buildNames(site),
  ];
}

/** Id, name and address: the columns every register begins and ends with. */
function withPlace<Row extends { readonly id: string }>(
  register: TermRegister,
  columns: readonly Column<Row>[],
  site: Site,
): readonly Column<Row>[] {
  const { routes } = site;
  return [
    required(text('id', 'Id.', ({ id }: Row) => id)),
    required(text('name', "Name in the edition's language.", ({ id }: Row) => termName(register, id, site))),
    ...columns,
    required(typed('uri', 'html', 'Address of its page.', ({ id }: Row) => routes.absolute(routes.term(register, id)))),
  ];
}

function buildCountries(site: Site): Table {
  const region = new Set<string>(site.digest.edition.regionCountries);
  const columns: readonly Column<Country>[] = [
    text('adjective', 'Adjective.', ({ adjective }) => adjective),
    text('alpha3', 'ISO 3166-1 alpha-3.', ({ alpha3 }) => alpha3),
    text('m49', 'UN M49, three digits.', ({ m49 }) => m49),
    typed('boolean', 'region', 'It is a country of the region; every other is a partner.', ({ id }) => region.has(id)),
    typed('number', 'latitude', 'Degrees north of its label point.', ({ point }) => Number(point.latitude)),
    typed('number', 'longitude', 'Degrees east of its label point.', ({ point }) => Number(point.longitude)),
  ];
  return buildTable<Country>(
    {
      name: 'countries',
      title: 'Countries',
      description: 'Countries of the region and their partners.',
      columns: withPlace('countries', columns, site),
    },
    () => site.digest.countries.values(),
  );
}

function buildMinisters(site: Site): Table {
  const columns: readonly Column<Minister>[] = [
    text('family_name', 'The part of the name that is the family name.', ({ familyName }) => familyName),
    text('order', 'Where the family name stands.', ({ order }) => order),
    text('wikidata', 'Wikidata item.', ({ externalIds }) => externalIds?.wikidata),
    text('note', 'What a reader should know.', ({ note }) => note),
  ];
  return buildTable<Minister>(
    {
      name: 'ministers',
      title: 'Ministers',
      description: 'Ministers, heads of government and others who lead a delegation.',
      columns: withPlace('ministers', columns, site),
    },
    () => site.digest.ministers.values(),
  );
}

function buildCrimeTypes(site: Site): Table {
  const columns: readonly Column<CrimeType>[] = [
    text('definition', 'What the digest counts under it.', ({ definition }) => definition),
    text('broader', 'Id of the type it is a kind of.', ({ broader }) => broader),
  ];
  return buildTable<CrimeType>(
    {
      name: 'crime-types',
      title: 'Crime types',
      description: 'What the sources name, as the digest counts it.',
      foreignKeys: [{ column: 'broader', table: 'crime-types' }],
      columns: withPlace('crimeTypes', columns, site),
    },
    () => site.digest.crimeTypes.values(),
  );
}

function buildAgreements(site: Site): Table {
  const { asOf } = site.graph;
  const stateOf = (agreement: Agreement) => agreementStateOn(agreement, asOf, site.digest);
  const columns: readonly Column<Agreement>[] = [
    text('kind', 'What form it has.', ({ kind }) => kind),
    text('crime_types', 'Ids of crime types.', ({ crimeTypes }) => joined(crimeTypes)),
    text('status', `State as of ${asOf}, computed from its history.`, (agreement) => stateOf(agreement).status),
    text('since', 'Date of the step that began that state (EDTF).', (agreement) => stateOf(agreement).since),
    text('expires', 'When it ends unless renewed (EDTF).', ({ expires }) => expires),
    text('superseded_by', 'Id of the agreement that took its place.', ({ supersededBy }) => supersededBy),
    text('follows', 'Id of the agreement before it in a series.', ({ follows }) => follows),
    text('work_plan_of', 'Id of the agreement that it carries out.', ({ workPlanOf }) => workPlanOf),
    text('note', 'What a reader should know.', ({ note }) => note),
  ];
  return buildTable<Agreement>(
    {
      name: 'agreements',
      title: 'Agreements',
      description: 'One row for each agreement; parties and steps are tables of their own.',
      foreignKeys: ['superseded_by', 'follows', 'work_plan_of'].map((column) => ({ column, table: 'agreements' })),
      columns: withPlace('agreements', columns, site),
    },
    () => site.digest.agreements.values(),
  );
}

function buildEvents(site: Site): Table {
  const columns: readonly Column<DigestEvent>[] = [
    text('kind', 'What it was.', ({ kind }) => kind),
    text('date', 'When (EDTF).', ({ date }) => date),
    text('place', 'Where.', ({ place }) => place),
    text('countries', 'Ids of countries that took part.', ({ countries }) => joined(countries)),
    text('organisations', 'Ids of bodies whose meeting or action it was.', ({ organisations }) =>
      joined(organisations),
    ),
    text('note', 'What a reader should know.', ({ note }) => note),
  ];
  return buildTable<DigestEvent>(
    {
      name: 'events',
      title: 'Events',
      description: 'Meetings, visits, signings and operations that entries report.',
      columns: withPlace('events', columns, site),
    },
    () => site.digest.events.values(),
  );
}

function buildOrganisations(site: Site): Table {
  const columns: readonly Column<Organisation>[] = [
    text('acronym', 'Acronym.', ({ acronym }) => acronym),
    text('kind', 'What it is.', ({ kind }) => kind),
    text('country', 'Id of the country it belongs to.', ({ country }) => country),
    text('bloc', 'Id of the bloc it is part of.', ({ bloc }) => bloc),
    text('part_of', 'Id of the larger body it is a unit of.', ({ partOf }) => partOf),
    typed('uri', 'homepage', 'Its own site.', ({ homepage }) => homepage),
    text('note', 'What it is for.', ({ note }) => note),
  ];
  return buildTable<Organisation>(
    {
      name: 'organisations',
      title: 'Organisations',
      description: 'Ministries, police forces, agencies and the bodies in which states meet.',
      foreignKeys: [
        { column: 'country', table: 'countries' },
        { column: 'bloc', table: 'organisations' },
        { column: 'part_of', table: 'organisations' },
      ],
      columns: withPlace('organisations', columns, site),
    },
    () => site.digest.organisations.values(),
  );
}

function buildOffices(site: Site): Table {
  const columns: readonly Column<Office>[] = [
    text('country', 'Id of the country it belongs to.', ({ country }) => country),
    text('organisation', 'Id of the organisation it belongs to.', ({ organisation }) => organisation),
    text('rank', 'Rank.', ({ rank }) => rank),
    typed('boolean', 'shared', 'Several people may hold it at once.', ({ shared }) => marked(shared)),
    typed('boolean', 'lead', 'It heads the lead ministry for transnational crime.', ({ lead }) => marked(lead)),
  ];
  return buildTable<Office>(
    {
      name: 'offices',
      title: 'Offices',
      description: 'The offices that ministers hold; who held them when is the table of tenures.',
      foreignKeys: [
        { column: 'country', table: 'countries' },
        { column: 'organisation', table: 'organisations' },
      ],
      columns: withPlace('offices', columns, site),
    },
    () => site.digest.offices.values(),
  );
}

function buildPublishers(site: Site): Table {
  const columns: readonly Column<Publisher>[] = [
    text('native_name', 'Name in its own script.', ({ nativeName }) => nativeName),
    text('country', 'Id of the country where it is based.', ({ country }) => country),
    text('languages', 'Languages it publishes in (BCP 47).', ({ languages }) => joined(languages)),
    text('kind', 'What it is.', ({ kind }) => kind),
    typed('uri', 'homepage', 'Its own site.', ({ homepage }) => homepage),
    text('note', 'What a reader should know.', ({ note }) => note),
  ];
  return buildTable<Publisher>(
    {
      name: 'publishers',
      title: 'Publishers',
      description: 'Who published the articles, or wrote the text that others carry.',
      foreignKeys: [{ column: 'country', table: 'countries' }],
      columns: withPlace('publishers', columns, site),
    },
    () => site.digest.publishers.values(),
  );
}

interface Name {
  readonly register: string;
  readonly id: string;
  readonly number: number;
  readonly kind: 'name' | 'alias';
  readonly language: string | undefined;
  readonly name: string;
}

/** Names in all languages and other forms met in sources, one a row, for matching texts of others. */
function buildNames(site: Site): Table {
  return buildTable<Name>(
    {
      name: 'names',
      title: 'Names',
      description: 'Every name and alias of every term, in every language and script.',
      primaryKey: ['register', 'id', 'number'],
      columns: [
        required(text('register', 'Table of the term.', ({ register }) => register)),
        required(text('id', 'Id of the term.', ({ id }) => id)),
        required(typed('integer', 'number', 'First, second, … name of the term.', ({ number }) => number)),
        required(text('kind', '`name`, or `alias` for a form met in sources.', ({ kind }) => kind)),
        text('language', 'Language (BCP 47), where it is recorded.', ({ language }) => language),
        required(text('name', 'The name.', ({ name }) => name)),
      ],
    },
    () =>
      (Object.keys(TERM_FOLDERS) as TermRegister[]).flatMap((register) =>
        [...site.digest[register].values()].flatMap((record) => listNames(register, record, site)),
      ),
  );
}

type AnyTerm = Country | Minister | CrimeType | Agreement | DigestEvent | Organisation | Office | Publisher;

function listNames(register: TermRegister, record: AnyTerm, site: Site): readonly Name[] {
  const translated = 'names' in record ? record.names : 'label' in record ? record.label : titlesOf(record);
  const own = Object.entries(translated ?? {}).map(([language, name]) => ({ kind: 'name' as const, language, name }));
  const main = termName(register, record.id, site);
  const first = own.some(({ name }) => name === main)
    ? []
    : [{ kind: 'name' as const, language: site.locale, name: main }];
  const native = 'nativeName' in record && record.nativeName ? [nativeOf(record, site)] : [];
  const aliases = ('aliases' in record ? (record.aliases ?? []) : []).map((alias) => ({
    kind: 'alias' as const,
    language: typeof alias === 'string' ? undefined : alias.language,
    name: aliasName(alias),
  }));
  const place = { register: TERM_FOLDERS[register], id: record.id };
  return [...first, ...own, ...native, ...aliases].map((name, i) => ({ ...place, number: i + 1, ...name }));
}

function titlesOf(record: AnyTerm): Office['title'] | undefined {
  return 'title' in record && typeof record.title === 'object' ? record.title : undefined;
}

/** A publisher of several languages has its own name in one that is not the edition's. */
function nativeOf({ nativeName, languages }: Publisher, { locale }: Site) {
  const language = languages.find((tag) => tag !== locale) ?? languages[0];
  return { kind: 'name' as const, language, name: nativeName as string };
}
