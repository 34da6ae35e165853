/** Tables that stand between registers: parties, steps, terms of office, pairs of countries, disputed points. */
import type { Party, Step } from '../../../domain/agreement.ts';
import type { Tenure } from '../../../domain/minister.ts';
import type { DisputedPoint } from '../../../domain/record.ts';
import type { Relation } from '../../../graph/pairs.ts';
import type { Site } from '../../site.ts';
import { buildTable, joined, marked, required, type Table, text, typed } from './table.ts';

export function buildRelationTables(site: Site): readonly Table[] {
  return [buildParties(site), buildSteps(site), buildTenures(site), buildRelations(site), buildDisputed(site)];
}

/** Rows of a list that belongs to a record, numbered from 1. */
function numbered<T extends object>(of: string, items: readonly T[]) {
  return items.map((item, i) => ({ ...item, of, number: i + 1 }));
}

function buildParties({ digest }: Site): Table {
  const rows = () => [...digest.agreements.values()].flatMap(({ id, parties }) => numbered(id, parties));
  const part = (row: Party, key: 'country' | 'organisation' | 'text') => (row as Readonly<Record<string, string>>)[key];
  return buildTable<Party & { readonly of: string; readonly number: number }>(
    {
      name: 'agreement-parties',
      title: 'Parties of agreements',
      description: 'One row for each party: a country, an organisation, or words that no register holds.',
      primaryKey: ['agreement', 'number'],
      foreignKeys: [
        { column: 'agreement', table: 'agreements' },
        { column: 'country', table: 'countries' },
        { column: 'organisation', table: 'organisations' },
      ],
      columns: [
        required(text('agreement', 'Id of the agreement.', (row) => row.of)),
        required(typed('integer', 'number', 'First, second, … party.', ({ number }) => number)),
        text('country', 'Id of the country.', (row) => part(row, 'country')),
        text('organisation', 'Id of the organisation.', (row) => part(row, 'organisation')),
        text('text', 'A party that no register holds.', (row) => part(row, 'text')),
      ],
    },
    rows,
  );
}

function buildSteps({ digest }: Site): Table {
  const rows = () => [...digest.agreements.values()].flatMap(({ id, history }) => numbered(id, history));
  return buildTable<Step & { readonly of: string; readonly number: number }>(
    {
      name: 'agreement-steps',
      title: 'Steps of agreements',
      description: 'One row for each step in the life of an agreement, in order.',
      primaryKey: ['agreement', 'number'],
      foreignKeys: [
        { column: 'agreement', table: 'agreements' },
        { column: 'party', table: 'countries' },
        { column: 'entry', table: 'entries' },
      ],
      columns: [
        required(text('agreement', 'Id of the agreement.', (row) => row.of)),
        required(typed('integer', 'number', 'First, second, … step.', ({ number }) => number)),
        text('date', 'When it was taken (EDTF).', ({ date }) => date),
        required(text('status', 'The state after it.', ({ status }) => status)),
        text('party', 'Id of the one country whose step it is.', ({ party }) => party),
        typed('boolean', 'reported', 'Seen in that state on that day, not begun on it.', ({ reported }) =>
          marked(reported),
        ),
        text('entry', 'Id of the entry that reports it.', ({ entry }) => entry),
        typed('uri', 'source', 'Where it is reported, if by no entry.', ({ source }) => source),
        text('note', 'What a reader should know.', ({ note }) => note),
      ],
    },
    rows,
  );
}

