import { expect, test } from 'vitest';
import { buildChangedSite, manyAgreements, manyEntries, manyEvents } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildEditionView, listEditionPages } from './edition-view.ts';
import { buildEditionsView } from './editions-view.ts';
import type { Site } from './site.ts';

const view = (month: string, site: Site, page = 1) => {
  const found = site.graph.editions.get(month);
  if (!found) throw new Error(`No edition ${month}`);
  return buildEditionView(found, page, site);
};

test('a month says what it holds and what stands before and after it', () => {
  const { title, lede, older, newer, textHref, noteHtml, pager, imprint } = view('2025-07', buildGoldenSite());
  expect({ title, lede, older, newer, textHref, noteHtml, pager, imprint }).toEqual({
    title: 'July 2025',
    lede: '5 entries from 2 independent publishers, 3 events and steps of 3 agreements.',
    older: { text: 'August 2024', href: '/editions/2024-08/' },
    newer: undefined,
    textHref: '/editions/2025-07/index.txt',
    noteHtml: undefined,
    pager: undefined,
    imprint: {
      name: 'Golden Digest',
      address: 'https://digest.example.org/editions/2025-07/',
      asOf: { text: '1 September 2025', datetime: '2025-09-01' },
    },
  });
});

test('an entry stands there with all that a reader needs who has only this page', () => {
  expect(view('2025-07', buildGoldenSite()).entries[0]).toEqual({
    title: 'The Courier runs the wire on the visit of Arden',
    href: '/entries/2025/courier-visit/',
    date: { text: '7–9 Jul 2025', datetime: '2025-07-07' },
    isPreview: false,
    summary: expect.stringMatching(/^The same report of the wire/),
    subjects: 'Arland, Borland · Fraud, Drugs',
    credit: 'Borland Wire, carried by Corland Courier',
    language: 'English',
    headline: undefined,
    lang: 'en',
    url: 'https://courier.example.org/visit',
  });
});

test('an agreement stands once, with its steps in the order of its history', () => {
  const site = buildChangedSite({
    'agreements/xa-xb-2020-fraud-treaty.yml': (text) =>
      text.replace(
        'supersededBy',
        '  - { date: 2025-07-01, status: suspended, party: xb, source: "https://gov.example.org/note" }\nsupersededBy',
      ),
  });
  const steps = view('2025-07', site).agreements.rows.map(({ text, form, steps }) => ({
    text,
    form,
    steps: steps.map(({ status, dateWord, date, detail }) => [status.word, dateWord, date.text, detail]),
  }));
  expect(steps).toEqual([
    {
      text: 'Arland–Borland treaty on fraud of 2022',
      form: 'Treaty',
      steps: [
        ['Superseded', undefined, '7–9 Jul 2025', undefined],
        ['Suspended', undefined, '1 Jul 2025', 'by Borland alone'],
      ],
    },
    {
      text: 'Arland–Borland treaty on fraud of 2025',
      form: 'Treaty',
      steps: [['Signed', undefined, '7–9 Jul 2025', undefined]],
    },
    {
      text: 'Plan for the treaty on fraud of 2025',
      form: 'Work plan',
      steps: [['Planned', 'seen', '11 Jul 2025', undefined]],
    },
  ]);
});

test('the end of a term is still to come before its day and not after it', () => {
  const change = {
    'agreements/xb-xc-2025-plan.yml': (text: string) => text.replace('expires: 2025', 'expires: 2025-07-31'),
  };
  const last = (day: string) => {
    const { status, date, detail } =
      view('2025-07', buildChangedSite(change, day)).agreements.rows.at(-1)?.steps[0] ?? {};
    return [status?.word, date?.text, detail];
  };
  expect(last('2025-07-30')).toEqual(['Stated term ends', '31 Jul 2025', 'still to come']);
  expect(last('2025-07-31')).toEqual(['Stated term ends', '31 Jul 2025', undefined]);
});

test('a month of more than fifty entries takes several pages', () => {
  const site = buildChangedSite({
    ...manyEntries(60, '2025-07'),
    'editions/2025-07.md': '---\n---\nA **busy** month.\n',
  });
  const pages = listEditionPages(site).filter(({ month }) => month.id === '2025-07');
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  const [first, second] = [view('2025-07', site, 1), view('2025-07', site, 2)];
  expect([first.entries.length, second.entries.length]).toEqual([50, 15]);
  expect(first.noteHtml).toBe('<p>A <strong>busy</strong> month.</p>');
  expect(first.agreements).toMatchObject({ rows: { length: 3 }, more: undefined });
  expect(second).toMatchObject({ noteHtml: undefined, title: 'July 2025' });
  expect([...second.agreements.rows, ...second.events.rows]).toEqual([]);
  expect(second.head.path).toBe('/editions/2025-07/page/2/');
});

test('of many agreements and events a page holds so many; the next stand on the next page, with or without entries', () => {
  const site = buildChangedSite({ ...manyAgreements(57, '2025-07'), ...manyEvents(30, '2025-07') });
  const pages = listEditionPages(site).filter(({ month }) => month.id === '2025-07');
  const views = pages.map(({ month, page }) => buildEditionView(month, page, site));
  expect(
    views.map(({ entries, agreements, events }) => [entries.length, agreements.rows.length, events.rows.length]),
  ).toEqual([
    [5, 25, 25],
    [0, 25, 8],
    [0, 10, 0],
  ]);
  expect(views.map(({ agreements }) => agreements.more)).toEqual([
    { text: '35 more on the next page', href: '/editions/2025-07/page/2/' },
    { text: '10 more on the next page', href: '/editions/2025-07/page/3/' },
    undefined,
  ]);
  expect(new Set(views.flatMap(({ agreements }) => agreements.rows.map(({ href }) => href))).size).toBe(60);
  expect(views[2]?.pager).toMatchObject({ page: 3, pages: 3, next: undefined, previous: '/editions/2025-07/page/2/' });
});

test('the archive has a row of twelve months for each year, newest year first', () => {
  const { years } = buildEditionsView(buildGoldenSite());
  expect(years.map(({ year, total }) => `${year}: ${total}`)).toEqual([
    '2025: 5 entries',
    '2024: 2 entries',
    '2022: 1 entry',
  ]);
  const row = years[1]?.months.map(({ short, edition }) =>
    edition ? `${short} ${edition.count} ${edition.href}` : short,
  );
  expect(row).toEqual([
    ...['Jan', 'Feb', 'Mar', 'Apr', 'May 1 /editions/2024-05/', 'Jun', 'Jul', 'Aug 1 /editions/2024-08/', 'Sept'],
    ...['Oct', 'Nov', 'Dec'],
  ]);
});
