/** The tables of bodies: organisations, the offices in them, publishers. */
import type { Office, Organisation, Publisher } from '../../../domain/digest.ts';
import type { Site } from '../../site.ts';
import { withPlace } from './place-columns.ts';
import { buildTable, type Column, joined, marked, type Table, text, typed } from './table.ts';

/** Bodies, one a row. */
export function buildOrganisations(site: Site): Table {
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

/** Offices, one a row. */
export function buildOffices(site: Site): Table {
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

/** Publishers, one a row. */
export function buildPublishers(site: Site): Table {
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
