/** The text of the comment from a report that anybody may have written. Pure. */
import { isInertReport } from '../report/inert.ts';

/** By which the comment is found again. */
export const MARK = '<!-- content-report -->';

/** The host takes 65,536 characters. */
const MOST = 62_000;

/** Controls but the line feed, and marks that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The comment: the report where it is one of ours, else a sentence of our own. */
export function buildComment(report: string): string {
  const text = report.replace(CONTROL, '');
  if (text.trim() === '' || text.length > MOST || !isInertReport(text)) return `${MARK}\n${REFUSED}\n`;
  return `${MARK}\n${text.trim()}\n`;
}

const REFUSED =
  'The report of this change cannot be shown: it is empty, too long, or not in the form that this repository writes. ' +
  'A maintainer should look at the change and at the log of its check.';
