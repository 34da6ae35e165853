import { quote } from '../../domain/message.ts';
import { formatPath } from '../../loader/issues.ts';
import type { Rule } from '../rule.ts';

/** No list of references names the same record twice. */
export const repeatedItem: Rule = {
  id: 'repeated-item',
  severity: 'error',
  summary: 'A list names a thing once.',
  why: 'What stands twice is counted twice, and mostly another id was meant.',
  right: [{}],
  wrong: [
    {
      entry: { countries: ['xa', 'xb', 'xa'] },
      says: ['Unexpected `xa` for a second time in `countries`, expected each once'],
    },
  ],
  *checkDigest({ records }) {
    for (const { record, references, prefix } of records) {
      const seen = new Set<string>();
      for (const { path, id, isKey } of references) {
        // Only plain lists of ids: in a history, or in versions of a dispute, one record may stand often.
        if (isKey || path.length > 3 || typeof path.at(-1) !== 'number') continue;
        const list = formatPath(path.slice(0, -1));
        const key = `${list} ${id}`;
        if (seen.has(key)) {
          yield {
            file: record.file,
            path: [...prefix, ...path],
            reason: `Unexpected ${quote(id)} for a second time in ${quote(list)}, expected each once`,
            note: 'Delete one, or write the one that was meant.',
            actual: id,
          };
        }
        seen.add(key);
      }
    }
  },
};
