import type { Minister } from '../../domain/digest.ts';
import { ministerMentions } from '../../domain/entry.ts';
import type { CountryId } from '../../domain/ids.ts';
import { quote } from '../../domain/message.ts';
import type { Context, Rule } from '../rule.ts';

/** Where a minister acts, the minister's country is among the countries of the entry. */
export const ministerCountry: Rule = {
  id: 'minister-country',
  severity: 'warning',
  summary: 'A minister who acts brings the country along.',
  why: 'Without it the entry is missing from the country’s page and from its pairs; or it is the wrong minister.',
  right: [{ entry: { countries: ['xa', 'xb'] } }],
  wrong: [
    {
      entry: { countries: ['xa'] },
      says: ['Unexpected absence of `xb` from `countries`, expected the country of `bo-berg`, whose role is `signed`'],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      for (const { minister: id, roles } of ministerMentions(entry)) {
        const minister = digest.ministers.get(id);
        const role = roles.find((candidate) => candidate !== 'mentioned');
        if (!minister || !role) continue;
        const countries = countriesOf(minister, digest);
        if (countries.length === 0 || countries.some((country) => entry.countries.includes(country))) continue;
        yield {
          file: entry.file,
          path: ['countries'],
          reason: `Unexpected absence of ${quote(countries[0])} from \`countries\`, expected the country of ${quote(id)}, whose role is ${quote(role)}`,
          note: 'Add the country, or mend the name of the minister.',
          expected: countries[0] ?? '',
        };
      }
    }
  },
};

/** Countries of a minister's offices; none where one office is that of an organisation, whose officers act for no state. */
function countriesOf({ tenures }: Minister, digest: Context['digest']): readonly CountryId[] {
  const countries = tenures.map(({ office }) => digest.offices.get(office)?.country);
  return countries.every((country) => country !== undefined) ? [...new Set(countries)] : [];
}
