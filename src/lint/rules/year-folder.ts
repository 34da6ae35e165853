import type { Entry } from '../../domain/digest.ts';
import { entryFolder } from '../../domain/entry.ts';
import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** An entry stands in the folder of the year it occurred, else was published, else in `undated`. */
export const yearFolder: Rule = {
  id: 'year-folder',
  severity: 'error',
  summary: 'An entry stands in the folder of its year.',
  why: 'The folder is part of the address. An id never changes once it is published, so it has to be right at first.',
  right: [
    { entry: { occurred: '2025-12-30/2026-01-02', published: '2026-01-03' } },
    {
      entry: {
        occurred: '2024-12-31',
        published: '2024-12-31',
        corrections: [
          { date: '2026-01-16', field: 'occurred', was: '2025-01-01', now: '2024-12-31', note: 'Misread.' },
        ],
      },
    },
  ],
  wrong: [
    {
      entry: { occurred: '2024-07-09', published: '2024-07-10' },
      says: ['Unexpected folder `2025`, expected `2024`, the year of `occurred`'],
    },
    {
      entry: { occurred: undefined, published: undefined },
      says: ['Unexpected folder `2025`, expected `undated`, where neither date is known'],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      const folder = entry.id.slice(0, entry.id.indexOf('/'));
      const expected = entryFolder(entry);
      if (folder === expected || isFormer(folder, entry)) continue;
      const field = entry.occurred ? 'occurred' : entry.published ? 'published' : undefined;
      const because = field ? `the year of ${quote(field)}` : 'where neither date is known';
      const moved = `entries/${expected}/${entry.id.slice(folder.length + 1)}.md`;
      yield {
        file: entry.file,
        path: field ? [field] : [],
        reason: `Unexpected folder ${quote(folder)}, expected ${quote(expected)}, ${because}`,
        note: `Move the file to ${quote(moved)}, or mend the date. If the entry was published before, leave it where it is and write the change under \`corrections\`.`,
        expected: moved,
        actual: entry.file,
      };
    }
  },
};

/** Was the folder right before a date was learned or corrected? Then it stays: an id never changes. */
function isFormer(folder: string, entry: Entry): boolean {
  const { occurred, published } = entry;
  return (entry.corrections ?? []).some(({ field, was }) => {
    if (field !== 'occurred' && field !== 'published') return false;
    const before = { occurred, published, [field]: was } as Parameters<typeof entryFolder>[0];
    return entryFolder(before) === folder;
  });
}
