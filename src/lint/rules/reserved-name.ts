import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** No file has a name that Windows keeps for devices (`CON`, `NUL`, `COM1` …), whatever its ending. */
export const reservedName: Rule = {
  id: 'reserved-name',
  severity: 'error',
  summary: 'No file is named like a device of Windows.',
  why: 'Windows cannot create such a file: nobody there could copy the repository or save the page.',
  right: [{}],
  wrong: [
    {
      files: { 'organisations/con.yml': 'names: { en: Council of Nations }\nkind: forum\n' },
      says: ['Unexpected name `con`, expected one that Windows can store'],
    },
  ],
  *checkDigest({ paths }) {
    for (const file of paths) {
      const reserved = file.split('/').find((part) => RESERVED.test(part));
      if (reserved === undefined) continue;
      const name = reserved.replace(/\..*$/, '');
      yield {
        file,
        path: [],
        reason: `Unexpected name ${quote(name)}, expected one that Windows can store`,
        note: 'Add a word to it.',
        actual: name,
      };
    }
  },
};

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
