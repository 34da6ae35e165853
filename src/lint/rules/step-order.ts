import type { Agreement } from '../../domain/digest.ts';
import { type Edtf, isCertainlyBefore, spanOf } from '../../domain/edtf.ts';
import type { AgreementStatus } from '../../domain/kinds.ts';
import { quote } from '../../domain/message.ts';
import type { Path } from '../../domain/references.ts';
import { formatPath } from '../../loader/issues.ts';
import type { Finding, Rule } from '../rule.ts';

const agreement = (rest: string) => ({
  files: {
    'agreements/xa-xb-2025-fraud.yml':
      'title: Memorandum on cross-border fraud\nkind: mou\nparties:\n  - { country: xa }\n  - { country: xb }\n' +
      `crimeTypes: [fraud]\n${rest}`,
  },
});

/** The steps of an agreement stand in the order in which they were taken, and it expires after it begins. */
export const stepOrder: Rule = {
  id: 'step-order',
  severity: 'error',
  summary: 'The steps of an agreement stand oldest first.',
  why: 'The state of an agreement on a day is the last step taken by then; out of order, it is the wrong one.',
  right: [
    agreement('history:\n  - { date: 2025-07, status: proposed }\n  - { date: 2025-07-09, status: signed }\n'),
    agreement('history:\n  - { date: 2025-07-09, status: signed }\n  - { status: in-force }\nexpires: 2030\n'),
  ],
  wrong: [
    {
      ...agreement('history:\n  - { date: 2025-07-09, status: signed }\n  - { date: 2025-03, status: proposed }\n'),
      says: ['Unexpected `2025-03` for `history[1].date`, expected a date not before `2025-07-09`, the step above it'],
    },
    {
      ...agreement('history:\n  - { date: 2025-07-09, status: signed }\nexpires: 2024\n'),
      says: ['Unexpected `2024` for `expires`, expected a date not before `2025-07-09`, when it was `signed`'],
    },
  ],
  *checkDigest({ digest }) {
    for (const record of digest.agreements.values()) {
      yield* checkHistory(record);
      yield* checkExpiry(record);
    }
  },
};

function* checkHistory({ file, history }: Agreement): Iterable<Finding> {
  let latest: Edtf | undefined;
  for (const [index, { date }] of history.entries()) {
    if (date === undefined) continue;
    if (latest !== undefined && isBefore(date, latest)) {
      yield describe(file, ['history', index, 'date'], date, latest, 'the step above it');
    } else latest = date;
  }
}

/** From these on there is something that can expire. */
const BEGUN: ReadonlySet<AgreementStatus> = new Set(['signed', 'adopted', 'launched', 'in-force', 'renewed']);

function* checkExpiry({ file, history, expires }: Agreement): Iterable<Finding> {
  if (expires === undefined) return;
  const begun = history.findLast(({ date, status }) => date !== undefined && BEGUN.has(status));
  if (!begun?.date || !isBefore(expires, begun.date)) return;
  yield describe(file, ['expires'], expires, begun.date, `when it was ${quote(begun.status)}`);
}

function isBefore(a: Edtf, b: Edtf): boolean {
  return isCertainlyBefore(spanOf(a), spanOf(b));
}

function describe(file: string, path: Path, date: Edtf, bound: Edtf, what: string): Finding {
  return {
    file,
    path,
    reason: `Unexpected ${quote(date)} for ${quote(formatPath(path))}, expected a date not before ${quote(bound)}, ${what}`,
    note: 'Put the steps in order, oldest first, or mend the date that is wrong.',
    expected: bound,
    actual: date,
  };
}
