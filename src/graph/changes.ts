/** What was added, corrected and withdrawn, by the day on which it was done. */
import type { Digest, Entry, Withdrawn } from '../domain/digest.ts';
import { type DayText, sortKey } from '../domain/edtf.ts';
import type { Correction } from '../domain/entry.ts';

export type Change =
  | { readonly kind: 'withdrawn'; readonly day: DayText; readonly entry: Withdrawn }
  | {
      readonly kind: 'corrected';
      readonly day: DayText;
      readonly entry: Entry;
      readonly correction: Correction;
      /** Its place among the entry's corrections, from 0. */
      readonly index: number;
    }
  | { readonly kind: 'added'; readonly day: DayText; readonly entry: Entry };

/** What takes something back comes before what is new. */
const ORDER: Readonly<Record<Change['kind'], string>> = { withdrawn: '0', corrected: '1', added: '2' };

/**
 * Every change, the newest day first; on one day withdrawals, then corrections, then additions, each by what the entry
 * reports, newest first. Of a withdrawn entry only the withdrawal is left.
 */
export function listChanges(digest: Digest): readonly Change[] {
  const changes: readonly Change[] = [
    ...[...digest.entries.values()].flatMap(changesOf),
    ...[...digest.withdrawn.values()].map((entry) => ({
      kind: 'withdrawn' as const,
      day: entry.withdrawn.date,
      entry,
    })),
  ];
  const keyed = changes.map((change) => ({ change, date: sortKey(change.entry.occurred ?? change.entry.published) }));
  keyed.sort(
    (a, b) =>
      descending(a.change.day, b.change.day) ||
      descending(ORDER[b.change.kind], ORDER[a.change.kind]) ||
      descending(a.date, b.date) ||
      descending(b.change.entry.id, a.change.entry.id),
  );
  return keyed.map(({ change }) => change);
}

function changesOf(entry: Entry): readonly Change[] {
  const corrections = (entry.corrections ?? []).map((correction, index) => ({
    kind: 'corrected' as const,
    day: correction.date,
    entry,
    correction,
    index,
  }));
  return [{ kind: 'added', day: entry.added, entry }, ...corrections];
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
