import { quote } from '../../domain/message.ts';
import { eachOnce } from '../addresses.ts';
import type { Rule } from '../rule.ts';
import { sampleSource as at } from '../sample-content.ts';

/** An address without encryption is looked at once more; it is never rewritten. */
export const plainHttp: Rule = {
  id: 'plain-http',
  severity: 'notice',
  summary: 'An address begins with `https://` where the site has it.',
  why: 'Over `http://` anybody on the way can read or change the page. Old articles may live there only: they keep it.',
  right: [{}],
  wrong: [
    {
      entry: { source: at('http://times.example.com/2025/07/fraud-memorandum') },
      says: ['Unexpected `http://times.example.com/2025/07/fraud-memorandum`, expected `https://`'],
    },
  ],
  *checkDigest({ addresses }) {
    for (const { url, ...place } of eachOnce(addresses)) {
      if (!url.startsWith('http://')) continue;
      yield {
        ...place,
        reason: `Unexpected ${quote(url)}, expected \`https://\``,
        note: 'Open it with `https://`: write that if the same page comes, and leave it as it is if not.',
        actual: url,
      };
    }
  },
};
