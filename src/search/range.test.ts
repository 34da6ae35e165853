import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edtf, findEdtfProblem, spanOf } from '../domain/edtf.ts';
import { toDay } from './columns.ts';
import { isProblem, parseRange } from './range.ts';

const two = (number: number) => String(number).padStart(2, '0');
const point = fc
  .tuple(
    fc.integer({ min: 1700, max: 2500 }),
    fc.option(fc.integer({ min: 0, max: 14 })),
    fc.option(fc.integer({ min: 0, max: 33 })),
  )
  .map(([year, month, day]) => `${year}${month === null ? '' : `-${two(month)}${day === null ? '' : `-${two(day)}`}`}`);
const date = fc.oneof(
  point,
  fc.tuple(point, point).map((ends) => ends.join('/')),
  fc.string(),
);

describe('a range of days', () => {
  it('reads a date as the content does', () => {
    fc.assert(
      fc.property(date, (text) => {
        fc.pre(text !== '');
        const range = parseRange(text, text);
        expect(isProblem(range)).toBe(findEdtfProblem(text) !== undefined);
        if (isProblem(range)) return;
        const { from, to } = spanOf(text as Edtf);
        expect(range).toEqual({ from: toDay(from), to: toDay(to) });
      }),
    );
  });

  it('is open where a date is left out', () => {
    const range = parseRange('2025-07', '');
    expect(range).toMatchObject({ from: toDay('2025-07-01') });
    expect(isProblem(range) || range.to > toDay('2399-12-31')).toBe(true);
  });

  it.each([
    ['2568-07', '2025-07'],
    ['2025/7/9', '2025-07-09'],
    ['2025.07', '2025-07'],
  ])('proposes another for %s', (text, proposal) => {
    expect(parseRange('', text)).toEqual({ field: 'to', proposal });
  });
});
