import { describe, expect, test } from 'vitest';
import type { MonthCounts } from '../site/month-counts.ts';
import { buildMonthBars } from './month-bars.ts';

/** Counts of whole years from 2000, by the number of the month. */
const months = (years: number, countOf: (i: number) => number): MonthCounts => ({
  heading: 'Entries over time',
  description: '',
  firstYear: 2000,
  counts: Array.from({ length: years * 12 }, (_, i) => ({ text: `Month ${i + 1}`, count: countOf(i) })),
});

describe('bars by month', () => {
  test('stand in their place and are as high as their count; a month of nothing has none', () => {
    const { unit, bars, levels } = buildMonthBars(months(1, (i) => (i === 0 ? 4 : i === 11 ? 2 : 0)));
    expect(unit).toBe('month');
    expect(bars).toEqual([
      { x: 0, width: 6.67, y: 0, height: 100, label: 'Month 1: 4' },
      { x: 91.67, width: 6.67, y: 50, height: 50, label: 'Month 12: 2' },
    ]);
    expect(levels.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });

  test('no level between whole numbers', () => {
    expect(buildMonthBars(months(1, (i) => Number(i === 3))).levels).toEqual([{ at: 0, text: '1' }]);
  });

  test('nothing counted', () => {
    expect(buildMonthBars(months(1, () => 0)).bars).toEqual([]);
  });
});

describe('bars of a phone', () => {
  const widthOf = (years: number) => {
    const { unit, bars } = buildMonthBars(months(years, () => 3));
    return { unit, bars: bars.length, pixels: ((bars[0]?.width ?? 0) / 100) * 320 > 1.5 };
  };

  test('ten years by month, forty by quarter, a hundred by year, all wide enough to be seen', () => {
    expect(widthOf(10)).toEqual({ unit: 'month', bars: 120, pixels: true });
    expect(widthOf(40)).toEqual({ unit: 'quarter', bars: 160, pixels: true });
    expect(widthOf(100)).toEqual({ unit: 'year', bars: 100, pixels: true });
  });

  test('a quarter is called by its first month and its last, and holds the sum', () => {
    expect(buildMonthBars(months(40, () => 1)).bars[1]?.label).toBe('Month 4 to Month 6: 3');
  });
});
