import { expect, test } from 'vitest';
import { buildChangedSite, withLine } from '../../test/changed-site.ts';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { Day, Edtf } from '../domain/edtf.ts';
import { buildEditions, type EditionMonth, editionMonthOf, latestEdition } from './editions.ts';
import { sortEntries } from './index-entries.ts';

const golden = buildEditions(readGoldenDigest(), sortEntries(readGoldenDigest()));
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const moves = ({ moves }: EditionMonth) =>
  moves.map(({ agreement, step, date }) => `${agreement.id} ${step?.status ?? 'term ends'} ${date}`);
const monthOf = (editions: ReadonlyMap<string, EditionMonth>, id: string) => editions.get(id) as EditionMonth;

test.each([
  ['2025-07-09', '2025-07'],
  ['2025-07-09?', '2025-07'],
  ['2025-07', '2025-07'],
  ['2025-07?', '2025-07'],
  ['2025-06-28/2025-07-02', '2025-06'],
  ['2025-06/2025-08', '2025-06'],
  ['2025-12?/2026', '2025-12'],
  ['2025', undefined],
  ['2025?', undefined],
  ['2024/2025-07', undefined],
  [undefined, undefined],
])('the month of %s is %s', (date, month) => {
  expect(editionMonthOf(date as Edtf | undefined)).toBe(month);
});

test('there is an edition for each month with an entry; what is known by its year alone, or not at all, is in none', () => {
  expect([...golden.keys()]).toEqual(['2022-01', '2024-05', '2024-08', '2025-07']);
  const listed = [...golden.values()].flatMap(({ entries }) => ids(entries));
  const left = [...readGoldenDigest().entries.keys()].filter((id) => !listed.includes(id));
  expect(left).toEqual(['2019/berg-speaks', 'undated/berg-remembered']);
});

test('an interval and a month are in the month in which they begin, oldest first', () => {
  const july = monthOf(golden, '2025-07');
  expect(ids(july.entries)).toEqual([
    '2025/courier-visit',
    '2025/times-visit',
    '2025/times-visit-khmer',
    '2025/post-visit',
    '2025/times-reaction',
  ]);
  expect(ids(july.events)).toEqual(['2025-07-raid', '2025-07-signing', '2025-07-visit']);
  expect(ids(monthOf(golden, '2024-05').entries)).toEqual(['2024/xa-xc-talks']);
});

test('an agreement moves when it takes a step, and not when it is seen once more in its state', () => {
  expect(moves(monthOf(golden, '2025-07'))).toEqual([
    'xa-xb-2020-fraud-treaty superseded 2025-07-07/2025-07-09',
    'xa-xb-2025-fraud-treaty signed 2025-07-07/2025-07-09',
    'xa-xb-2025-plan planned 2025-07-11',
  ]);
});

test('an undated step is in the month of the entry that reports it', () => {
  expect(moves(monthOf(golden, '2024-05'))).toEqual(['xa-xc-2021-mou in-force 2024-05']);
});

test('a month in which a stated term ends says so, where it has an edition', () => {
  const { graph } = buildChangedSite({
    'agreements/xb-xc-2025-plan.yml': (text) => text.replace('expires: 2025', 'expires: 2025-07-31'),
    'agreements/xb-xc-2024-plan.yml': (text) => text.replace('expires: 2024', 'expires: 2024-12-31'),
  });
  expect(moves(monthOf(graph.editions, '2025-07')).at(-1)).toBe('xb-xc-2025-plan term ends 2025-07-31');
  expect(graph.editions.has('2024-12')).toBe(false);
});

test('an editor’s note makes an edition of a month without entries', () => {
  const { graph } = buildChangedSite({ 'editions/2025-06.md': '---\n---\nNothing was reported in June.\n' });
  expect(graph.editions.get('2025-06')).toEqual({ id: '2025-06', entries: [], moves: [], events: [] });
});

test('a withdrawn entry is in no edition', () => {
  const july = buildChangedSite({
    'entries/2025/wire-visit.md': withLine('occurred: 2025-07-08'),
  }).graph.editions.get('2025-07');
  expect(ids(july?.entries ?? [])).not.toContain('2025/wire-visit');
});

test('the latest edition is that of the day or before it, though entries announce later months', () => {
  expect(latestEdition(golden, '2025-09-01' as Day)?.id).toBe('2025-07');
  expect(latestEdition(golden, '2025-07-01' as Day)?.id).toBe('2025-07');
  expect(latestEdition(golden, '2025-06-30' as Day)?.id).toBe('2024-08');
  expect(latestEdition(golden, '1999-01-01' as Day)?.id).toBe('2025-07');
  expect(latestEdition(new Map(), '2025-09-01' as Day)).toBeUndefined();
});
