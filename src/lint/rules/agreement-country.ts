import type { Agreement, Digest } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import { partyCountries } from '../../graph/pairs.ts';
import type { Rule } from '../rule.ts';

/** An entry on an agreement between states speaks of at least one of them. */
export const agreementCountry: Rule = {
  id: 'agreement-country',
  severity: 'warning',
  summary: 'An entry on an agreement names one of its parties.',
  why: 'An agreement of other states under an entry is mostly the wrong id out of a list of similar ones.',
  right: [{ entry: { countries: ['xb'], ministers: undefined } }],
  wrong: [
    {
      files: {
        'agreements/xa-xb-2025-fraud.yml':
          'title: Memorandum on cross-border fraud\nkind: mou\nparties:\n  - { country: xb }\ncrimeTypes: [fraud]\n' +
          'history:\n  - { date: 2025-07-09, status: signed }\n',
      },
      entry: { countries: ['xa'], ministers: { 'ann-arden': 'signed' } },
      says: ['Unexpected agreement `xa-xb-2025-fraud` of `xb`, expected one of whose parties `xa` is'],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      for (const [index, id] of (entry.agreements ?? []).entries()) {
        const agreement = digest.agreements.get(id);
        const parties = agreement && isBetweenStates(agreement, digest) ? partyCountries(agreement, digest) : [];
        if (parties.length === 0 || parties.some((country) => entry.countries.includes(country))) continue;
        yield {
          file: entry.file,
          path: ['agreements', index],
          reason: `Unexpected agreement ${quote(id)} of ${parties.map(quote).join(', ')}, expected one of whose parties ${entry.countries.slice(0, 5).map(quote).join(' or ')} is`,
          note: 'Look whether it is the right agreement; if so, add its parties to `countries`.',
          actual: id,
        };
      }
    }
  },
};

/** Of a bloc's agreements no country list tells whose they are. */
function isBetweenStates({ parties }: Agreement, { organisations }: Digest): boolean {
  return parties.every((party) => {
    if ('text' in party) return false;
    return 'country' in party || organisations.get(party.organisation)?.country !== undefined;
  });
}
