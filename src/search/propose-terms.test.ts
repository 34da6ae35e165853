import { expect, test } from 'vitest';
import { buildSampleContent } from '../lint/sample-content.ts';
import { proposeTerms } from './propose-terms.ts';

const { digest } = buildSampleContent({
  files: {
    'ministers/bo-berg.yml': `name: Bò Bergħ
names: { th: โบ เบิร์ก, km: បូ ប៊ែក, zh: 伯格 }
aliases: [BB]
order: family-last
tenures:
  - { office: xb-interior, from: 2019-05-05 }
`,
  },
});

function propose(text: string) {
  if (!digest) throw new Error('no digest');
  return proposeTerms(text, digest);
}

test('names, adjectives and labels, whatever their case', () => {
  expect(propose('ARLAND told Borlandic police about fraud; the Joint Fraud Office was there')).toEqual({
    countries: ['xa', 'xb'],
    ministers: [],
    crimeTypes: ['fraud'],
    organisations: ['fraud-office'],
  });
});

test.each([
  ['without accents', 'talks with bo bergħ today'],
  ['in Thai, within a run of letters', 'วันนี้โบ เบิร์กกล่าว'],
  ['in Khmer, with zero-width spaces', 'លោក បូ\u200b ប៊ែក\u200bថ្លែង'],
  ['in Chinese', '部长伯格说'],
  ['as an acronym', 'what BB said'],
])('a minister %s', (_, text) => {
  expect(propose(text).ministers).toEqual(['bo-berg']);
});

test('a part of a word is no name, an acronym only itself, and the signs of a pattern are letters', () => {
  expect(propose('Arlandia defrauded bb, (.*)+$ [').countries).toEqual([]);
  expect(propose('what bb said').ministers).toEqual([]);
  expect(propose('').ministers).toEqual([]);
});
