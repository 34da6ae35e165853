import type { Step } from '../../domain/agreement.ts';
import type { Agreement, Entry } from '../../domain/digest.ts';
import { isCertainlyBefore, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import type { Finding, Rule } from '../rule.ts';

const agreement = (step: string) => ({
  files: {
    'agreements/xa-xb-2025-fraud.yml':
      'title: Memorandum on cross-border fraud\nkind: mou\nparties:\n  - { country: xa }\n  - { country: xb }\n' +
      `crimeTypes: [fraud]\nhistory:\n  - { ${step} }\n`,
  },
});

/** An entry that reports a step of an agreement lists the agreement, and was published no earlier than the step. */
export const historyEntry: Rule = {
  id: 'history-entry',
  severity: 'warning',
  summary: 'The entry that reports a step lists the agreement, and does not come before it.',
  why: 'The two records tell each reader of the other; if one does not, either the link or the id is wrong.',
  right: [agreement('date: 2025-07-09, status: signed, entry: 2025/arland-and-borland-sign-memorandum')],
  wrong: [
    {
      ...agreement('date: 2025-07-09, status: signed, entry: 2025/arland-and-borland-sign-memorandum'),
      entry: { agreements: undefined },
      says: [
        'Unexpected entry `2025/arland-and-borland-sign-memorandum`, expected one that lists `xa-xb-2025-fraud` under `agreements`',
      ],
    },
    {
      ...agreement('date: 2025-08, status: signed, entry: 2025/arland-and-borland-sign-memorandum'),
      says: [
        'Unexpected `2025-08` for a step that `2025/arland-and-borland-sign-memorandum` reports, expected a date not after `2025-07-10`, when that was published',
      ],
    },
  ],
  *checkDigest({ digest }) {
    for (const record of digest.agreements.values()) {
      for (const [index, step] of record.history.entries()) {
        const entry = step.entry && digest.entries.get(step.entry);
        if (entry) yield* checkStep(record, step, index, entry);
      }
    }
  },
};

function* checkStep({ id, file }: Agreement, step: Step, index: number, entry: Entry): Iterable<Finding> {
  if (!(entry.agreements ?? []).includes(id)) {
    yield {
      file,
      path: ['history', index, 'entry'],
      reason: `Unexpected entry ${quote(entry.id)}, expected one that lists ${quote(id)} under \`agreements\``,
      note: `Add ${quote(id)} to \`agreements\` in ${quote(entry.file)}, or name another entry here.`,
      expected: id,
    };
  }
  const { published } = entry;
  if (!step.date || !published || step.status === 'planned') return;
  if (!isCertainlyBefore(spanOf(published), spanOf(step.date))) return;
  yield {
    file,
    path: ['history', index, 'date'],
    reason: `Unexpected ${quote(step.date)} for a step that ${quote(entry.id)} reports, expected a date not after ${quote(published)}, when that was published`,
    note: 'Mend the date, or name the entry that reports the step. What is only announced is `planned`.',
    actual: step.date,
  };
}
