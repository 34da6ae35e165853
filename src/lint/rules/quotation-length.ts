import type { Entry } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import { findQuotations, type Quotation } from '../quotations.ts';
import type { Finding, Rule } from '../rule.ts';
import { countWords } from '../scripts.ts';

const MOST = 25;

/** A quotation is short: what is quoted belongs to its author, and an entry is written in own words. */
export const quotationLength: Rule = {
  id: 'quotation-length',
  severity: 'error',
  summary: `A quotation has at most ${MOST} words.`,
  why: 'Entries are summaries in own words. A long quotation copies somebody else’s article, which is not ours to copy.',
  right: [
    { body: `${'The paper names no sum and no day. '.repeat(8)}He called it “a first step, and not the last one”.` },
  ],
  wrong: [
    {
      body: `He said: “${'We will do what we can. '.repeat(6)}”\n\n${'The paper names no sum and no day. '.repeat(8)}`,
      says: ['Unexpected quotation of 36 words, expected at most 25'],
    },
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}\n\n> ${'We will do what we can. '.repeat(6)}`,
      says: ['Unexpected quotation of 36 words, expected at most 25'],
    },
  ],
  *checkFile({ body }) {
    const found = (body?.blocks ?? []).flatMap(({ text, place }) =>
      findQuotations(text).map((it) => ({ ...it, place })),
    );
    const blocks = (body?.quotations ?? []).map((it) => ({ ...it, words: countWords(it.text) }));
    for (const { place, ...quotation } of [...found, ...blocks]) {
      if (quotation.words > MOST) yield { place, field: 'body', ...describe(quotation) };
    }
  },
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) yield* checkFields(entry);
  },
};

function* checkFields(entry: Entry): Iterable<Finding> {
  const fields = [entry.summary, ...(entry.uncertain ?? [])];
  for (const [index, text] of fields.entries()) {
    const path = index === 0 ? ['summary'] : ['uncertain', index - 1];
    for (const quotation of findQuotations(text)) {
      if (quotation.words > MOST) yield { file: entry.file, path, ...describe(quotation) };
    }
  }
}

function describe({ text, words }: Pick<Quotation, 'text' | 'words'>) {
  return {
    reason: `Unexpected quotation of ${words} words, expected at most ${MOST}`,
    note: `It begins ${quote(text.slice(0, 40))}. Say it in own words, and keep at most the few that matter in quotation marks.`,
    expected: String(MOST),
    actual: String(words),
  };
}
