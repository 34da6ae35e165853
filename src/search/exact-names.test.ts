import { describe, expect, it } from 'vitest';
import { commonWordsOf } from './common-words.ts';
import { buildExactNames, findExactNames } from './exact-names.ts';
import { parseQuery } from './query.ts';

const common = commonWordsOf('en');
const names = buildExactNames(
  [
    { own: ['Drug crime', 'ma túy'] },
    { own: [] },
    { own: ['To Lam', 'Tô Lâm', '苏林'] },
    { own: ['Ministry of Interior of Arland', 'ស សុខា'] },
    { own: ['To Lam'] },
  ],
  common,
);
const find = (text: string) => [...findExactNames(parseQuery(text, common).pieces, names)];

describe('the records whose name a query is', () => {
  it.each([
    ['whole', 'to lam', [2, 4]],
    ['with accents', 'Tô Lâm', [2, 4]],
    ['without', 'MA TUY', [0]],
    ['without common words', 'the ministry interior arland', [3]],
    ['however it is spaced', 'សសុខា', [3]],
    ['in quotation marks', '“苏林”', [2]],
  ])('are known by it %s', (_, text, places) => {
    expect(find(text)).toEqual(places);
  });

  it.each(['to', 'to lam visits', '苏', '', '__proto__', 'constructor'])('are none for %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
