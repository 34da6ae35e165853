import { quote } from '../../domain/message.ts';
import { fold } from '../../loader/nearest.ts';
import type { Rule } from '../rule.ts';

/** A summary says more than its title. */
export const summaryRepeatsTitle: Rule = {
  id: 'summary-repeats-title',
  severity: 'warning',
  summary: 'The summary does not repeat the title.',
  why: 'The two stand one below the other in lists, feeds and search; a reader would read the same line twice.',
  right: [{}],
  wrong: [
    {
      entry: {
        summary:
          'Arland and Borland sign a memorandum on cross-border fraud. It has twelve pages and was signed in July.',
      },
      says: ['Unexpected title again in `summary`, expected what it does not say'],
    },
    {
      entry: { summary: 'Arland and Borland signed a memorandum on cross-border fraud in July. It has twelve pages.' },
      says: ['Unexpected title again in `summary`, expected what it does not say'],
    },
  ],
  *checkDigest({ digest }) {
    for (const { file, title, summary } of digest.entries.values()) {
      if (!repeats(title, summary)) continue;
      yield {
        file,
        path: ['summary'],
        reason: 'Unexpected title again in `summary`, expected what it does not say',
        note: `The title reads ${quote(title)}. Begin with who, where or what follows from it.`,
      };
    }
  },
};

function repeats(title: string, summary: string): boolean {
  const [first = ''] = summary.split(/[.!?。។။]/u);
  const [titled, said] = [wordsOf(title), wordsOf(first)];
  if (titled.size < 4) return fold(summary).includes(fold(title));
  const common = [...titled].filter((word) => said.has(word)).length;
  return common / (titled.size + said.size - common) >= 0.65 || fold(summary).startsWith(fold(title));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
