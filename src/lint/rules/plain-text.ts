import { quote } from '../../domain/message.ts';
import { findTexts } from '../records.ts';
import type { Rule } from '../rule.ts';

/** Fields are plain text: no HTML, no entities, no Markdown, no sign at the start that a spreadsheet would compute. */
export const plainText: Rule = {
  id: 'plain-text',
  severity: 'notice',
  summary: 'Titles, names and summaries are plain text.',
  why: 'Markup is shown as it stands. A text that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet (OWASP, CSV injection).',
  right: [{ entry: { title: 'Arland & Borland: fewer than 5 < 6 of ten calls are fraud' } }],
  wrong: [
    {
      entry: { title: '=SUM(A1:A9) is what Arland and Borland signed' },
      says: ['Unexpected `=` at the start of `=SUM(A1:A9) is what Arland and Borland signed`, expected a word'],
    },
    {
      entry: { title: 'Arland &amp; Borland <b>sign</b> a memorandum' },
      says: ['Unexpected `&amp;` in `Arland &amp; Borland <b>sign</b> a memorandum`, expected plain text'],
    },
  ],
  *checkDigest({ records }) {
    for (const at of records) {
      for (const { text, path } of findTexts(at, (text) => MAY_BE_MARKUP.test(text))) {
        const found = findMarkup(text);
        if (!found) continue;
        const where = found.isStart
          ? `at the start of ${quote(text)}, expected a word`
          : `in ${quote(text)}, expected plain text`;
        yield {
          file: at.record.file,
          path,
          reason: `Unexpected ${quote(found.sign)} ${where}`,
          note: found.isStart
            ? 'Begin with a word, or with a quotation mark.'
            : 'Write the characters themselves, without markup.',
          actual: text,
        };
      }
    }
  },
};

/** Cheap to test, and false for nearly every text. */
const MAY_BE_MARKUP = /^[=+@-]|[<&*`]|\]\(/;
const MARKUP = /<\/?[a-z][^>]*>|<!--|&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);|\*\*|\]\(|`/i;

function findMarkup(text: string): { sign: string; isStart: boolean } | undefined {
  if (/^[=+@]|^-(?!\d)/.test(text)) return { sign: text.slice(0, 1), isStart: true };
  // Addresses hold `&` and `=` by right.
  if (/^https?:/i.test(text)) return undefined;
  const sign = MARKUP.exec(text)?.[0];
  return sign === undefined ? undefined : { sign, isStart: false };
}
