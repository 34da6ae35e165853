import { describe, expect, test } from 'vitest';
import { countValues, formatChoice, isShown, type Keys, readChoice } from './filters.ts';

const keys = (state: string, kind: string, country: string, crime: string): Keys => ({
  state: [state],
  kind: [kind],
  country: country.split(' '),
  crime: crime.split(' ').filter(Boolean),
});

const ROWS = [
  keys('signed', 'mou', 'xa xb', 'fraud'),
  keys('signed', 'treaty', 'xa xc', 'fraud drugs'),
  keys('expired', 'mou', 'xb xc', ''),
];
const shown = (search: string) => ROWS.map((row) => isShown(row, readChoice(search, ROWS)));

describe('the address', () => {
  test.each([
    ['', [true, true, true]],
    ['?state=signed', [true, true, false]],
    ['?state=signed&country=xb', [true, false, false]],
    ['?country=xc&kind=mou', [false, false, true]],
    ['?crime=drugs', [false, true, false]],
    ['?state=expired&crime=fraud', [false, false, false]],
  ])('%s shows %j', (search, expected) => {
    expect(shown(search)).toEqual(expected);
  });

  test('a value that no row has, and a filter that is none, are left out', () => {
    expect(readChoice('?state=secret&country=xa&page=2&kind=', ROWS)).toEqual({ country: 'xa' });
  });

  test('is the same choice when it is read again', () => {
    const choice = { state: 'signed', country: 'xb' };
    expect(formatChoice(choice)).toBe('?state=signed&country=xb');
    expect(readChoice(formatChoice(choice), ROWS)).toEqual(choice);
    expect(formatChoice({})).toBe('');
  });
});

test('a count says what a value would show under the other filters', () => {
  expect([...countValues(ROWS, {}, 'state')]).toEqual([
    ['signed', 2],
    ['expired', 1],
  ]);
  expect([...countValues(ROWS, { country: 'xb' }, 'state')]).toEqual([
    ['signed', 1],
    ['expired', 1],
  ]);
  expect([...countValues(ROWS, { country: 'xb' }, 'country')]).toEqual([
    ['xa', 2],
    ['xb', 2],
    ['xc', 2],
  ]);
});
