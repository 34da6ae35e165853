import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** Headings begin at level 2 and go down one level at a time (WCAG 2.2, technique G141). */
export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'error',
  summary: 'Headings of a body begin at level 2 (`##`) and skip no level.',
  why: "Level 1 is the entry's title. Who listens to a page moves by headings, and a gap is a wrong turn.",
  right: [
    {
      body: `## What was signed\n\n${'The paper names no sum and no day. '.repeat(8)}\n\n### The list\n\nIt is short.`,
    },
  ],
  wrong: [
    {
      body: `# What was signed\n\n${'The paper names no sum and no day. '.repeat(8)}`,
      says: ['Unexpected heading `What was signed` of level 1, expected level 2'],
    },
    {
      body: `## Before\n\n${'The paper names no sum and no day. '.repeat(8)}\n\n#### After\n\nNothing.`,
      says: ['Unexpected heading `After` of level 4, expected level 3 or less deep'],
    },
  ],
  *checkFile({ body }) {
    let last = 1;
    for (const { text, depth, place } of body?.headings ?? []) {
      const deepest = last + 1;
      if (depth === 1 || depth > deepest) {
        const expected = deepest === 2 || depth === 1 ? 'level 2' : `level ${deepest} or less deep`;
        const signs = '#'.repeat(depth === 1 ? 2 : deepest);
        const reason = `Unexpected heading ${quote(text)} of level ${depth}, expected ${expected}`;
        yield {
          place,
          field: 'body',
          reason,
          note: `Begin the line with ${quote(signs)} and a space.`,
          expected: signs,
        };
      }
      last = Math.max(depth, 2);
    }
  },
};
