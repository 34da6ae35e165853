import type { Agreement, Minister } from '../../domain/digest.ts';
import { type Day, type DayText, type Edtf, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import type { Path } from '../../domain/references.ts';
import { formatPath } from '../../loader/issues.ts';
import type { Context, Finding, Rule } from '../rule.ts';

/** Nothing lies certainly after the day counted as today, but what is planned, announced or set to expire. */
export const notYet: Rule = {
  id: 'not-yet',
  severity: 'error',
  summary: 'Nothing is dated after today but plans, previews and expiry dates.',
  why: 'What has not happened cannot have been reported. "Today" is AS_OF, else the newest day on which a record was added.',
  right: [
    { entry: { occurred: '2026-03-01', preview: 'true' } },
    {
      files: {
        'agreements/xa-xb-2025-fraud.yml':
          'title: Memorandum on cross-border fraud\nkind: mou\nparties:\n  - { country: xa }\n  - { country: xb }\n' +
          'crimeTypes: [fraud]\nexpires: 2030-07-09\nhistory:\n  - { date: 2025-07-09, status: signed }\n' +
          '  - { date: 2027, status: planned, note: To be renewed. }\n',
      },
    },
  ],
  wrong: [
    {
      files: {
        'events/2025-07-xa-xb-visit.yml':
          'title: Visit of Bo Berg to Arland\nkind: visit\ndate: 2052-07-07\ncountries: [xa, xb]\n',
      },
      says: ['Unexpected `2052-07-07` for `date`, expected a day not after `2026-01-15`, which counts as today'],
    },
  ],
  *checkDigest(context) {
    for (const { file, path, date } of eachPast(context)) {
      if (startOf(date) > context.asOf) yield describe(file, path, date, context.asOf);
    }
  },
};

interface Dated {
  readonly file: string;
  readonly path: Path;
  readonly date: Edtf | DayText;
}

function* eachPast({ digest }: Context): Iterable<Dated> {
  const announced = new Set<string>();
  for (const entry of digest.entries.values()) {
    if (entry.preview) for (const event of entry.events ?? []) announced.add(event);
    const { file, published, occurred, added, preview, corrections } = entry;
    if (published) yield { file, path: ['published'], date: published };
    if (occurred && !preview) yield { file, path: ['occurred'], date: occurred };
    yield { file, path: ['added'], date: added };
    for (const [i, { date }] of (corrections ?? []).entries()) yield { file, path: ['corrections', i, 'date'], date };
  }
  for (const { file, withdrawn } of digest.withdrawn.values())
    yield { file, path: ['withdrawn', 'date'], date: withdrawn.date };
  for (const { id, file, date } of digest.events.values()) {
    if (date && !announced.has(id)) yield { file, path: ['date'], date };
  }
  for (const agreement of digest.agreements.values()) yield* stepsTaken(agreement);
  for (const minister of digest.ministers.values()) yield* tenureDates(minister);
}

function* stepsTaken({ file, history }: Agreement): Iterable<Dated> {
  for (const [index, { date, status }] of history.entries()) {
    if (date && status !== 'planned') yield { file, path: ['history', index, 'date'], date };
  }
}

function* tenureDates({ file, tenures }: Minister): Iterable<Dated> {
  for (const [index, { from, to, seen }] of tenures.entries()) {
    if (from) yield { file, path: ['tenures', index, 'from'], date: from };
    if (to) yield { file, path: ['tenures', index, 'to'], date: to };
    for (const [nth, date] of (seen ?? []).entries()) yield { file, path: ['tenures', index, 'seen', nth], date };
  }
}

function startOf(date: Edtf | DayText): string {
  return date.length === 10 ? date : spanOf(date).from;
}

function describe(file: string, path: Path, date: string, asOf: Day): Finding {
  return {
    file,
    path,
    reason: `Unexpected ${quote(date)} for ${quote(formatPath(path))}, expected a day not after ${quote(asOf)}, which counts as today`,
    note: 'Mend the date. A plan is a step `planned`, an entry that announces is `preview: true`. If the day is right, the day counted as today is not: set AS_OF.',
    expected: `≤ ${asOf}`,
    actual: date,
  };
}
