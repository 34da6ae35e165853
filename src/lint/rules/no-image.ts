import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** Bodies hold no image. */
export const noImage: Rule = {
  id: 'no-image',
  severity: 'error',
  summary: 'The body has no image.',
  why: 'An image of another host tells that host who reads, may change or vanish, and mostly belongs to somebody.',
  right: [{}],
  wrong: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}\n\n![The signing](https://times.example.com/a.jpg)`,
      says: ['Unexpected image `https://times.example.com/a.jpg`, expected words'],
    },
  ],
  *checkFile({ body }) {
    for (const { url, text, place } of body?.images ?? []) {
      yield {
        place,
        field: 'body',
        reason: `Unexpected image ${quote(url || text)}, expected words`,
        note: 'Delete it. If it shows a fact, write the fact.',
        actual: url,
      };
    }
  },
};
