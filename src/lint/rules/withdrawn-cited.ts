import type { EntryId } from '../../domain/ids.ts';
import { quote } from '../../domain/message.ts';
import { parseTermLink } from '../../loader/body.ts';
import type { Rule } from '../rule.ts';

const WITHDRAWN = `---
published: 2025-07-10
added: 2026-01-15
source: { url: https://times.example.com/2025/07/fraud-memorandum }
withdrawn: { date: 2026-01-20, reason: The article was withdrawn by its publisher. }
---
`;

/** What rests on a withdrawn entry is looked at again. */
export const withdrawnCited: Rule = {
  id: 'withdrawn-cited',
  severity: 'notice',
  summary: 'No record rests on an entry that was withdrawn.',
  why: 'The entry was withdrawn because something in it was wrong; what was taken from it may be wrong too.',
  right: [{}],
  wrong: [
    {
      files: { 'entries/2025/arland-and-borland-sign-memorandum.md': WITHDRAWN },
      says: [
        'Unexpected `2025/arland-and-borland-sign-memorandum`, which was withdrawn on `2026-01-20`, expected an entry that stands',
      ],
    },
  ],
  *checkDigest({ digest, records, bodyLinks }) {
    const describe = (id: string) => {
      const date = digest.withdrawn.get(id as EntryId)?.withdrawn.date;
      const reason = `Unexpected ${quote(id)}, which was withdrawn on ${quote(date)}, expected an entry that stands`;
      return { reason, note: 'Name another entry or source that says so, or take out what rests on it.', actual: id };
    };
    const isWithdrawn = (id: string) => digest.withdrawn.has(id as EntryId);
    for (const { record, references, prefix } of records) {
      for (const { to, id, path } of references) {
        if (to === 'entries' && isWithdrawn(id))
          yield { file: record.file, path: [...prefix, ...path], ...describe(id) };
      }
    }
    for (const [file, links] of bodyLinks) {
      for (const { url, place } of links) {
        const term = parseTermLink(url);
        if (term?.scheme === 'entry' && isWithdrawn(term.id)) yield { file, path: [], place, ...describe(term.id) };
      }
    }
  },
};
