import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';
import { languageName } from '../scripts.ts';

/** What has names by language has one in the edition's first language. */
export const editionName: Rule = {
  id: 'edition-name',
  severity: 'error',
  summary: 'Every record has a name in the first language of the edition.',
  why: 'Pages, lists and addresses use that name; without it a page would have no title.',
  right: [{}],
  wrong: [
    {
      files: { 'organisations/fraud-office.yml': 'names: { th: สำนักงานร่วม }\nkind: agency\n' },
      says: ['Unexpected absence of `en` in `names` of `fraud-office`, expected a name in English (`en`)'],
    },
  ],
  *checkDigest({ digest, records }) {
    const [language = ''] = digest.edition.languages;
    for (const { kind, record, prefix } of records) {
      const key = FIELDS[kind];
      const names = key && (record as unknown as Record<string, Record<string, string>>)[key];
      if (!key || !names || Object.hasOwn(names, language)) continue;
      yield {
        file: record.file,
        path: [...prefix, key],
        onKey: true,
        reason: `Unexpected absence of ${quote(language)} in ${quote(key)} of ${quote(record.id)}, expected a name in ${languageName(language)}`,
        note: `Add ${quote(`${language}: …`)}; a translation of your own will do where there is no usual name.`,
        expected: language,
      };
    }
  },
};

/** Where each register keeps its names; a minister's other names are all extra. */
const FIELDS: Readonly<Record<string, string>> = {
  countries: 'names',
  offices: 'title',
  crimeTypes: 'label',
  organisations: 'names',
};
