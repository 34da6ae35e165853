import { expect, test } from 'vitest';
import { type Edtf, spanOf } from '../src/domain/edtf.ts';
import type { Tenure } from '../src/domain/minister.ts';
import { tenureStatusOn } from '../src/domain/tenure.ts';
import { buildBodyMessages } from '../src/loader/bodies.ts';
import { renderBody } from '../src/loader/body.ts';
import { readContent } from '../src/loader/content.ts';
import { FIXTURE_FOLDER, readFixtureDigest } from './digest-fixture.ts';

const digest = readFixtureDigest();
const map = <T>(from: ReadonlyMap<string, T>, id: string): T => {
  const found = from.get(id);
  if (!found) throw new Error(id);
  return found;
};
const entry = (id: string) => map(digest.entries, id);
const agreement = (id: string) => map(digest.agreements, id);
const tenures = (id: string): readonly Tenure[] => map(digest.ministers, id).tenures;
const statusOn = (tenure: Tenure | undefined, day: string) => tenure && tenureStatusOn(tenure, spanOf(day as Edtf));

test('its records and bodies pass the loader without a message', () => {
  expect(readContent(FIXTURE_FOLDER).messages).toEqual([]);
  const bodies = { find: (text: string) => renderBody(text, (scheme, id) => `/${scheme}/${id}/`), save: () => {} };
  expect(buildBodyMessages(digest, bodies)).toEqual([]);
});

test('lives of agreements', () => {
  const statuses = (id: string) => agreement(id).history.map(({ status }) => status);
  expect(statuses('xa-xb-fraud-memorandum')).toEqual(['proposed', 'negotiated', 'signed', 'in-force', 'superseded']);
  expect(agreement('xa-xb-fraud-memorandum').supersededBy).toBe('xa-xb-fraud-treaty');
  expect(agreement('xa-xb-fraud-treaty').history.at(-1)).toMatchObject({ status: 'ratified', party: 'xa' });
  expect(agreement('xb-xc-patrol-plan')).toMatchObject({ expires: '2024-12-31', history: [{ status: 'signed' }] });
  expect(agreement('xa-xc-customs-arrangement').history[0]?.date).toBeUndefined();
});

test('offices: unknown ends, two at once, one held twice, an acting head between', () => {
  const [interior, deputy] = tenures('ida-falk');
  expect([interior?.from, interior?.to, interior?.seen?.length]).toEqual([undefined, undefined, 2]);
  const days = ['2020-01-01', '2023-01-01', '2026-01-01'];
  expect(days.map((day) => statusOn(interior, day))).toEqual(['unknown', 'held', 'unknown']);
  expect([interior, deputy].map((tenure) => statusOn(tenure, '2025-04-08'))).toEqual(['held', 'held']);
  const held = tenures('tor-lindqvist').filter(({ office }) => office === 'xb-home');
  expect(held).toHaveLength(2);
  expect(held.map((tenure) => statusOn(tenure, '2021-06-01'))).toEqual(['excluded', 'excluded']);
  expect(tenures('mara-quint')[0]).toMatchObject({ office: 'xb-home', acting: 'true' });
});

test('an event told by five articles of three publishers, two of them one wire, and by one taken back', () => {
  const telling = [...digest.entries.values()].filter(({ events }) => events?.includes('2025-04-visit' as never));
  expect(telling).toHaveLength(5);
  expect(new Set(telling.map(({ source }) => source.publisher)).size).toBe(3);
  expect(telling.filter(({ source }) => source.wire?.includes('coast-wire' as never))).toHaveLength(2);
  expect(map(digest.withdrawn, '2025/online-visit-early').events).toEqual(['2025-04-visit']);
  expect(entry('2025/courier-visit').events).toHaveLength(3);
});

test('dates of every kind; corrections, former ids, disputed points', () => {
  const dates = [...digest.entries.values()].map(({ occurred }) => occurred);
  for (const kind of ['2025-04-07/2025-04-09', '2023-09', '2019', '2022-05-11?', undefined])
    expect(dates).toContain(kind);
  expect(entry('2024/customs-arrangement-used')).toMatchObject({
    corrections: [{ field: 'occurred' }, {}],
    formerIds: ['2024/lorries-stopped', 'undated/lorries'],
  });
  const disputed = [map(digest.events, '2025-04-visit'), agreement('xa-xb-fraud-treaty'), tenures('ida-falk')[0]];
  expect(disputed.every((record) => record?.disputed?.length === 1)).toBe(true);
  expect(digest.editionNotes.has('2025-04')).toBe(true);
});
