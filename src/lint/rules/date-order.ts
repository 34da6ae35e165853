import type { Entry } from '../../domain/digest.ts';
import { type DayText, type Edtf, isCertainlyBefore, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import { formatPath } from '../../loader/issues.ts';
import type { Finding, Rule } from '../rule.ts';

/** Dates of an entry in an order that can be: wrong only where they are certainly wrong (EDTF spans that share no day). */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  summary: 'It happened, then it was published, then it was added here, then corrected.',
  why: 'A wrong digit in a year is the commonest slip, and puts the entry in the wrong month, edition and term of office.',
  right: [
    { entry: { occurred: '2025-07', published: '2025-07-02' } },
    { entry: { occurred: '2025-09-01', published: '2025-07-10', preview: 'true' } },
  ],
  wrong: [
    {
      entry: { occurred: '2025-07-11', published: '2025-07-10' },
      says: ['Unexpected `2025-07-10` for `published`, expected a date not before `2025-07-11`, when it happened'],
    },
    {
      entry: { occurred: '2025-07-09', published: '2025-07-10', preview: 'true' },
      says: [
        'Unexpected `preview` for what happened on `2025-07-09`, expected a date not before `2025-07-10`, when it was published',
      ],
    },
    {
      entry: { added: '2025-07-01' },
      says: ['Unexpected `2025-07-01` for `added`, expected a date not before `2025-07-10`, when it was published'],
    },
    {
      entry: { corrections: [{ date: '2026-01-14', note: 'A name was misspelt.' }] },
      says: [
        'Unexpected `2026-01-14` for `corrections[0].date`, expected a date not before `2026-01-15`, when it was added',
      ],
    },
    {
      entry: {
        corrections: [
          { date: '2026-01-20', note: 'A name was misspelt.' },
          { date: '2026-01-18', note: 'A sum was wrong.' },
        ],
      },
      says: [
        'Unexpected `2026-01-18` for `corrections[1].date`, expected a date not before `2026-01-20`, the correction above it',
      ],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      yield* checkEntry(entry);
      yield* checkCorrections(entry);
    }
    for (const { file, added, withdrawn } of digest.withdrawn.values()) {
      if (withdrawn.date < added) yield early(file, ['withdrawn', 'date'], withdrawn.date, added, 'when it was added');
    }
  },
};

function* checkEntry({ file, occurred, published, preview, added }: Entry): Iterable<Finding> {
  if (occurred && published && preview === undefined && isBefore(published, occurred)) {
    const found = early(file, ['published'], published, occurred, 'when it happened');
    yield { ...found, note: 'Mend the date that is wrong, or write `preview: true` if the article announces it.' };
  }
  if (occurred && published && preview !== undefined && isBefore(occurred, published))
    yield needless(file, occurred, published);
  if (published && isBefore(added, published)) yield early(file, ['added'], added, published, 'when it was published');
  else if (occurred && preview === undefined && isBefore(added, occurred)) {
    yield early(file, ['added'], added, occurred, 'when it happened');
  }
}

function* checkCorrections({ file, added, corrections = [] }: Entry): Iterable<Finding> {
  for (const [index, { date }] of corrections.entries()) {
    const path = ['corrections', index, 'date'];
    const previous = corrections[index - 1]?.date;
    if (date < added) yield early(file, path, date, added, 'when it was added');
    else if (previous !== undefined && date < previous)
      yield early(file, path, date, previous, 'the correction above it');
  }
}

function isBefore(a: Edtf | DayText, b: Edtf | DayText): boolean {
  // Days compare as text; the spans of others are built only where they are needed.
  if (a.length === 10 && b.length === 10) return a < b;
  const begin = spanOf(b).from;
  return isCertainlyBefore(spanOf(a), { from: begin, to: begin });
}

function early(file: string, path: Finding['path'], date: string, bound: string, what: string): Finding {
  const field = formatPath(path);
  return {
    file,
    path,
    reason: `Unexpected ${quote(date)} for ${quote(field)}, expected a date not before ${quote(bound)}, ${what}`,
    note: 'Mend the one of the two dates that is wrong.',
    expected: bound,
    actual: date,
  };
}

function needless(file: string, occurred: Edtf, published: Edtf): Finding {
  return {
    file,
    path: ['preview'],
    onKey: true,
    severity: 'warning',
    reason: `Unexpected \`preview\` for what happened on ${quote(occurred)}, expected a date not before ${quote(published)}, when it was published`,
    note: 'Delete the line `preview: true`, or mend the date that is wrong.',
  };
}
