import { quote } from '../../domain/message.ts';
import type { Path } from '../../domain/references.ts';
import type { Finding, Rule } from '../rule.ts';
import { languageName, shareInScriptOf } from '../scripts.ts';

/** A name or headline is in a script in which its language is written. */
export const nameScript: Rule = {
  id: 'name-script',
  severity: 'warning',
  summary: 'A name under a language is in the script of that language.',
  why: 'Fonts, hyphenation and voices are chosen by the language; names of a wrong one are shown and read wrongly.',
  right: [
    {
      files: { 'organisations/fraud-office.yml': 'names: { en: Joint Fraud Office, th: สำนักงานร่วม }\nkind: agency\n' },
    },
  ],
  wrong: [
    {
      files: {
        'organisations/fraud-office.yml': 'names: { en: Joint Fraud Office, th: Joint Office }\nkind: agency\n',
      },
      says: ['Unexpected script of `Joint Office`, expected that of Thai (`th`)'],
    },
  ],
  *checkDigest({ digest, records }) {
    for (const { file, source } of digest.entries.values()) {
      if (source.headline) yield* check(source.headline, source.language, file, ['source', 'headline']);
    }
    for (const { kind, record, prefix } of records) {
      if (kind === 'entries') continue;
      for (const [key, value] of Object.entries(record)) {
        if (!NAMED.has(key) || typeof value !== 'object' || value === null) continue;
        for (const [language, name] of Object.entries(value as Record<string, string>)) {
          yield* check(name, language, record.file, [...prefix, key, language]);
        }
      }
    }
  },
};

/** Fields that hold a text by language. */
const NAMED = new Set(['names', 'title', 'label']);

function* check(text: string, language: string, file: string, path: Path): Iterable<Finding> {
  const share = shareInScriptOf(language, text);
  if (share === undefined || share >= 0.5) return;
  yield {
    file,
    path,
    reason: `Unexpected script of ${quote(text)}, expected that of ${languageName(language)}`,
    note: 'Look whether the language or the text is the wrong one.',
    expected: language,
    actual: text,
  };
}
