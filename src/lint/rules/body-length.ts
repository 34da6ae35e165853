import type { Rule } from '../rule.ts';
import { countWords } from '../scripts.ts';

const MOST = 600;
const USUAL = { least: 40, most: 200 };

/** A body has 40 to 200 words as a rule, and never more than 600. */
export const bodyLength: Rule = {
  id: 'body-length',
  severity: 'error',
  summary: `The body has ${USUAL.least} to ${USUAL.most} words; more than ${MOST} are refused.`,
  why: 'An entry is a summary in own words. A long one is read by nobody, or is somebody else’s article.',
  right: [{ body: 'Seven words make up this one sentence. '.repeat(10) }],
  wrong: [
    { body: 'They signed.', says: ['Unexpected 2 words in the body, expected 40 to 200'] },
    {
      body: 'Seven words make up this one sentence. '.repeat(100),
      says: ['Unexpected 700 words in the body, expected 40 to 200'],
    },
  ],
  *checkFile({ path, text, body }) {
    if (!body || body.problem || !path.startsWith('entries/') || isWithdrawn(text)) return;
    const words = body.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
    if (words >= USUAL.least && words <= USUAL.most) return;
    const cure =
      words < USUAL.least
        ? 'Say who did what, when, and what follows from it. Fewer are right where the source gives no more.'
        : 'Shorten it; leave detail to the source.';
    yield {
      place: body.blocks[0]?.place ?? { line: 1, column: 1 },
      field: 'body',
      severity: words > MOST ? 'error' : 'warning',
      reason: `Unexpected ${words} ${words === 1 ? 'word' : 'words'} in the body, expected ${USUAL.least} to ${USUAL.most}`,
      note: words > MOST ? `${cure} More than ${MOST} are not accepted.` : cure,
      expected: `${USUAL.least}–${USUAL.most}`,
      actual: String(words),
    };
  },
};

/** A withdrawn entry has no body, and the loader says so of one that has. */
function isWithdrawn(text: string): boolean {
  return /^withdrawn:/m.test(text);
}
