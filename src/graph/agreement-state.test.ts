import { describe, expect, test } from 'vitest';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { Agreement } from '../domain/digest.ts';
import type { Day } from '../domain/edtf.ts';
import { findSeries, findWorkPlans } from './agreement-series.ts';
import { agreementStateOn, isEnded, isExpiring, isExpiringSoon, lastMoveKey } from './agreement-state.ts';

const digest = readGoldenDigest();
const agreement = (id: string) => digest.agreements.get(id as Agreement['id']) as Agreement;

/** `signed 2022-01-25`, with a mark where the stated term is over. */
function stateOn(id: string, day: string): string {
  const { status, since, isTermOver, isOverdue } = agreementStateOn(agreement(id), day as Day, digest);
  return [status ?? 'none', since ?? '–', isOverdue ? 'overdue' : isTermOver ? 'term over' : ''].join(' ').trim();
}

describe('a life from proposal to its end', () => {
  test.each([
    ['2020-03-30', 'none –'],
    ['2020-03-31', 'proposed 2020-03'],
    ['2021-12-30', 'proposed 2020-03'],
    ['2021-12-31', 'negotiated 2021'],
    ['2022-01-24', 'negotiated 2021'],
    ['2022-01-25', 'signed 2022-01-25'],
    ['2022-12-01', 'signed 2022-01-25'],
    ['2023-06-01', 'in-force 2023-06-01'],
    ['2025-07-08', 'in-force 2023-06-01'],
    ['2025-07-09', 'superseded 2025-07-07/2025-07-09'],
  ])('on %s: %s', (day, expected) => {
    expect(stateOn('xa-xb-2020-fraud-treaty', day)).toBe(expected);
  });

  test('the ratification of one party, on 2022-12-01, has moved nothing', () => {
    const state = agreementStateOn(agreement('xa-xb-2020-fraud-treaty'), '2022-12-01' as Day, digest);
    expect(state.step?.party).toBeUndefined();
    expect(isEnded(state)).toBe(false);
  });

  test('it has ended once it is superseded', () => {
    expect(isEnded(agreementStateOn(agreement('xa-xb-2020-fraud-treaty'), '2025-09-01' as Day, digest))).toBe(true);
  });
});

describe('a sighting', () => {
  test('of a state whose beginning is known does not make it younger', () => {
    expect(stateOn('xa-xb-2025-fraud-treaty', '2025-09-01')).toBe('signed 2025-07-07/2025-07-09');
    expect(lastMoveKey(agreement('xa-xb-2025-fraud-treaty'), '2025-09-01' as Day, digest)).toBe(
      '2025-07-07/2025-07-09',
    );
  });

  test('is no renewal, but one renewal after another is', () => {
    const history = [
      { status: 'renewed', date: '2012' },
      { status: 'renewed', date: '2018' },
      { status: 'renewed', date: '2020', reported: 'true' },
    ] as Agreement['history'];
    const renewed = { ...agreement('xa-xc-2021-mou'), history };
    expect(agreementStateOn(renewed, '2025-09-01' as Day, digest).since).toBe('2018');
  });

  test('is all that is known where no step began the state', () => {
    const { step, since } = agreementStateOn(agreement('xa-xc-2021-mou'), '2025-09-01' as Day, digest);
    expect({ status: step?.status, reported: step?.reported, since }).toEqual({
      status: 'in-force',
      reported: 'true',
      since: '2024-05',
    });
  });
});

test('an undated step stands by its neighbours: the first is taken before all, none is taken before the one before', () => {
  expect(stateOn('xa-xc-2021-mou', '2024-05-30')).toBe('signed –');
  expect(stateOn('xa-xc-2021-mou', '2024-05-31')).toBe('in-force 2024-05');
  const steps = [
    { status: 'signed', date: '2023-01-01' },
    { status: 'ratified' },
    { status: 'in-force', date: '2024-01-01' },
  ] as Agreement['history'];
  const made = { ...agreement('xa-xc-2021-mou'), history: steps };
  expect(agreementStateOn(made, '2022-12-31' as Day, digest).status).toBeUndefined();
  expect(agreementStateOn(made, '2023-01-01' as Day, digest)).toMatchObject({ status: 'ratified', since: undefined });
});

describe('the end of a stated term', () => {
  test.each([
    ['2023-12-31', 'signed 2023-02-01'],
    ['2024-01-01', 'expired 2023 overdue'],
  ])('on %s, with no later step known: %s', (day, expected) => {
    expect(stateOn('xa-xc-2023-plan', day)).toBe(expected);
  });

  test.each([
    ['2025-01-14', 'expired 2024 overdue'],
    ['2025-01-15', 'expired 2024 term over'],
  ])('on %s, with the next of the series signed on 2025-01-15: %s', (day, expected) => {
    expect(stateOn('xb-xc-2024-plan', day)).toBe(expected);
  });

  test('is listed 180 days ahead, to the day, and no longer once it is past', () => {
    const plan = agreement('xb-xc-2025-plan');
    const soon = (day: string) => isExpiringSoon(plan, day as Day, digest);
    expect(['2025-07-03', '2025-07-04', '2025-12-31', '2026-01-01'].map(soon)).toEqual([false, true, true, false]);
    expect(isExpiring(plan, '2025-02-01' as Day, digest)).toBe(true);
    expect(isExpiring(plan, '2025-01-01' as Day, digest)).toBe(false);
  });

  test('does not end what has ended already', () => {
    const ended = { ...agreement('xa-xb-2020-fraud-treaty'), expires: '2024' as Agreement['expires'] };
    expect(agreementStateOn(ended, '2025-09-01' as Day, digest)).toMatchObject({
      status: 'superseded',
      isTermOver: false,
    });
  });
});

describe('series', () => {
  const series = (id: string) => findSeries(agreement(id), digest).map((each) => `${each.place} ${each.agreement.id}`);

  test('reaches back, ahead and to the plans', () => {
    expect(series('xa-xb-2025-fraud-treaty')).toEqual(['earlier xa-xb-2020-fraud-treaty', 'plan xa-xb-2025-plan']);
    expect(series('xa-xb-2020-fraud-treaty')).toEqual(['later xa-xb-2025-fraud-treaty']);
    expect(series('xa-xb-2025-plan')).toEqual(['carried-out xa-xb-2025-fraud-treaty']);
    expect(series('xa-xc-2021-mou')).toEqual([]);
    expect(findWorkPlans(agreement('xb-xc-2024-plan'), digest)).toEqual([]);
  });

  test('a circle of links ends where it closes', () => {
    const [a, b] = [agreement('xb-xc-2024-plan'), agreement('xb-xc-2025-plan')];
    const circle = new Map([
      [a.id, { ...a, follows: b.id }],
      [b.id, b],
    ]);
    const turned = { ...digest, agreements: circle };
    const found = findSeries(circle.get(a.id) as Agreement, turned).map((each) => each.agreement.id);
    expect(found).toEqual(['xb-xc-2025-plan']);
  });
});
