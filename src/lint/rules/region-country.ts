import { quote } from '../../domain/message.ts';
import { describeUnresolved } from '../../loader/reference-messages.ts';
import type { Rule } from '../rule.ts';

/** The countries of the region are countries of the register. */
export const regionCountry: Rule = {
  id: 'region-country',
  severity: 'error',
  summary: 'The countries of the region are in the register, each once.',
  why: 'The front page, the map and the coverage table list them, and would show a gap.',
  right: [{}],
  wrong: [
    {
      files: {
        'countries.yml':
          'xa:\n  names: { en: Arland }\n  adjective: Arlandic\n  alpha3: XAA\n  m49: 901\n  point: { latitude: 1, longitude: 1 }\n',
      },
      says: ['Unexpected country `xb`, expected `xa`'],
    },
  ],
  *checkDigest({ digest, known }) {
    const { regionCountries } = digest.edition;
    for (const [index, id] of regionCountries.entries()) {
      const at = { file: 'edition.yml', path: ['regionCountries', index] };
      if (!known.countries.has(id)) yield { ...at, ...describeUnresolved('countries', id, known) };
      if (regionCountries.indexOf(id) === index) continue;
      const reason = `Unexpected ${quote(id)} for a second time in \`regionCountries\`, expected each once`;
      yield { ...at, reason, note: 'Delete one.' };
    }
  },
};
