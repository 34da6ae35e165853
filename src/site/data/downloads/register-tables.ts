/** One table for each register, and one of all names. */
import type { Agreement, Country, CrimeType, DigestEvent, Minister } from '../../../domain/digest.ts';
import { agreementStateOn } from '../../../graph/agreement-state.ts';
import type { Site } from '../../site.ts';
import { buildOffices, buildOrganisations, buildPublishers } from './body-tables.ts';
import { buildNames } from './names-table.ts';
import { withPlace } from './place-columns.ts';
import { buildTable, type Column, joined, type Table, text, typed } from './table.ts';

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
