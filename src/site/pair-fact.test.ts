import { expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildEntryView } from './entry-view.ts';
import { buildTermView } from './term-view.ts';

const site = buildGoldenSite();

const pairOf = ({ facts }: { readonly facts: ReturnType<typeof buildTermView>['facts'] }) =>
  facts.find(({ label }) => label === 'Country pair')?.items;
const entry = (id: string) => {
  const position = site.graph.sorted.findIndex((each) => each.id === id);
  const found = site.graph.sorted[position];
  if (!found) throw new Error(`No entry ${id}`);
  return buildEntryView(found, position, site);
};

test('an agreement, an event and an entry of two countries alone lead to the page of the two', () => {
  const pair = [{ text: 'Arland and Borland', href: '/relations/xa-xb/' }];
  expect(pairOf(buildTermView('agreements', 'xa-xb-2025-fraud-treaty', 1, site))).toEqual(pair);
  expect(pairOf(buildTermView('events', '2025-07-visit', 1, site))).toEqual(pair);
  expect(pairOf(entry('2025/times-visit'))).toEqual(pair);
});

test('what concerns others too, or a bloc, leads to no pair', () => {
  expect(pairOf(buildTermView('agreements', 'bloc-2024-declaration', 1, site))).toBeUndefined();
  expect(pairOf(buildTermView('events', '2025-07-raid', 1, site))).toBeUndefined();
  expect(pairOf(entry('2024/bloc-declaration'))).toBeUndefined();
});
