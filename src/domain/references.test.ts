import { describe, expect, test } from 'vitest';
import {
  agreementReferences,
  countryReferences,
  crimeTypeReferences,
  entryReferences,
  eventReferences,
  ministerReferences,
  officeReferences,
  organisationReferences,
  publisherReferences,
  type Reference,
  withdrawnReferences,
} from './references.ts';

/** `register:id at path`, as a set of lines. */
const lines = (references: readonly Reference[]) =>
  references.map(({ to, id, path, isKey }) => `${to}:${id} at ${path.join('.')}${isKey ? ' (key)' : ''}`);

const disputed = (entry: string) => [
  {
    point: 'When',
    versions: [
      { entry, says: 'A' },
      { entry: `${entry}2`, says: 'B' },
    ],
  },
];

/** Records written as the files have them; the types of ids do not matter here. */
const of = <T>(data: unknown) => data as T;

describe('every field that names another record', () => {
  test('entry', () => {
    const data = {
      source: { publisher: 'p1', wire: ['p2', 'p3'] },
      countries: ['c1', 'c2'],
      ministers: { m1: 'met', m2: { role: 'met', printed: 'X' } },
      crimeTypes: ['t1'],
      organisations: ['o1'],
      agreements: ['a1'],
      events: ['e1'],
      formerIds: ['2025/old'],
    };
    expect(lines(entryReferences(of(data)))).toEqual([
      'countries:c1 at countries.0',
      'countries:c2 at countries.1',
      'ministers:m1 at ministers.m1 (key)',
      'ministers:m2 at ministers.m2 (key)',
      'crimeTypes:t1 at crimeTypes.0',
      'organisations:o1 at organisations.0',
      'agreements:a1 at agreements.0',
      'events:e1 at events.0',
      'publishers:p1 at source.publisher',
      'publishers:p2 at source.wire.0',
      'publishers:p3 at source.wire.1',
    ]);
    expect(lines(withdrawnReferences(of(data)))).toEqual(['events:e1 at events.0']);
  });

  test('agreement', () => {
    const data = {
      parties: [{ country: 'c1' }, { organisation: 'o1' }, { text: 'Words' }],
      crimeTypes: ['t1'],
      history: [{ status: 'signed', party: 'c2', entry: '2025/a' }, { status: 'signed' }],
      supersededBy: 'a1',
      follows: 'a2',
      workPlanOf: 'a3',
      disputed: disputed('2025/b'),
    };
    expect(lines(agreementReferences(of(data)))).toEqual([
      'countries:c1 at parties.0.country',
      'organisations:o1 at parties.1.organisation',
      'crimeTypes:t1 at crimeTypes.0',
      'countries:c2 at history.0.party',
      'entries:2025/a at history.0.entry',
      'agreements:a1 at supersededBy',
      'agreements:a2 at follows',
      'agreements:a3 at workPlanOf',
      'entries:2025/b at disputed.0.versions.0.entry',
      'entries:2025/b2 at disputed.0.versions.1.entry',
    ]);
  });

  test('event, minister, office, organisation, country, crime type, publisher', () => {
    const event = { countries: ['c1'], organisations: ['o1'], disputed: disputed('2025/a') };
    expect(lines(eventReferences(of(event)))).toEqual([
      'countries:c1 at countries.0',
      'organisations:o1 at organisations.0',
      'entries:2025/a at disputed.0.versions.0.entry',
      'entries:2025/a2 at disputed.0.versions.1.entry',
    ]);
    const minister = { tenures: [{ office: 'f1' }, { office: 'f2', disputed: disputed('2025/a') }] };
    expect(lines(ministerReferences(of(minister)))).toEqual([
      'offices:f1 at tenures.0.office',
      'offices:f2 at tenures.1.office',
      'entries:2025/a at tenures.1.disputed.0.versions.0.entry',
      'entries:2025/a2 at tenures.1.disputed.0.versions.1.entry',
    ]);
    expect(lines(officeReferences(of({ country: 'c1', organisation: 'o1' })))).toEqual([
      'countries:c1 at country',
      'organisations:o1 at organisation',
    ]);
    expect(lines(organisationReferences(of({ country: 'c1', bloc: 'o1', partOf: 'o2' })))).toEqual([
      'countries:c1 at country',
      'organisations:o1 at bloc',
      'organisations:o2 at partOf',
    ]);
    expect(lines(countryReferences(of({ blocs: [{ bloc: 'o1' }, { bloc: 'o2' }] })))).toEqual([
      'organisations:o1 at blocs.0.bloc',
      'organisations:o2 at blocs.1.bloc',
    ]);
    expect(lines(crimeTypeReferences(of({ broader: 't1' })))).toEqual(['crimeTypes:t1 at broader']);
    expect(lines(publisherReferences(of({ country: 'c1' })))).toEqual(['countries:c1 at country']);
  });
});

test('of a record of which nothing or little is left, what is left', () => {
  const all = [
    ...[entryReferences, withdrawnReferences, countryReferences, officeReferences, ministerReferences],
    ...[crimeTypeReferences, agreementReferences, eventReferences, organisationReferences, publisherReferences],
  ];
  for (const references of all) expect(references({})).toEqual([]);
  const holes = { countries: [undefined, 'c1'], ministers: { m1: undefined }, source: undefined };
  expect(lines(entryReferences(of(holes)))).toEqual([
    'countries:c1 at countries.1',
    'ministers:m1 at ministers.m1 (key)',
  ]);
  const agreement = {
    parties: [undefined, { country: undefined }],
    history: [undefined, { party: 'c1' }],
    disputed: [undefined],
  };
  expect(lines(agreementReferences(of(agreement)))).toEqual(['countries:c1 at history.1.party']);
});
