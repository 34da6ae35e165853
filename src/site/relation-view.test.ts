import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildMatrixView } from './matrix-view.ts';
import { buildRelationView, listRelationPages } from './relation-view.ts';

test('what the two did alone stands first, what they did among others apart', () => {
  const view = buildRelationView('xa-xb', 1, buildGoldenSite());
  expect(view.title).toBe('Arland and Borland');
  expect(view.lede).toBe('5 entries, 3 agreements and 2 events of the two alone.');
  expect(view.sections.map(({ heading }) => heading)).toEqual([
    'Agreements',
    'Agreements over time',
    'Events',
    'Crime types',
  ]);
  expect(view.entries.lines.map(({ id }) => id)).toEqual([
    '2025/times-reaction',
    '2025/courier-visit',
    '2025/times-visit',
    '2025/times-visit-khmer',
    '2022/xa-xb-treaty-signed',
  ]);
  expect(view.contents).toEqual([
    { text: 'Agreements', href: '#agreements', count: 3 },
    { text: 'Events', href: '#events', count: 2 },
    { text: 'Crime types', href: '#crime-types', count: undefined },
    { text: 'Entries', href: '#entries', count: 5 },
    { text: 'With others', href: '#multilateral', count: undefined },
  ]);
  expect(view.multilateral?.sections).toEqual([]);
  expect(view.multilateral?.entries.map(({ id }) => id)).toEqual(['2025/post-visit', '2024/bloc-declaration']);
});

test('a bloc is not expanded: its agreement is no pair’s', () => {
  const pages = ['xa-xb', 'xa-xc', 'xb-xc'] as const;
  const text = JSON.stringify(pages.map((id) => buildRelationView(id, 1, buildGoldenSite()).sections));
  expect(text).not.toContain('bloc-2024-declaration');
  expect(text).toContain('xa-xc-2021-mou');
});

test('more than fifty entries of the two take several pages, of which the first alone has the rest', () => {
  const site = buildChangedSite(manyEntries(60));
  expect(listRelationPages(site).filter(({ id }) => id === 'xa-xb')).toEqual([
    { id: 'xa-xb', page: 1 },
    { id: 'xa-xb', page: 2 },
  ]);
  const second = buildRelationView('xa-xb', 2, site);
  expect(second.head).toMatchObject({ title: 'Arland and Borland, page 2', path: '/relations/xa-xb/page/2/' });
  expect(second.entries.lines).toHaveLength(15);
  expect(second.entries.pager).toMatchObject({ first: 51, last: 65, total: 65, previous: '/relations/xa-xb/' });
  expect([second.sections, second.multilateral]).toEqual([[], undefined]);
});

test('the matrix has entries and agreements of each pair, the same on both sides of its diagonal', () => {
  const { columns, rows } = buildMatrixView(buildGoldenSite());
  expect(columns.map(({ code }) => code)).toEqual(['XA', 'XB', 'XC']);
  expect(rows.map(({ cells }) => cells.map((cell) => `${cell.entries}/${cell.agreements} ${cell.heat}`))).toEqual([
    ['0/0 0', '5/3 5', '1/2 2'],
    ['5/3 5', '0/0 0', '0/2 2'],
    ['1/2 2', '0/2 2', '0/0 0'],
  ]);
  expect(rows[0]?.cells.map(({ isSelf }) => isSelf)).toEqual([true, false, false]);
  expect(rows[2]?.cells[1]).toMatchObject({ href: '/relations/xb-xc/', label: 'Corland and Borland: 2 agreements' });
});

test('a pair with an event alone has a cell of its own kind', () => {
  const site = buildChangedSite({
    'countries.yml': (text) =>
      `${text}xd:\n  names: { en: Dorland }\n  adjective: Dorlandic\n  alpha3: XDD\n  m49: 904\n  point: { latitude: 1, longitude: 1 }\n`,
    'events/2025-06-call.yml': 'title: A call between ministers\nkind: meeting\ndate: 2025-06\ncountries: [xb, xd]\n',
  });
  const { rows } = buildMatrixView(site);
  const cells = rows.flatMap((row) => row.cells).filter(({ isEventOnly }) => isEventOnly);
  expect(cells.map(({ href, heat }) => [href, heat])).toEqual([
    ['/relations/xb-xd/', 0],
    ['/relations/xb-xd/', 0],
  ]);
});
