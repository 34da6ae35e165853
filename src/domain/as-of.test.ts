import { expect, test } from 'vitest';
import { resolveAsOf } from './as-of.ts';
import type { Digest } from './digest.ts';

const digestOf = (entries: readonly unknown[], withdrawn: readonly unknown[] = []) =>
  ({
    entries: new Map(entries.map((entry, i) => [i, entry])),
    withdrawn: new Map(withdrawn.map((entry, i) => [i, entry])),
  }) as unknown as Digest;

test('the day given comes first', () => {
  expect(resolveAsOf(digestOf([{ added: '2026-11-22' }]), '2025-01-31')).toBe('2025-01-31');
});

test('without one, the newest day of a record counts', () => {
  expect(resolveAsOf(digestOf([{ added: '2026-11-22' }, { added: '2026-03-01' }]))).toBe('2026-11-22');
  expect(resolveAsOf(digestOf([{ added: '2026-11-22', corrections: [{ date: '2026-12-01' }] }]), '')).toBe(
    '2026-12-01',
  );
  expect(
    resolveAsOf(digestOf([{ added: '2026-11-22' }], [{ added: '2026-01-01', withdrawn: { date: '2027-01-05' } }])),
  ).toBe('2027-01-05');
});

test('an edition without entries has a day too, always the same', () => {
  expect(resolveAsOf(digestOf([]))).toBe('1970-01-01');
});

test('a text that is no day is refused in plain words', () => {
  expect(() => resolveAsOf(digestOf([]), 'today')).toThrow('AS_OF is “today”; it must be a day such as 2025-07-09.');
  expect(() => resolveAsOf(digestOf([]), '2025-07')).toThrow(RangeError);
});
