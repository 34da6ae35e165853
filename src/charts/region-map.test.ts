import { describe, expect, test } from 'vitest';
import type { MapView } from '../site/map-view.ts';
import type { PlacedLabel } from './labels.ts';
import { buildRegionMap, CODE_SIZE, NAME_SIZE } from './region-map.ts';

/** Code, M49, longitude and latitude: a region with three states too small to write on. */
const PLACES = [
  ['BN', '096', 114.7, 4.5],
  ['ID', '360', 113.9, -2],
  ['KH', '116', 104.9, 12.5],
  ['LA', '418', 102.6, 19],
  ['MM', '104', 96.5, 20.8],
  ['MY', '458', 102.2, 3.8],
  ['PH', '608', 122, 12.3],
  ['SG', '702', 103.8, 1.35],
  ['TH', '764', 101, 15.5],
  ['TL', '626', 125.9, -8.8],
  ['VN', '704', 108, 14.5],
] as const;
const NAMES: Readonly<Record<string, string>> = { BN: 'Brunei', SG: 'Singapore', TL: 'Timor-Leste', LA: 'Laos' };

const country = ([code, m49, longitude, latitude]: readonly [string, string, number, number]) => ({
  code,
  m49,
  longitude,
  latitude,
  isRegional: true,
  text: NAMES[code] ?? 'Cambodia',
  href: '/',
});
const pair = (from: string, to: string, weight: number) => ({ from, to, weight, text: '', href: '/', detail: '' });

const view = (subject?: string): MapView => ({
  title: '',
  description: '',
  subject,
  bounds: { west: 88, south: -12, east: 142, north: 30 },
  countries: [...PLACES.map(country), country(['US', '840', -98, 39])],
  pairs: [pair('KH', 'SG', 9), pair('KH', 'US', 4), pair('KH', 'TL', 1)],
});

describe('labels', () => {
  const map = buildRegionMap(view());
  const boxOf = ({ text, labelX, labelY, anchor }: PlacedLabel, size: number) => {
    const width = text.length * size * 0.6;
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
    return { left, right: left + width, top: labelY - size * 0.8, bottom: labelY + size * 0.25 };
  };

  test.each([
    ['names of wide screens', map.names, NAME_SIZE],
    ['codes of narrow ones', map.codes, CODE_SIZE],
  ] as const)('%s: one for every country, none over another, none over the edge', (_kind, labels, size) => {
    const boxes = labels.map((label) => boxOf(label, size));
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(labels).toHaveLength(PLACES.length);
    expect(overlaps).toEqual([]);
    expect(boxes.every((box) => box.left >= 0 && box.right <= map.width && box.top >= 0)).toBe(true);
  });

  test('the smallest states stand on the map, and what lies outside is named beside it', () => {
    expect(map.codes.map(({ text }) => text)).toEqual(expect.arrayContaining(['BN', 'SG', 'TL']));
    expect(map.outside.map(({ code }) => code)).toEqual(['US']);
  });
});

describe('lines', () => {
  test('the more, the thicker; none to a country outside the frame', () => {
    expect(buildRegionMap(view()).curves.map(({ width }) => width)).toEqual([7, 1.7]);
  });
});

describe('a map of one country', () => {
  const [whole, own] = [buildRegionMap(view()), buildRegionMap(view('KH'))];
  const bytes = ({ outlines }: typeof whole) => outlines.reduce((sum, { d }) => sum + d.length, 0);

  test('shows that country, on coarser land', () => {
    expect(own.outlines.filter(({ isSubject }) => isSubject)).toHaveLength(1);
    expect(whole.outlines.filter(({ isSubject }) => isSubject)).toHaveLength(0);
    expect(bytes(own)).toBeLessThan(bytes(whole) * 0.75);
  });
});
