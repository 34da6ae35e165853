import { describe, expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { expectedPages } from './expected-pages.ts';
import { buildExpiringView } from './expiring-view.ts';
import { buildTrackerFacetView, buildTrackerView, listTrackerPages, type TrackerRow } from './tracker-view.ts';

const site = buildGoldenSite();

/** `Signed 7–9 Jul 2025`: what a row says of its state. */
const stateOf = ({ status, sinceWord, since, lastStep }: TrackerRow) =>
  [status?.word, sinceWord, since?.text, lastStep && `(${lastStep})`].filter(Boolean).join(' ');
const lines = (rows: readonly TrackerRow[]) => rows.map((row) => `${row.href} ${stateOf(row)}`);

describe('the whole tracker', () => {
  const view = buildTrackerView(site);

  test('has every agreement, those that moved last first, each with what brought it there', () => {
    expect(lines(view.rows)).toEqual([
      '/agreements/xa-xb-2025-plan/ Planned seen 11 Jul 2025',
      '/agreements/xa-xb-2020-fraud-treaty/ Superseded 7–9 Jul 2025',
      '/agreements/xa-xb-2025-fraud-treaty/ Signed 7–9 Jul 2025',
      '/agreements/xb-xc-2025-plan/ Signed 15 Jan 2025',
      '/agreements/bloc-2024-declaration/ Adopted 28 Aug 2024',
      '/agreements/xa-xc-2021-mou/ In force seen May 2024',
      '/agreements/xb-xc-2024-plan/ Expired (signed 15 Jan 2024)',
      '/agreements/xa-xc-2023-plan/ Expired, no later step known (signed 1 Feb 2023)',
    ]);
  });

  test('says when a stated term ends, and nothing where none is stated', () => {
    expect(view.rows.map(({ expires }) => expires?.text)).toEqual([
      undefined,
      undefined,
      '2030',
      '2025',
      undefined,
      undefined,
      '2024',
      '2023',
    ]);
  });

  test('counts beside each filter', () => {
    const counts = Object.fromEntries(
      view.facets.map(({ facet, options }) => [facet, options.map(({ text, count }) => `${text} ${count}`)]),
    );
    expect(counts).toEqual({
      state: ['Planned 1', 'Adopted 1', 'Signed 2', 'In force 1', 'Expired 2', 'Superseded 1'],
      kind: ['Declaration 1', 'Memorandum of understanding 1', 'Treaty 2', 'Work plan 4'],
      country: ['Arland 5', 'Borland 5', 'Corland 4'],
      crime: ['Drug trafficking 1', 'Drugs 2', 'Fraud 4'],
    });
    expect(view.expiring).toEqual({
      text: '1 expires within 180 days; 1 expired with no later step known',
      href: '/agreements/expiring/',
    });
  });

  test('a bloc is not taken apart into countries, a narrower crime type counts for its broader one', () => {
    const keys = new Map(view.rows.map((row) => [row.href, row.keys]));
    expect(keys.get('/agreements/bloc-2024-declaration/')?.country).toEqual([]);
    expect(keys.get('/agreements/xa-xc-2021-mou/')?.crime).toEqual(['drug-trafficking', 'drugs']);
  });
});

describe('the lists', () => {
  test.each([
    ['state', 'signed', 'Agreements signed', 2],
    ['state', 'in-force', 'Agreements in force', 1],
    ['kind', 'work-plan', 'Work plans', 4],
    ['country', 'xc', 'Agreements of Corland', 4],
    ['crime', 'drugs', 'Agreements on drugs', 2],
  ] as const)('%s %s', (facet, value, title, count) => {
    const view = buildTrackerFacetView(facet, value, site);
    expect({ title: view.title, path: view.head.path, rows: view.rows.length }).toEqual({
      title,
      path: `/agreements/${facet}/${value}/`,
      rows: count,
    });
    const current = view.facets.flatMap(({ options }) => options.filter(({ isCurrent }) => isCurrent));
    expect(current.map(({ value: text }) => text)).toEqual([value]);
  });

  test('a state that no agreement is in keeps its page', () => {
    const view = buildTrackerFacetView('state', 'terminated', site);
    expect(view.rows).toEqual([]);
    expect(view.empty).toBe('The digest has none as of 1 September 2025.');
    expect(expectedPages(site)).toContain('/agreements/state/terminated/');
  });

  test('have an address each, which no agreement has too', () => {
    const pages = expectedPages(site);
    expect(new Set(pages).size).toBe(pages.length);
    expect(listTrackerPages(site).length).toBe(17 + 17 + 3 + 3);
  });
});

describe('what expires', () => {
  const groups = (asOf: string) =>
    Object.fromEntries(
      buildExpiringView(buildGoldenSite(asOf)).groups.map(({ id, rows }) => [
        id,
        rows.map(({ href }) => href.split('/')[2]),
      ]),
    );

  test('before, within and after the notice of a stated term', () => {
    expect(groups('2025-06-01')).toEqual({
      soon: [],
      overdue: ['xa-xc-2023-plan'],
      later: ['xb-xc-2025-plan'],
    });
    expect(groups('2025-09-01')).toEqual({
      soon: ['xb-xc-2025-plan'],
      overdue: ['xa-xc-2023-plan'],
      later: ['xa-xb-2025-fraud-treaty'],
    });
    expect(groups('2026-01-01')).toEqual({
      soon: [],
      overdue: ['xb-xc-2025-plan', 'xa-xc-2023-plan'],
      later: ['xa-xb-2025-fraud-treaty'],
    });
  });

  test('says so where nothing does', () => {
    const [soon] = buildExpiringView(buildGoldenSite('2025-06-01')).groups;
    expect(soon?.note).toBe('None between 1 June 2025 and 28 November 2025.');
  });
});
