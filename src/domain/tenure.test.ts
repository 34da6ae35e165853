import { describe, expect, test } from 'vitest';
import { edtf, spanOf } from './edtf.ts';
import { type Tenure, tenure } from './minister.ts';
import { lastSeen, type TenureStatus, tenureStatusOn } from './tenure.ts';

const of = (dates: { from?: string; to?: string; seen?: string[]; acting?: 'true' }): Tenure =>
  tenure.parse({ office: 'interior', ...dates });
const on = (date: string) => spanOf(edtf.parse(date));
const statuses = (held: Tenure, days: readonly string[], rivals: readonly Tenure[] = []): TenureStatus[] =>
  days.map((day) => tenureStatusOn(held, on(day), rivals));

describe('both ends stated', () => {
  const held = of({ from: '2020-03-02', to: '2023-08-22' });

  test('each day inside is held, each day outside excluded', () => {
    const days = ['2020-03-01', '2020-03-02', '2021-06-15', '2023-08-22', '2023-08-23'];
    expect(statuses(held, days)).toEqual(['excluded', 'held', 'held', 'held', 'excluded']);
  });

  test('a month is held where it lies wholly inside, unknown where it reaches over an end', () => {
    expect(statuses(held, ['2020-04', '2020-03', '2020-02'])).toEqual(['held', 'unknown', 'excluded']);
    expect(statuses(held, ['2021', '2023', '2019'])).toEqual(['held', 'unknown', 'excluded']);
  });
});

describe('one end stated', () => {
  test('after the start nothing is known but the first day', () => {
    const days = ['2023-08-21', '2023-08-22', '2023-08-23', '2030'];
    expect(statuses(of({ from: '2023-08-22' }), days)).toEqual(['excluded', 'held', 'unknown', 'unknown']);
  });

  test('before the end nothing is known but the last day', () => {
    const days = ['1990', '2023-08-21', '2023-08-22', '2023-08-23'];
    expect(statuses(of({ to: '2023-08-22' }), days)).toEqual(['unknown', 'unknown', 'held', 'excluded']);
  });

  test('a bound known to the month excludes only what is certainly outside', () => {
    const held = of({ from: '2023-08', seen: ['2025-01-10'] });
    const days = ['2023-07-31', '2023-08-01', '2023-08-31', '2024-01-01'];
    expect(statuses(held, days)).toEqual(['excluded', 'unknown', 'held', 'held']);
  });
});

describe('only seen', () => {
  test('twice: held between, unknown before and after', () => {
    const held = of({ seen: ['2024-02-10', '2025-07-08'] });
    const days = ['2024-02-09', '2024-02-10', '2024-11-01', '2025-07-08', '2025-07-09'];
    expect(statuses(held, days)).toEqual(['unknown', 'held', 'held', 'held', 'unknown']);
  });

  test('the order in which sightings are written does not matter', () => {
    expect(statuses(of({ seen: ['2025-07-08', '2024-02-10'] }), ['2024-11-01'])).toEqual(['held']);
  });

  test('in one month, on an unnamed day: no single day is settled', () => {
    const held = of({ seen: ['2024-02'] });
    expect(statuses(held, ['2024-02-01', '2024-02-15', '2024-02-29', '2024-02'])).toEqual(Array(4).fill('unknown'));
  });

  test('in two months: held from the end of the first to the start of the second', () => {
    const held = of({ seen: ['2024-02', '2024-04'] });
    const days = ['2024-02-28', '2024-02-29', '2024-03-15', '2024-04-01', '2024-04-02'];
    expect(statuses(held, days)).toEqual(['unknown', 'held', 'held', 'held', 'unknown']);
  });

  test('over an interval: held on each of its days', () => {
    const held = of({ seen: ['2025-07-07/2025-07-09'] });
    const days = ['2025-07-06', '2025-07-07', '2025-07-08', '2025-07-09', '2025-07-10', '2025-07-07/2025-07-09'];
    expect(statuses(held, days)).toEqual(['unknown', 'held', 'held', 'held', 'unknown', 'held']);
  });

  test('a sighting and a stated end: held between them', () => {
    const held = of({ seen: ['2024-02-10'], to: '2024-05-01' });
    expect(statuses(held, ['2024-03-01', '2024-05-02', '2024-02-01'])).toEqual(['held', 'excluded', 'unknown']);
  });
});

describe('another holder of the same office', () => {
  const rival = of({ from: '2020-01-01', to: '2022-12-31' });

  test('who certainly held it that day excludes; else the day stays unknown', () => {
    const held = of({ seen: ['2024-02-10'] });
    expect(statuses(held, ['2021-05-05', '2023-05-05'], [rival])).toEqual(['excluded', 'unknown']);
    expect(statuses(held, ['2021-05-05'])).toEqual(['unknown']);
  });

  test('does not undo what is known of this one: two sources may both be right on the day of handover', () => {
    const held = of({ from: '2022-12-31', seen: ['2023-05-05'] });
    expect(statuses(held, ['2022-12-31'], [rival])).toEqual(['held']);
  });

  test('who is only seen once excludes on that day alone', () => {
    const held = of({ from: '2019-01-01' });
    const once = of({ seen: ['2021-05-05'] });
    expect(statuses(held, ['2021-05-05', '2021-05-06'], [once])).toEqual(['excluded', 'unknown']);
  });

  test('whose own bounds exclude the day does not exclude', () => {
    const held = of({ seen: ['2024-02-10'] });
    const left = of({ seen: ['2020-01-01'], to: '2020-06-01' });
    expect(statuses(held, ['2020-07-01'], [left])).toEqual(['unknown']);
  });

  test('seen in office after the stated end: the bound wins, so the rival does not exclude', () => {
    const confused = of({ to: '2020-06-01', seen: ['2020-01-01', '2021-01-01'] });
    expect(statuses(of({ seen: ['2024-02-10'] }), ['2020-12-01'], [confused])).toEqual(['unknown']);
  });
});

test('last seen: the stated end, else the last sighting, else the start', () => {
  expect(lastSeen(of({ from: '2020', seen: ['2021', '2022-05'], to: '2023' }))).toBe('2023');
  expect(lastSeen(of({ from: '2020', seen: ['2021', '2022-05'] }))).toBe('2022-05');
  expect(lastSeen(of({ from: '2020' }))).toBe('2020');
});

test('a tenure says when: an empty list of sightings says nothing', () => {
  expect(tenure.safeParse({ office: 'interior' }).success).toBe(false);
  expect(tenure.safeParse({ office: 'interior', seen: [] }).success).toBe(false);
});
