/** What belongs to which month: the editions of the digest. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement, Digest, DigestEvent, Entry } from '../domain/digest.ts';
import { type Day, type Edtf, sortKey } from '../domain/edtf.ts';
import { stepDate } from './agreement-state.ts';

/** A step that an agreement took, or the end of its stated term. */
export interface AgreementMove {
  readonly agreement: Agreement;
  /** None where the stated term ends. */
  readonly step: Step | undefined;
  /** When it was taken or, failing that, reported. */
  readonly date: Edtf;
}

/** All of one month, each list oldest first. */
export interface EditionMonth {
  /** `2025-07`. */
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly moves: readonly AgreementMove[];
  readonly events: readonly DigestEvent[];
}

/**
 * The month in whose edition a date stands: the one in which it begins. Nothing for a date that is no more exact than
 * a year, or not known: it stands in no edition.
 */
export function editionMonthOf(date: Edtf | undefined): string | undefined {
  const first = date?.split('/')[0]?.replace('?', '') ?? '';
  return first.length >= '2025-07'.length ? first.slice(0, '2025-07'.length) : undefined;
}

/** Every month with an entry, or with an editor's note, oldest first. `sorted`: entries, newest first. */
export function buildEditions(digest: Digest, sorted: readonly Entry[]): ReadonlyMap<string, EditionMonth> {
  const entries = groupByMonth(sorted, (entry) => entry.occurred ?? entry.published);
  const moves = groupByMonth(listMoves(digest), ({ date }) => date);
  const events = groupByMonth([...digest.events.values()], ({ date }) => date);
  const months = [...new Set([...entries.keys(), ...digest.editionNotes.keys()])].sort();
  return new Map(
    months.map((id) => {
      const month = { entries: entries.get(id) ?? [], moves: moves.get(id) ?? [], events: events.get(id) ?? [] };
      return [id, { id, ...month }];
    }),
  );
}

/** The newest edition that is no later than the day's month, else the newest there is. */
export function latestEdition(editions: ReadonlyMap<string, EditionMonth>, day: Day): EditionMonth | undefined {
  const all = [...editions.values()];
  return all.findLast(({ id }) => id <= day.slice(0, id.length)) ?? all.at(-1);
}

/** Every dated step that moved an agreement, in the order of each one's history, and where its stated term ends. */
function listMoves(digest: Digest): readonly AgreementMove[] {
  return [...digest.agreements.values()].flatMap((agreement) => {
    const steps = agreement.history.filter(isMove).flatMap((step) => {
      const date = stepDate(step, digest);
      return date === undefined ? [] : [{ agreement, step, date }];
    });
    const { expires } = agreement;
    return expires === undefined ? steps : [...steps, { agreement, step: undefined, date: expires }];
  });
}

/** Seen once more in the state it was known to be in, an agreement has not moved. */
function isMove(step: Step, index: number, history: readonly Step[]): boolean {
  if (step.reported === undefined) return true;
  const before = history.slice(0, index).findLast(({ party }) => party === step.party);
  return before?.status !== step.status;
}

/** By month, oldest first within each; what has the same date stays in the order it came in. */
function groupByMonth<T>(items: readonly T[], dateOf: (item: T) => Edtf | undefined): Map<string, readonly T[]> {
  const keyed = items.flatMap((item) => {
    const date = dateOf(item);
    const month = editionMonthOf(date);
    return month === undefined ? [] : [{ item, month, key: sortKey(date) }];
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups = Map.groupBy(keyed, ({ month }) => month);
  return new Map([...groups].map(([month, group]) => [month, group.map(({ item }) => item)]));
}
