import { quote, quoteWhole } from '../../domain/message.ts';
import { eachOnce } from '../addresses.ts';
import type { Rule } from '../rule.ts';
import { sampleSource as at } from '../sample-content.ts';
import { findCleanAddress } from '../web-address.ts';

/** An address without what says where its reader came from, and not of a copy for telephones. */
export const cleanAddress: Rule = {
  id: 'clean-address',
  severity: 'notice',
  summary: 'An address is that of the article itself.',
  why: 'Tracking parameters and copies for telephones change and vanish, and hide that an article is here already.',
  right: [{ entry: { source: at('https://times.example.com/?p=213914') } }],
  wrong: [
    {
      entry: { source: at('https://m.example.com/fraud/amp?id=7&utm_source=chat') },
      says: ['Unexpected `utm_source`, `amp`, `m.` in the address, expected `https://example.com/fraud?id=7`'],
    },
  ],
  *checkDigest({ addresses }) {
    for (const { url, ...place } of eachOnce(addresses)) {
      const clean = findCleanAddress(url);
      if (!clean) continue;
      yield {
        ...place,
        reason: `Unexpected ${clean.removed.map(quote).join(', ')} in the address, expected ${quote(clean.url)}`,
        note: `Open ${quoteWhole(clean.url)}: write that if the same article comes, and leave the address as it is if not.`,
        expected: clean.url,
        actual: url,
      };
    }
  },
};
