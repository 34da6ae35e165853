import { expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildMonthCounts } from './month-counts.ts';

test('whole years, each month with its entries, and in words what is drawn and what is not', () => {
  const counts = buildMonthCounts(buildGoldenSite());
  expect(counts?.firstYear).toBe(2022);
  expect(counts?.counts).toHaveLength(4 * 12);
  expect(counts?.counts.find(({ text }) => text === 'July 2025')?.count).toBe(5);
  expect(counts?.description).toMatch(/^\d+ entries by the month .* most in July 2025, with 5 entries\. /);
});

test('what is drawn and what is left out add up', () => {
  const site = buildGoldenSite();
  const drawn = buildMonthCounts(site)?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const undated = site.graph.sorted.filter(
    ({ occurred, published }) => !/^\d{4}-\d{2}/.test(occurred ?? published ?? ''),
  );
  expect(drawn + undated.length).toBe(site.graph.sorted.length);
});
