import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** No two file names are one name where case or the form of Unicode is ignored (as Windows and macOS do). */
export const idCollision: Rule = {
  id: 'id-collision',
  severity: 'error',
  summary: 'No two files differ only in case or in the form of an accent.',
  why: 'On Windows and macOS the two are one file: a copy of the repository loses one of them without a word.',
  right: [{}],
  wrong: [
    {
      files: { 'events/2025-07-XA-XB-visit.yml': '' },
      says: [
        'Unexpected second file `events/2025-07-xa-xb-visit.yml`, expected a name unlike `events/2025-07-XA-XB-visit.yml`',
      ],
    },
  ],
  *checkDigest({ paths }) {
    const byName = Map.groupBy([...paths].sort(), (path) => path.normalize('NFC').toLowerCase());
    for (const [first = '', ...others] of byName.values()) {
      for (const file of others) {
        yield {
          file,
          path: [],
          reason: `Unexpected second file ${quote(file)}, expected a name unlike ${quote(first)}`,
          note: 'Keep the one in lower case, or rename one of the two.',
          actual: file,
        };
      }
    }
  },
};
