import type { Entry } from '../../domain/digest.ts';
import type { Correction } from '../../domain/entry.ts';
import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

const corrected = (now: string, field = 'published') => ({
  entry: { corrections: [{ date: '2026-01-16', field, was: '2025-07-01', now, note: 'The day was misread.' }] },
});

/** The last correction of a field says what the field says now. */
export const correctionValue: Rule = {
  id: 'correction-value',
  severity: 'warning',
  summary: 'A correction says what its field says now.',
  why: 'Readers and feeds are told the new value; if the entry says another, one of the two was forgotten.',
  right: [corrected('2025-07-10')],
  wrong: [
    {
      ...corrected('2025-07-11'),
      says: ['Unexpected `2025-07-11` for `corrections[0].now`, expected `2025-07-10`, which `published` says'],
    },
    {
      ...corrected('2025-07-10', 'pubished'),
      says: ['Unexpected field `pubished` in `corrections[0]`, expected a field of this entry'],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      const { file, corrections = [] } = entry;
      for (const [index, correction] of corrections.entries()) {
        const isLast = corrections.findLastIndex(({ field }) => field === correction.field) === index;
        const problem = isLast ? findProblem(entry, correction, index) : undefined;
        if (problem) yield { file, ...problem };
      }
    }
  },
};

function findProblem(entry: Entry, { field, was, now }: Correction, index: number) {
  if (field === undefined) return undefined;
  const value = presentValue(entry, field);
  // A field that was taken out is in the entry no more.
  if (value === undefined && now === undefined && was !== undefined) return undefined;
  if (value === undefined) {
    const reason = `Unexpected field ${quote(field)} in \`corrections[${index}]\`, expected a field of this entry`;
    const note = 'Write the name of the field as it stands in the entry: `occurred`, `source.url`.';
    return { path: ['corrections', index, 'field'], reason, note, actual: field };
  }
  if (now === undefined || typeof value !== 'string' || value === now) return undefined;
  const reason = `Unexpected ${quote(now)} for \`corrections[${index}].now\`, expected ${quote(value)}, which ${quote(field)} says`;
  return {
    path: ['corrections', index, 'now'],
    reason,
    note: 'Mend the field or the correction.',
    expected: value,
    actual: now,
  };
}

/** The value of a field by its name: a text, or something else where no text can be compared with it. */
function presentValue(entry: Entry, field: string): unknown {
  if (field === 'body') return true;
  return field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null) return undefined;
      return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    }, entry);
}
