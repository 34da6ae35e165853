import { describe, expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import type { Entry } from '../domain/digest.ts';
import { listShareCards, shareImageOfEdition, shareImageOfEntry } from './share-view.ts';

const site = buildGoldenSite();
const cards = new Map(listShareCards(site).map((card) => [card.path, card]));
const words = (path: string) => {
  const card = cards.get(path);
  return card && [card.kicker, card.title, ...card.names, card.foot].join(' | ');
};

test('one card for the site, each country, crime type, minister, agreement and edition', () => {
  const { countries, crimeTypes, ministers, agreements } = site.digest;
  const records = [countries, crimeTypes, ministers, agreements, site.graph.editions];
  expect(cards.size).toBe(1 + records.reduce((sum, { size }) => sum + size, 0));
});

describe('words that seldom change', () => {
  test('of a country and a minister, with names in other scripts', () => {
    expect(words('share/ministers/ann-arden.png')).toBe('Minister | Ann Arden | អាន អារដែន | Arland');
    expect(words('share/countries/xa.png')).toMatch(/^Country \| Arland .*\| Country of /);
  });

  test('of an agreement: its form, and its state with the day it dates from', () => {
    expect(words('share/agreements/bloc-2024-declaration.png')).toMatch(/^Declaration \| .* \| Adopted 28 Aug 2024$/);
    expect(words('share/agreements/xa-xc-2021-mou.png')).toMatch(/^Memorandum of .* \| In force, seen May 2024$/);
  });

  test('of an edition', () => {
    expect(words('share/editions/2025-07.png')).toBe('Edition | July 2025 | 5 entries');
  });

  test('no count but that of a month that is over', () => {
    const counted = [...cards.values()].filter(({ foot }) => / entr(?:y|ies)$/.test(foot));
    expect(counted.every(({ path }) => path.startsWith('share/editions/'))).toBe(true);
  });
});

describe('which image a page shows', () => {
  const of = (entry: Partial<Entry>) => shareImageOfEntry({ countries: [], ...entry } as unknown as Entry, site);

  test('an entry its agreement’s, else its first country’s, else none of its own', () => {
    expect(of({ agreements: ['xa-xc-2021-mou'], countries: ['xb'] } as never)).toBe(
      '/share/agreements/xa-xc-2021-mou.png',
    );
    expect(of({ countries: ['xb', 'xa'] } as never)).toBe('/share/countries/xb.png');
    expect(of({})).toBeUndefined();
  });

  test('every one that is named is there', () => {
    const named = [
      ...[...site.digest.entries.values()].flatMap((entry) => shareImageOfEntry(entry, site) ?? []),
      ...[...site.graph.editions.keys()].map((month) => shareImageOfEdition(month, site)),
    ];
    expect(named.filter((path) => !cards.has(path.slice(1)))).toEqual([]);
  });
});
