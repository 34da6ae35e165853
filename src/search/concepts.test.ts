import { describe, expect, it } from 'vitest';
import { commonWordsOf } from './common-words.ts';
import { type Concept, conceptCode, prepareConcepts } from './concepts.ts';
import { formatWay, planQuery } from './plan.ts';
import { parseQuery } from './query.ts';

const CONCEPTS: readonly Concept[] = [
  { kind: 'country', id: 'kh', names: ['Cambodia', 'Kampuchea', 'Kingdom of Cambodia', 'កម្ពុជា', '柬埔寨'] },
  { kind: 'country', id: 'sg', names: ['Singapore', 'សិង្ហបុរី'] },
  { kind: 'crime', id: 'drugs', names: ['Drug crime', 'ma túy', 'narcotics'] },
  { kind: 'crime', id: 'drug-trafficking', names: ['Drug trafficking', 'narcotics'] },
];
const common = commonWordsOf('en');
const concepts = prepareConcepts(CONCEPTS, common);
const [kh, sg] = [conceptCode('country', 'kh'), conceptCode('country', 'sg')];

/** The texts of which any may answer the query, without the query as it stands. */
function others(text: string): readonly string[] {
  const query = parseQuery(text, common);
  return planQuery(query, concepts)
    .slice(1)
    .map((way) => formatWay(way, query.isPhrase));
}

describe('a name of a country or crime in a query', () => {
  it.each([
    ['whole', 'Kampuchea', [kh]],
    ['of several words, common ones left out', 'the kingdom of Cambodia', [kh]],
    ['begun', 'kampu', [kh]],
    ['without accents', 'ma tuy', [conceptCode('crime', 'drugs')]],
    ['in Khmer', 'កម្ពុជា', [kh]],
    ['in Khmer, from the middle of the name', 'ង្ហបុ', [sg]],
    [
      'in Chinese, within a run',
      '柬埔寨内政部',
      [
        `${parseQuery('内政部')
          .terms.map(({ code }) => code)
          .join(' ')} ${kh}`,
      ],
    ],
    ['beside other words', 'Kampuchea fraud', [`fraud ${kh}`]],
    ['beside another name', 'កម្ពុជា សិង្ហបុរី', [`${kh} ${sg}`]],
    ['that two share', 'narcotics', [conceptCode('crime', 'drugs'), conceptCode('crime', 'drug-trafficking')]],
  ])('is asked for by its code too: %s', (_, text, expected) => {
    expect(others(text)).toEqual(expected);
  });

  it.each(['ka', 'kam fraud', 'shanmugam', '"Kampuchea"', 'ក', ''])('is not seen in %s', (text) => {
    expect(others(text)).toEqual([]);
  });
});