function buildTenures({ digest }: Site): Table {
  const rows = () => [...digest.ministers.values()].flatMap(({ id, tenures }) => numbered(id, tenures));
  return buildTable<Tenure & { readonly of: string; readonly number: number }>(
    {
      name: 'tenures',
      title: 'Terms of office',
      description: 'One row for each term of office of a minister, oldest first.',
      primaryKey: ['minister', 'number'],
      foreignKeys: [
        { column: 'minister', table: 'ministers' },
        { column: 'office', table: 'offices' },
      ],
      columns: [
        required(text('minister', 'Id of the minister.', (row) => row.of)),
        required(typed('integer', 'number', 'First, second, … term.', ({ number }) => number)),
        required(text('office', 'Id of the office.', ({ office }) => office)),
        text('from', 'First day in office, where a source states it (EDTF).', ({ from }) => from),
        text('to', 'Last day in office, where a source states it (EDTF).', ({ to }) => to),
        text('seen', 'Dates on which a source shows the person in it (EDTF).', ({ seen }) => joined(seen)),
        typed('boolean', 'acting', 'Held in an acting capacity.', ({ acting }) => marked(acting)),
        text('note', 'What a reader should know.', ({ note }) => note),
      ],
    },
    rows,
  );
}

function buildRelations({ graph, routes }: Site): Table {
  const idsOf = (records: readonly { readonly id: string }[]) => joined(records.map(({ id }) => id));
  return buildTable<Relation>(
    {
      name: 'relations',
      title: 'Country pairs',
      description: 'One row for each pair of countries with a bilateral record; a bloc is not counted as its members.',
      foreignKeys: [
        { column: 'country_a', table: 'countries' },
        { column: 'country_b', table: 'countries' },
      ],
      columns: [
        required(text('id', 'Id.', ({ id }) => id)),
        required(text('country_a', 'Id of the one country.', ({ countries }) => countries[0])),
        required(text('country_b', 'Id of the other.', ({ countries }) => countries[1])),
        required(typed('integer', 'entries', 'Entries about these two alone.', ({ entries }) => entries.length)),
        text('agreements', 'Ids of agreements between these two alone.', ({ agreements }) => idsOf(agreements)),
        text('events', 'Ids of events of these two alone.', ({ events }) => idsOf(events)),
        required(
          typed(
            'integer',
            'multilateral_entries',
            'Entries that name both among others.',
            ({ multilateral }) => multilateral.entries.length,
          ),
        ),
        required(typed('uri', 'html', 'Address of its page.', ({ id }) => routes.absolute(routes.relation(id)))),
      ],
    },
    () => graph.relations.values(),
  );
}

interface Version {
  readonly register: string;
  readonly of: string;
  readonly number: number;
  readonly point: string;
  readonly entry: string;
  readonly says: string;
}

function buildDisputed({ digest }: Site): Table {
  const points = (register: string, of: string, disputed: readonly DisputedPoint[] | undefined) =>
    (disputed ?? []).flatMap(({ point, versions }) => versions.map((version) => ({ register, of, point, ...version })));
  const versionsOf = () => [
    ...[...digest.agreements.values()].map(({ id, disputed }) => points('agreements', id, disputed)),
    ...[...digest.events.values()].map(({ id, disputed }) => points('events', id, disputed)),
    ...[...digest.ministers.values()].map(({ id, tenures }) =>
      tenures.flatMap(({ disputed }) => points('ministers', id, disputed)),
    ),
  ];
  return buildTable<Version>(
    {
      name: 'disputed',
      title: 'Disputed points',
      description: 'One row for each version of a point on which sources differ.',
      primaryKey: ['register', 'id', 'number'],
      foreignKeys: [{ column: 'entry', table: 'entries' }],
      columns: [
        required(text('register', 'Table of the record.', ({ register }) => register)),
        required(text('id', 'Id of the record.', (row) => row.of)),
        required(typed('integer', 'number', 'First, second, … version.', ({ number }) => number)),
        required(text('point', 'What the sources differ on.', ({ point }) => point)),
        required(text('entry', 'Id of the entry whose source says so.', ({ entry }) => entry)),
        required(text('says', 'What it says, in own words.', ({ says }) => says)),
      ],
    },
    () => versionsOf().flatMap((versions) => versions.map((version, i) => ({ ...version, number: i + 1 }))),
  );
}
