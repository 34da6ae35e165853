import { expect, it } from 'vitest';
import { buildHeatRows } from './heat.ts';

const row = (counts: readonly number[]) => ({ label: { text: 'Fraud', href: '/' }, counts, total: 0 });
const heats = (...rows: (readonly number[])[]) =>
  buildHeatRows({ rows: rows.map(row) }).map(({ cells }) => cells.map(({ heat }) => heat));

it('gives nothing no shade, the least the first and the most the fifth', () => {
  expect(heats([0, 1, 10], [5, 0, 0])).toEqual([
    [0, 1, 5],
    [3, 0, 0],
  ]);
});

it('has no shade to give where nothing is counted', () => {
  expect(heats([0, 0])).toEqual([[0, 0]]);
});
