import type { Rule } from '../rule.ts';

/** A body is Markdown that can be read: no nesting that only an attack or an accident makes. */
export const bodyFormat: Rule = {
  id: 'body-format',
  severity: 'error',
  summary: 'The body is Markdown of ordinary depth.',
  why: 'Thousands of nested signs make checking and building slow or impossible, and say nothing to a reader.',
  right: [{}],
  wrong: [
    {
      body: `${'> '.repeat(40)}Deep.`,
      says: ['Unexpected very deep nesting in the body, expected paragraphs, short lists and quotations'],
    },
  ],
  *checkFile({ body }) {
    if (!body?.problem) return;
    const { problem, cure, place } = body.problem;
    const reason = `Unexpected ${problem} in the body, expected paragraphs, short lists and quotations`;
    yield { place, field: 'body', reason, note: cure };
  },
};
