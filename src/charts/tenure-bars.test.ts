import { expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildOfficeView } from '../site/office-view.ts';
import type { TenuresSection } from '../site/time-sections.ts';
import { buildTenureChart } from './tenure-bars.ts';

const site = buildGoldenSite();
const chart = (office: string) =>
  buildTenureChart(buildOfficeView(office, site).sections.find(({ kind }) => kind === 'tenures') as TenuresSection);

test('successive holders on one axis: known, perhaps longer, stated days and sightings', () => {
  const { bars, ticks } = chart('xb-interior');
  expect(ticks.map(({ text }) => text)).toEqual(['2018', '2020', '2022', '2024']);
  expect(bars.map(({ label, isActing, shape }) => ({ label, isActing, ...shape }))).toEqual([
    { label: 'Bo Berg', isActing: false, known: { from: 4.3, to: 32.5 }, maybe: [], bounds: [4.3, 32.5], seen: [] },
    {
      label: 'Cy Cole',
      isActing: true,
      known: { from: 32.6, to: 53 },
      maybe: [{ from: 53, to: 65.5 }],
      bounds: [32.6],
      seen: [53],
    },
    {
      label: 'Bo Berg',
      isActing: false,
      known: { from: 65.5, to: 98.1 },
      maybe: [{ from: 98.1, to: 100 }],
      bounds: [65.5],
      seen: [98],
    },
  ]);
});

test('nobody’s bar leaves the drawing, and a day alone is wide enough to be seen', () => {
  for (const id of site.digest.offices.keys()) {
    for (const { shape } of chart(id).bars) {
      const ends = [shape.known, ...shape.maybe].flatMap(({ from, to }) => [from, to]);
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...ends)).toBeLessThanOrEqual(100);
      expect(shape.known.to - shape.known.from).toBeGreaterThan(0.7);
    }
  }
});
