import { expect, test } from 'vitest';
import { countNew, isNew, parseKnown } from './changes-known.ts';

const known = { recent: ['a', 'b'], since: '' };

test('what was not in the list is new, whatever day it carries', () => {
  expect(isNew('c', '2020-01-01', known)).toBe(true);
  expect(isNew('a', '2026-01-01', known)).toBe(false);
});

test('where the list was cut, what is older than it was known', () => {
  const cut = { recent: ['a', 'b'], since: '2025-06-01' };
  expect(isNew('c', '2025-06-01', cut)).toBe(false);
  expect(isNew('c', '2025-06-02', cut)).toBe(true);
  expect(isNew('a', '2025-06-02', cut)).toBe(false);
});

test('counts what was not there at the last visit', () => {
  expect(countNew(known, { recent: ['d', 'c', 'a', 'b'], since: '' })).toBe(2);
  expect(countNew(known, known)).toBe(0);
});

test.each(['', 'null', '[]', '{"recent":"a","since":""}', '{"recent":[1],"since":""}', '{"recent":[]}', '{'])(
  'what this site did not write is nothing: %s',
  (text) => {
    expect(parseKnown(text)).toBeUndefined();
  },
);

test('reads what was kept', () => {
  expect(parseKnown(JSON.stringify(known))).toEqual(known);
});
