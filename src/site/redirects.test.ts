import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries, withLine } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { expectedPages } from './expected-pages.ts';
import { listRedirects } from './redirects.ts';
import type { Site } from './site.ts';

const words = (site: Site) => listRedirects(site).map(({ from, to }) => `${from} ${to}`);
/** What a change adds to the redirects that the fixture has anyway. */
const added = (changes: Parameters<typeof buildChangedSite>[0]) => {
  const before = words(buildGoldenSite());
  return words(buildChangedSite(changes)).filter((line) => !before.includes(line));
};

test('a pair of countries the other way round leads to its one address', () => {
  expect(words(buildGoldenSite())).toEqual([
    '/relations/xb-xa/ /relations/xa-xb/',
    '/relations/xc-xa/ /relations/xa-xc/',
    '/relations/xc-xb/ /relations/xb-xc/',
  ]);
});

test('entries, withdrawn ones too, keep their former addresses', () => {
  expect(
    added({
      'entries/2025/post-visit.md': withLine('formerIds: [2025/visit, undated/visit]'),
      'entries/2025/wire-visit.md': withLine('formerIds: [2025/taken-back]'),
    }),
  ).toEqual([
    '/entries/2025/taken-back/ /entries/2025/wire-visit/',
    '/entries/2025/visit/ /entries/2025/post-visit/',
    '/entries/undated/visit/ /entries/2025/post-visit/',
  ]);
});

test.each([
  ['ministers/di-dorn.yml', '/ministers/old/ /ministers/di-dorn/'],
  ['agreements/xb-xc-2024-plan.yml', '/agreements/old/ /agreements/xb-xc-2024-plan/'],
  ['events/2025-07-raid.yml', '/events/old/ /events/2025-07-raid/'],
  ['organisations/bloc.yml', '/organisations/old/ /organisations/bloc/'],
])('so does a record of %s', (path, redirect) => {
  expect(added({ [path]: withLine('formerIds: [old]') })).toEqual([redirect]);
});

test('so do records of list registers; a crime type in the tracker of agreements as well', () => {
  expect(
    added({
      'offices.yml': withLine('  formerIds: [old]'),
      'crime-types.yml': withLine('  formerIds: [swindling]'),
      'publishers.yml': (text) => text.replace('name: Borland Wire,', 'name: Borland Wire, formerIds: [agency],'),
    }),
  ).toEqual([
    '/agreements/crime/swindling/ /agreements/crime/fraud/',
    '/crime-types/swindling/ /crime-types/fraud/',
    '/offices/old/ /offices/xc-police/',
    '/publishers/agency/ /publishers/wire/',
  ]);
});

test('the former code of a country leads on in its pairs, in either order, and on every page of a long list', () => {
  const changes = {
    'countries.yml': (text: string) => text.replace('alpha3: XBB', 'formerIds: [yb]\n  alpha3: XBB'),
    ...manyEntries(60),
  };
  expect(added(changes).filter((line) => line.includes('yb'))).toEqual([
    '/agreements/country/yb/ /agreements/country/xb/',
    '/countries/yb/ /countries/xb/',
    '/countries/yb/page/2/ /countries/xb/page/2/',
    '/relations/xa-yb/ /relations/xa-xb/',
    '/relations/xa-yb/page/2/ /relations/xa-xb/page/2/',
    '/relations/xc-yb/ /relations/xb-xc/',
    '/relations/yb-xa/ /relations/xa-xb/',
    '/relations/yb-xa/page/2/ /relations/xa-xb/page/2/',
    '/relations/yb-xc/ /relations/xb-xc/',
  ]);
});

test('a record that has come to stand at an old address wins', () => {
  expect(
    added({
      'entries/2025/post-visit.md': withLine('formerIds: [2025/times-visit]'),
      'ministers/di-dorn.yml': withLine('formerIds: [bo-berg]'),
    }),
  ).toEqual([]);
});

test('where two records claim one old address, one of them has it', () => {
  expect(
    added({
      'ministers/di-dorn.yml': withLine('formerIds: [old]'),
      'ministers/bo-berg.yml': withLine('formerIds: [old]'),
    }),
  ).toEqual(['/ministers/old/ /ministers/bo-berg/']);
});

test('every redirect is a page that is expected once', () => {
  const site = buildChangedSite({ 'entries/2025/post-visit.md': withLine('formerIds: [2025/visit]') });
  const pages = expectedPages(site);
  expect(new Set(pages).size).toBe(pages.length);
  for (const { from, to } of listRedirects(site)) {
    expect(pages).toContain(from);
    expect(pages).toContain(to);
  }
});
