import { describe, expect, test } from 'vitest';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { Minister } from '../domain/digest.ts';
import { type Day, type Edtf, spanOf } from '../domain/edtf.ts';
import type { OfficeId } from '../domain/ids.ts';
import { buildHoldings, buildOfficesShown, holdersOn, officesOn, standingOn } from './offices.ts';

const digest = readGoldenDigest();
const holdings = buildHoldings(digest);
const minister = (id: string) => digest.ministers.get(id as Minister['id']) as Minister;
const on = (day: string) => spanOf(day as Day);

const statuses = (id: string, day: string) =>
  officesOn(minister(id), on(day), digest, holdings).map(({ office, status }) => `${office.id} ${status}`);
const holders = (office: string, day: string) =>
  holdersOn(office as OfficeId, on(day), holdings).map((holding) => holding.minister.id);

test('tenures of an office stand oldest first', () => {
  const list = holdings.get('xb-interior' as OfficeId) ?? [];
  expect(list.map(({ minister, tenure }) => `${minister.id} ${tenure.from}`)).toEqual([
    'bo-berg 2018-05',
    'cy-cole 2020-07-01',
    'bo-berg 2023-01-10',
  ]);
});

describe('a tenure with unknown start and end, seen twice', () => {
  test.each([
    ['2022-01-24', 'unknown'],
    ['2022-01-25', 'held'],
    ['2024-02-29', 'held'],
    ['2025-07-09', 'held'],
    ['2025-07-10', 'unknown'],
  ])('on %s: %s', (day, status) => {
    expect(statuses('ann-arden', day)[0]).toBe(`xa-interior ${status}`);
  });
});

test('two offices at once are both held', () => {
  expect(statuses('ann-arden', '2025-01-01')).toEqual(['xa-interior held', 'xa-deputy held']);
  expect(statuses('ann-arden', '2023-01-01')).toEqual(['xa-interior held', 'xa-deputy excluded']);
});

describe('two separate tenures of one office, and an acting head between them', () => {
  test.each([
    ['2019-01-01', ['xb-interior held', 'xb-interior excluded']],
    ['2021-01-01', ['xb-interior excluded', 'xb-interior excluded']],
    ['2024-01-01', ['xb-interior excluded', 'xb-interior held']],
    ['2025-08-01', ['xb-interior excluded', 'xb-interior unknown']],
  ])('on %s', (day, expected) => {
    expect(statuses('bo-berg', day)).toEqual(expected);
  });

  test('the acting head is certain between two bounds, unknown after the last, and excluded once another is certain', () => {
    expect(statuses('cy-cole', '2021-01-01')).toEqual(['xb-interior held']);
    expect(statuses('cy-cole', '2022-06-01')).toEqual(['xb-interior unknown']);
    expect(statuses('cy-cole', '2024-01-01')).toEqual(['xb-interior excluded']);
  });

  test('who held it', () => {
    expect(holders('xb-interior', '2019-01-01')).toEqual(['bo-berg']);
    expect(holders('xb-interior', '2021-01-01')).toEqual(['cy-cole']);
    expect(holders('xb-interior', '2022-06-01')).toEqual([]);
    expect(holders('xb-interior', '2024-01-01')).toEqual(['bo-berg']);
  });
});

describe('the offices shown beside a name', () => {
  const shown = (id: string, date: string | undefined) => {
    const { held, unknown, former } = buildOfficesShown(minister(id), date as Edtf | undefined, digest, holdings);
    return {
      held: held.map(({ office }) => office.id),
      unknown: unknown.map(
        ({ office, lastSeen, isBefore }) => `${office.id} ${isBefore ? 'first' : 'last'} ${lastSeen}`,
      ),
      former: former.map(({ office }) => office.id),
    };
  };

  test('held ones alone, where any is certain', () => {
    expect(shown('ann-arden', '2025-07-07/2025-07-09')).toEqual({
      held: ['xa-interior', 'xa-deputy'],
      unknown: [],
      former: [],
    });
  });

  test('last seen, where nothing settles it', () => {
    expect(shown('ann-arden', '2025-08-01').unknown).toEqual([
      'xa-interior last 2025-07-07/2025-07-09',
      'xa-deputy last 2025-07-07/2025-07-09',
    ]);
  });

  test('first seen, before the first sighting', () => {
    expect(shown('ann-arden', '2020').unknown).toEqual(['xa-interior first 2022-01-25']);
  });

  test('former, once it is certainly over', () => {
    expect(shown('bo-berg', '2021-05')).toEqual({ held: [], unknown: [], former: ['xb-interior'] });
  });

  test('a month in which the holder may have changed settles nothing', () => {
    expect(shown('bo-berg', '2023-01').held).toEqual([]);
  });

  test('none without a date', () => {
    expect(shown('ann-arden', undefined)).toEqual({ held: [], unknown: [], former: [] });
  });
});

describe('the standing of a tenure on a day', () => {
  const standings = (id: string, day: string) =>
    officesOn(minister(id), on(day), digest, holdings).map((office) => standingOn(office, on(day), holdings));

  test.each([
    ['cy-cole', '2020-06-01', ['later']],
    ['cy-cole', '2021-01-01', ['held']],
    ['cy-cole', '2022-06-01', ['last-seen']],
    // Bo Berg is known in the office from 2023-01-10; whether he still is on this day is not.
    ['cy-cole', '2025-09-01', ['former']],
    ['bo-berg', '2021-01-01', ['former', 'later']],
    ['bo-berg', '2025-09-01', ['former', 'last-seen']],
    ['di-dorn', '2025-09-01', ['last-seen']],
  ])('%s on %s: %j', (id, day, expected) => {
    expect(standings(id, day)).toEqual(expected);
  });
});
