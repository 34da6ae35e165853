import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildCoverageView, listCoverageYears } from './coverage-view.ts';

const table = (year: string | undefined, site = buildGoldenSite()) => {
  const { columns, rows, totals, total } = buildCoverageView(year, site);
  return [
    ['', ...columns.map(({ code }) => code), 'All'].join(' '),
    ...rows.map(({ label, isNarrower, cells, total }) =>
      [`${isNarrower ? '- ' : ''}${label.text}:`, ...cells.map(({ count }) => count), total].join(' '),
    ),
    ['All:', ...totals, total].join(' '),
  ];
};

test('countries of the region first; a broader type holds its narrower ones; each entry counts once in a total', () => {
  expect(table(undefined)).toEqual([
    ' XA XB XC All',
    'Drugs: 4 4 2 5',
    '- Drug trafficking: 1 0 1 1',
    'Fraud: 6 7 2 7',
    'No type named: 1 1 0 1',
    'All: 8 9 3 10',
  ]);
});

test('a withdrawn entry is not counted; one year holds what occurred in it', () => {
  expect(table('2024')).toEqual([
    ' XA XB XC All',
    'Drugs: 1 0 1 1',
    '- Drug trafficking: 1 0 1 1',
    'Fraud: 1 1 1 1',
    'No type named: 0 0 0 0',
    'All: 2 1 2 2',
  ]);
});

test('the years and the undated make up the whole', () => {
  const site = buildGoldenSite();
  const years = listCoverageYears(site);
  expect(years).toEqual(['2025', '2024', '2022', '2019', 'undated']);
  const sum = years.reduce((all, year) => all + buildCoverageView(year, site).total, 0);
  expect(sum).toBe(site.digest.entries.size);
  const { years: links } = buildCoverageView('2024', site);
  expect(links.map(({ text, count, href, isCurrent }) => [text, count, href, isCurrent])).toEqual([
    ['All years', 10, '/coverage/', false],
    ['2025', 5, '/coverage/2025/', false],
    ['2024', 2, '/coverage/2024/', true],
    ['2022', 1, '/coverage/2022/', false],
    ['2019', 1, '/coverage/2019/', false],
    ['Undated', 1, '/coverage/undated/', false],
  ]);
});

test('the sums that the page names are those of its table', () => {
  const { sums, totals, rows } = buildCoverageView(undefined, buildGoldenSite());
  const add = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  expect([add(totals), add(rows.map(({ total }) => total))]).toEqual([20, 14]);
  expect(sums.join(' ')).toBe(
    '10 entries in the table. An entry that names two countries counts in two columns and one that names two crime types in two rows; “All” counts it once. So the last row adds up to 20: the 10 entries name 20 countries between them. The last column adds up to 14, because a broader type holds the entries of its narrower ones too and one row is for entries that name no type.',
  );
});

test('a cell leads to its entries, an empty one to a new file in which country, type and year stand', () => {
  const { rows } = buildCoverageView('2024', buildGoldenSite());
  const [, gap] = rows[1]?.cells ?? [];
  const [filled] = rows[2]?.cells ?? [];
  expect(filled).toEqual({
    count: 1,
    href: '/search/?kind=entry&country=xa&crime=fraud&year=2024',
    label: 'Fraud, Arland: 1 entry',
    heat: 5,
  });
  expect(gap).toMatchObject({ count: 0, label: 'Drug trafficking, Borland: we have nothing yet', heat: 0 });
  const address = new URL(gap?.href ?? '');
  expect(`${address.origin}${address.pathname}`).toBe('https://code.example.org/digest/new/main');
  expect(address.searchParams.get('filename')).toBe('content/entries/2024/words-of-the-title.md');
  expect(address.searchParams.get('value')?.split('\n')).toEqual(
    expect.arrayContaining(['countries: [xb]', 'crimeTypes: [drug-trafficking]', 'occurred: 2024-MM-DD']),
  );
});

test('the new file of an empty cell, its blanks filled in, is an entry of that cell', () => {
  const site = buildGoldenSite();
  const gap = buildCoverageView('2024', site).rows[1]?.cells[1];
  const { searchParams } = new URL(gap?.href ?? '');
  const path =
    searchParams.get('filename')?.replace('content/', '').replace('words-of-the-title', 'a-new-report') ?? '';
  const filled = [
    ['title:', 'title: A report on the trade in drugs'],
    [
      'summary:',
      'summary: One report of one day that names the trade in drugs, and nothing else that would count here.',
    ],
    ['2024-MM-DD', '2024-05-06'],
    ['YYYY-MM-DD', '2025-08-02'],
    ['publisher:', 'publisher: post'],
    ['language:', 'language: en'],
    ['https://\n', 'https://post.example.org/trade\n'],
  ].reduce((text, [blank, words]) => text.replace(blank ?? '', words ?? ''), searchParams.get('value') ?? '');
  const after = buildCoverageView('2024', buildChangedSite({ [path]: `${filled}A short report.\n` }));
  expect(after.rows[1]?.cells[1]).toMatchObject({ count: 1, label: 'Drug trafficking, Borland: 1 entry' });
});

test('where no type is named there is nothing to send, and the undated cannot be searched by year', () => {
  const { rows } = buildCoverageView('undated', buildGoldenSite());
  expect(rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0)).toEqual([
    { count: 1, href: undefined, label: 'Fraud, Borland: 1 entry', heat: 5 },
  ]);
  expect(rows.at(-1)?.cells.map(({ href }) => href)).toEqual([undefined, undefined, undefined]);
});

test('a country of the region stands there without any entry; a partner only with one', () => {
  const site = buildChangedSite({
    'edition.yml': (text) => text.replace('regionCountries: [xa, xb]', 'regionCountries: [xa, xd]'),
    'countries.yml': (text) =>
      `${text}${['xd', 'xe'].map((id) => `${id}:\n  names: { en: ${id.toUpperCase()}land }\n  adjective: ${id}\n  alpha3: ${id.toUpperCase()}D\n  m49: 9${id === 'xd' ? '04' : '05'}\n  point: { latitude: 1, longitude: 1 }\n`).join('')}`,
  });
  expect(buildCoverageView(undefined, site).columns.map(({ code }) => code)).toEqual(['XA', 'XD', 'XB', 'XC']);
});

test('shades go by the fullest cell', () => {
  const { rows } = buildCoverageView(undefined, buildChangedSite(manyEntries(40)));
  const fraud = rows.find(({ label }) => label.text === 'Fraud');
  expect(fraud?.cells.map(({ count, heat }) => [count, heat])).toEqual([
    [46, 5],
    [47, 5],
    [2, 1],
  ]);
});
