import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries, withLine } from '../../test/changed-site.ts';
import { buildChangesView, listChangesPages } from './changes-view.ts';

const CORRECTED = {
  'entries/2025/post-visit.md': withLine(
    'corrections: [{ date: 2025-08-20, field: occurred, was: 2025-07-09, now: 2025-07-10, note: The day was misread. }]',
  ),
};

test('a correction shows the field, what it was and is, and why; a withdrawal its reason', () => {
  const { days } = buildChangesView(1, buildChangedSite(CORRECTED));
  expect(days.map(({ date, groups }) => [date.text, ...groups.map(({ heading }) => heading)])).toEqual([
    ['20 August 2025', '1 correction'],
    ['15 August 2025', '1 entry withdrawn'],
    ['1 August 2025', '10 entries added'],
  ]);
  expect(days[0]?.groups[0]?.changes).toEqual([
    {
      key: expect.stringMatching(/^[\w-]{6}$/),
      href: '/entries/2025/post-visit/',
      title: 'Berg receives Arden with Corland looking on',
      date: { text: '10 Jul 2025', datetime: '2025-07-10' },
      countries: [
        { text: 'Arland', href: '/countries/xa/', code: 'XA' },
        { text: 'Borland', href: '/countries/xb/', code: 'XB' },
        { text: 'Corland', href: '/countries/xc/', code: 'XC' },
      ],
      credit: 'Borland Wire, carried by Borland Post',
      correction: {
        date: '2025-08-20',
        field: 'occurred',
        was: '2025-07-09',
        now: '2025-07-10',
        note: 'The day was misread.',
      },
      reason: undefined,
    },
  ]);
  expect(days[1]?.groups[0]?.changes).toEqual([
    {
      key: expect.any(String),
      href: '/entries/2025/wire-visit/',
      title: 'An entry on the visit that was taken back',
      date: { text: '9 Jul 2025', datetime: '2025-07-09' },
      countries: [],
      credit: undefined,
      correction: undefined,
      reason: 'The wire withdrew the report itself the day after.',
    },
  ]);
});

test('fifty changes a page; a day that reaches over two is counted whole on both', () => {
  const site = buildChangedSite({ ...CORRECTED, ...manyEntries(60) });
  expect(listChangesPages(site)).toEqual([1, 2]);
  const pages = [buildChangesView(1, site), buildChangesView(2, site)];
  const headings = pages.map(({ days }) => days.flatMap(({ groups }) => groups.map((group) => group.heading)));
  expect(headings).toEqual([
    ['1 correction', '1 entry withdrawn', '60 entries added'],
    ['60 entries added', '10 entries added'],
  ]);
  const items = pages.map(({ days }) => days.flatMap(({ groups }) => groups.flatMap(({ changes }) => changes)));
  expect(items.map((list) => list.length)).toEqual([50, 22]);
  expect(new Set(items.flat().map(({ key }) => key)).size).toBe(72);
});

test('a change keeps its key when others come before it; the browser is given the newest of all pages', () => {
  const [before, after] = [buildChangedSite({}), buildChangedSite({ ...CORRECTED, ...manyEntries(400) })].map(
    (site) => buildChangesView(1, site).marker,
  );
  const [known, later] = [before?.recent.split(' ') ?? [], after?.recent.split(' ') ?? []];
  expect(known).toHaveLength(11);
  expect(before?.since).toBe('');
  expect(later).toHaveLength(300);
  expect(later[1]).toBe(known[0]);
  expect(after?.since).toBe('2025-08-02');
});
