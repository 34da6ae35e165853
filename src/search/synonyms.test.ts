import { describe, expect, it } from 'vitest';
import { commonWordsOf } from './common-words.ts';
import { conceptCode, prepareConcepts } from './concepts.ts';
import { formatWay, planQuery } from './plan.ts';
import { parseQuery } from './query.ts';
import { buildMeanings, createCodeFinder } from './synonyms.ts';
import { buildIndexText } from './tokens.ts';

const common = commonWordsOf('en');
const meanings = buildMeanings([
  ['MoU', 'memorandum of understanding', 'memorandum', '谅解备忘录', 'អនុស្សរណៈ', 'biên bản ghi nhớ'],
  ['UN', 'United Nations'],
]);
const [memorandum, nations] = [conceptCode('meaning', '0'), conceptCode('meaning', '1')];
const find = createCodeFinder(meanings, common);

describe('a text', () => {
  it.each([
    ['The ministers sign an MoU.', [memorandum]],
    ['A memorandum of understanding with the United Nations', [memorandum, nations]],
    ['中柬签署谅解备忘录并会见', [memorandum]],
    ['បានចុះហត្ថលេខាលើអនុស្សរណៈស្តីពី', [memorandum]],
    ['ký Biên bản ghi nhớ', [memorandum]],
    ['An unmoved understanding united both nations', []],
    ['', []],
  ])('holds the codes of what it says: %s', (text, codes) => {
    expect(find(buildIndexText(text, common))).toEqual(codes);
  });

  it('holds none where the edition has no such words', () => {
    expect(createCodeFinder([], common)('memorandum')).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['mou cybercrime', [`cybercrime ${memorandum}`]],
    ['bien ban ghi nho', [memorandum]],
    ['UN memorandum', [`${nations} ${memorandum}`]],
  ])('is asked with those codes too: %s', (text, expected) => {
    const query = parseQuery(text, common);
    const ways = planQuery(query, prepareConcepts(meanings, common)).slice(1);
    expect(ways.map((way) => formatWay(way, false))).toEqual(expected);
  });
});
