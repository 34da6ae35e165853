import { expect, test } from 'vitest';
import type { Day } from '../domain/edtf.ts';
import { buildTimeAxis } from './time-axis.ts';

const axis = (from: string, to: string) => buildTimeAxis({ from: from as Day, to: to as Day });
const figures = (from: string, to: string) => axis(from, to).ticks.map(({ text }) => text);

test('days fall on their part of the line, those outside on its ends', () => {
  const { place } = axis('2020-01-01', '2024-01-01');
  expect(
    ['2019-06-01', '2020-01-01', '2022-01-01', '2024-01-01', '2030-01-01'].map((day) => place(day as Day)),
  ).toEqual([0, 0, 50, 100, 100]);
});

test('figures for one year, ten and two hundred: never more than a phone has room for', () => {
  expect(figures('2025-03-01', '2025-09-01')).toEqual([]);
  expect(figures('2025-01-01', '2025-09-01')).toEqual(['2025']);
  expect(figures('2015-04-01', '2025-12-31')).toEqual(['2016', '2018', '2020', '2022', '2024']);
  expect(figures('1985-01-01', '2025-12-31')).toEqual(['1990', '2000', '2010', '2020']);
  expect(figures('1825-01-01', '2025-12-31')).toEqual(['1850', '1900', '1950', '2000']);
});

test('two figures keep the width of a figure between them on a phone, and none runs over the end', () => {
  for (let years = 1; years <= 250; years++) {
    const { ticks } = axis('2000-05-05', `${2000 + years}-08-08`);
    const told = ticks.filter(({ text }) => text !== '');
    expect(told.every(({ at }) => at <= 90)).toBe(true);
    expect(told.slice(1).every(({ at }, i) => at - (told[i]?.at ?? 0) >= 10)).toBe(true);
  }
});

test('a span of one day has a place', () => {
  expect(axis('2025-03-01', '2025-03-01').place('2025-03-01' as Day)).toBe(0);
});
