import { describe, expect, it } from 'vitest';
import { buildHeatTable } from './heat.ts';

const row = (counts: readonly number[]) => ({ label: { text: 'Fraud', href: '/' }, counts, total: 0 });
const years = (first: number, count: number) => Array.from({ length: count }, (_, i) => String(first + i));
const heats = (...rows: (readonly number[])[]) =>
  buildHeatTable({ years: years(2020, rows[0]?.length ?? 0), rows: rows.map(row) }).rows.map(({ cells }) =>
    cells.map(({ heat }) => heat),
  );

it('gives nothing no shade, the least the first and the most the fifth', () => {
  expect(heats([0, 1, 10], [5, 0, 0])).toEqual([
    [0, 1, 5],
    [3, 0, 0],
  ]);
});

it('has no shade to give where nothing is counted', () => {
  expect(heats([0, 0])).toEqual([[0, 0]]);
});

describe('years', () => {
  it('stand as they are up to twelve, shorter on a phone', () => {
    const { columns } = buildHeatTable({ years: [...years(2014, 12), 'Undated'], rows: [] });
    expect(columns.map(({ text }) => text)).toEqual([...years(2014, 12), 'Undated']);
    expect(columns.slice(11).map(({ short }) => short)).toEqual(['’25', 'n.d.']);
  });

  it('of forty the last twelve stand, what was before is summed and takes no shade', () => {
    const counts = [...Array.from({ length: 40 }, () => 2), 9];
    const all = { text: 'All entries', counts, total: 89 };
    const table = buildHeatTable({ years: [...years(1986, 40), 'Undated'], rows: [row(counts)], all });
    expect(table.columns.map(({ text }) => text)).toEqual(['Before 2014', ...years(2014, 12), 'Undated']);
    expect(table.columns[0]?.short).toBe('–’13');
    expect(table.rows[0]?.cells.map(({ count, heat }) => `${count}/${heat}`)).toEqual([
      '56/0',
      ...Array.from({ length: 12 }, () => '2/5'),
      '9/0',
    ]);
    expect(table.all?.counts[0]).toBe(56);
  });
});
