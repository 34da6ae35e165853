/** Random dates for property tests: every form the profile admits. */
import fc from 'fast-check';
import { type Edtf, edtf, spanOf } from '../src/domain/edtf.ts';

const year = fc.integer({ min: 1800, max: 2399 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'));
const mark = fc.constantFrom('', '', '', '?');

/** A day, month or year, inferred or not. */
export const anyPoint: fc.Arbitrary<Edtf> = fc
  .oneof(
    fc.tuple(year, mark).map((parts) => parts.join('')),
    fc.tuple(year, month, mark).map(([y, m, q]) => `${y}-${m}${q}`),
    fc.tuple(year, month, day, mark).map(([y, m, d, q]) => `${y}-${m}-${d}${q}`),
  )
  .filter((text) => edtf.safeParse(text).success)
  .map((text) => text as Edtf);

/** A point, or an interval of two. */
export const anyDate: fc.Arbitrary<Edtf> = fc.oneof(
  anyPoint,
  fc.tuple(anyPoint, anyPoint).map(([a, b]) => (spanOf(a).from <= spanOf(b).to ? `${a}/${b}` : `${b}/${a}`) as Edtf),
);
