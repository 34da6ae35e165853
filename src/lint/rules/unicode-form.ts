import { quote } from '../../domain/message.ts';
import type { FileContext, FileFinding, Rule } from '../rule.ts';

/** Text is in Unicode Normalization Form C (Unicode Standard Annex 15). */
export const unicodeForm: Rule = {
  id: 'unicode-form',
  severity: 'error',
  summary: 'Letters with accents are single characters (Unicode form NFC).',
  why: 'The same word in two forms looks alike and is not: search finds one of them, and ids and names do not match.',
  right: [{ entry: { title: 'Arland and Borland sign a memorandum in Huế' } }],
  wrong: [
    {
      entry: { title: 'Arland and Borland sign a memorandum in Hue\u0302\u0301' },
      says: ['Unexpected `ế` in two or more characters, expected one character (Unicode form NFC)'],
    },
  ],
  checkFile: (file) => (file.text.normalize('NFC') === file.text ? [] : findDecomposed(file)),
};

/** Runs of text that a line break or ASCII character bounds: normalizing never reaches beyond them. */
const RUN = /[^\n]+/gu;

function* findDecomposed({ text, placeAt }: FileContext): Iterable<FileFinding> {
  for (const line of text.matchAll(RUN)) {
    if (line[0].normalize('NFC') === line[0]) continue;
    for (const word of line[0].matchAll(/\P{M}\p{M}*/gu)) {
      const composed = word[0].normalize('NFC');
      if (composed === word[0]) continue;
      yield {
        place: placeAt(line.index + word.index),
        reason: `Unexpected ${quote(composed)} in two or more characters, expected one character (Unicode form NFC)`,
        note: `Type it anew, or copy it from here: ${quote(composed)}. \`npm run format\` mends a whole file.`,
        expected: composed,
        actual: word[0],
      };
    }
  }
}
