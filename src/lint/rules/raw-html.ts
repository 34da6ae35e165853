import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** Bodies hold no HTML (CommonMark 0.31, sections 4.6 and 6.6): no elements, no comments, no processing instructions. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'error',
  summary: 'The body is Markdown without HTML.',
  why: 'HTML could run code in a reader’s browser, so the site drops it: what stands in it would be lost without a word.',
  right: [{ body: `${'The paper names no sum and no day. '.repeat(8)} It sets 5 < 6 as a limit.` }],
  wrong: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}<script>alert(1)</script>`,
      says: ['Unexpected HTML `<script>`, expected Markdown alone'],
    },
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}\n\n<!-- to do -->`,
      says: ['Unexpected HTML `<!-- to do -->`, expected Markdown alone'],
    },
  ],
  *checkFile({ body }) {
    const opened = new Set<string>();
    for (const { text, place } of body?.html ?? []) {
      // The end of an element that was reported says nothing new.
      const [, close, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(text) ?? [];
      if (close && opened.has(name)) continue;
      opened.add(name);
      yield {
        place,
        field: 'body',
        reason: `Unexpected HTML ${quote(text)}, expected Markdown alone`,
        note: 'Delete it; write `**bold**`, `[words](address)` or a blank line. A bare `<` is written `\\<`.',
        actual: text,
      };
    }
  },
};
