import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries, withLine } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildHomeView } from './home-view.ts';

test('the newest entry leads; the next stand under their days, the undated last', () => {
  const { lead, days } = buildHomeView(buildGoldenSite());
  expect(lead?.id).toBe('2025/times-reaction');
  expect(days.map(({ date, entries }) => [date?.text, ...entries.map(({ id }) => id)])).toEqual([
    ['10 Jul 2025', '2025/post-visit'],
    ['7–9 Jul 2025', '2025/courier-visit', '2025/times-visit', '2025/times-visit-khmer'],
    ['28 Aug 2024', '2024/bloc-declaration'],
    ['May 2024', '2024/xa-xc-talks'],
    ['25 Jan 2022', '2022/xa-xb-treaty-signed'],
    ['2019', '2019/berg-speaks'],
    [undefined, 'undated/berg-remembered'],
  ]);
});

test('no more than eleven entries, and a withdrawn one is neither shown nor counted', () => {
  const { lead, days, totals, countries } = buildHomeView(buildChangedSite(manyEntries(20, '2025-08')));
  expect([lead, ...days.flatMap(({ entries }) => entries)]).toHaveLength(11);
  expect(totals[0]).toEqual({ count: 30, text: 'entries', href: '/entries/' });
  expect(countries.map(({ text, count }) => `${text} ${count}`)).toEqual(['Arland 28', 'Borland 29']);
  expect(JSON.stringify([lead, days])).not.toContain('wire-visit');
});

test('agreements stand in the order in which their states changed', () => {
  const { moved } = buildHomeView(buildGoldenSite());
  expect(moved.map(({ text, status, since }) => [text, status?.word, since?.text])).toEqual([
    ['Plan for the treaty on fraud of 2025', 'Planned', '11 Jul 2025'],
    ['Arland–Borland treaty on fraud of 2022', 'Superseded', '7–9 Jul 2025'],
    ['Arland–Borland treaty on fraud of 2025', 'Signed', '7–9 Jul 2025'],
    ['Borland–Corland plan for 2025', 'Signed', '15 Jan 2025'],
    ['Declaration of the bloc on fraud', 'Adopted', '28 Aug 2024'],
    ['Arland–Corland memorandum on drugs', 'In force', 'May 2024'],
    ['Borland–Corland plan for 2024', 'Expired', '2024'],
    ['Arland–Corland plan for 2023', 'Expired, no later step known', '2023'],
  ]);
});

test('a term that ends within 180 days is told before its end, and as over after it', () => {
  const terms = (day: string) => {
    const { soon, overdue } = buildHomeView(buildGoldenSite(day)).terms;
    return [soon.map(({ text, date }) => `${text}: ${date.text}`), overdue];
  };
  const one = '1 agreement is past the stated term with no later step known.';
  expect(terms('2025-07-03')).toEqual([[], one]);
  expect(terms('2025-07-04')).toEqual([['Borland–Corland plan for 2025: 2025'], one]);
  expect(terms('2025-12-31')).toEqual([['Borland–Corland plan for 2025: 2025'], one]);
  expect(terms('2026-01-01')).toEqual([[], '2 agreements are past the stated term with no later step known.']);
});

test('the latest edition is that of the build’s day or before', () => {
  expect(buildHomeView(buildGoldenSite()).edition).toEqual({
    text: 'July 2025',
    href: '/editions/2025-07/',
    detail: '5 entries from 2 independent publishers, 3 events and steps of 3 agreements.',
  });
  expect(buildHomeView(buildGoldenSite('2024-12-31')).edition?.href).toBe('/editions/2024-08/');
});

test('crime types by year are counted as on their own pages', () => {
  const { years, rows, all } = buildHomeView(buildGoldenSite()).crimeYears;
  expect(years).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', 'Undated']);
  expect(rows.map(({ label, counts, total }) => [label.text, counts.join(' '), total])).toEqual([
    ['Fraud', '0 0 0 1 0 1 4 1', 7],
    ['Drugs', '1 0 0 0 0 1 3 0', 5],
    ['Drug trafficking', '0 0 0 0 0 1 0 0', 1],
  ]);
  expect(all).toEqual({ text: 'All entries', counts: [1, 0, 0, 1, 0, 2, 5, 1], total: 10 });
});

test('a corrected entry says so wherever it is listed', () => {
  const site = buildChangedSite({
    'entries/2025/times-reaction.md': withLine(
      'corrections: [{ date: 2025-08-10, note: A name was mended. }, { date: 2025-08-20, note: Once more. }]',
    ),
  });
  const { lead, days } = buildHomeView(site);
  expect(lead?.corrected).toEqual({ text: '20 Aug 2025', datetime: '2025-08-20' });
  expect(days.flatMap(({ entries }) => entries).filter(({ corrected }) => corrected)).toEqual([]);
});
