/**
 * Was an office held on a day? Sources rarely give both ends of a term of office, so there are three answers.
 *
 * *held*: inside what is known (between its first and last stated bound or sighting). *excluded*: outside a stated
 * bound, or somebody else certainly held that single-holder office. *unknown*: nothing settles it.
 */
import { contains, type Edtf, isCertainlyBefore, type Span, spanOf } from './edtf.ts';
import type { Tenure } from './minister.ts';

export type TenureStatus = 'held' | 'excluded' | 'unknown';

/**
 * The status of one tenure on a date, given the tenures of others in the same office (leave `rivals` empty for an
 * office that several may hold at once).
 */
export function tenureStatusOn(tenure: Tenure, on: Span, rivals: readonly Tenure[] = []): TenureStatus {
  if (isOutsideBounds(tenure, on)) return 'excluded';
  const known = knownSpan(tenure);
  if (known && contains(known, on)) return 'held';
  return rivals.some((rival) => isHeldBy(rival, on)) ? 'excluded' : 'unknown';
}

function isHeldBy(rival: Tenure, on: Span): boolean {
  if (isOutsideBounds(rival, on)) return false;
  const known = knownSpan(rival);
  return known !== undefined && contains(known, on);
}

function isOutsideBounds(tenure: Tenure, on: Span): boolean {
  const beforeStart = tenure.from !== undefined && isCertainlyBefore(on, spanOf(tenure.from));
  const afterEnd = tenure.to !== undefined && isCertainlyBefore(spanOf(tenure.to), on);
  return beforeStart || afterEnd;
}

/** From the first day to the last on which the office was certainly held, or nothing where no two ends are known. */
function knownSpan(tenure: Tenure): Span | undefined {
  const points = knownPoints(tenure);
  if (points.length === 0) return undefined;
  const from = points.map((point) => point.to).reduce((a, b) => (a < b ? a : b));
  const to = points.map((point) => point.from).reduce((a, b) => (a > b ? a : b));
  // One sighting given only as a month or year cannot settle any single day in it.
  return from <= to ? { from, to } : undefined;
}

/** Bounds and sightings. An interval is two points: seen over a visit, the office was held on each of its days. */
function knownPoints(tenure: Tenure): readonly Span[] {
  const dates = [tenure.from, ...(tenure.seen ?? []), tenure.to].filter((date) => date !== undefined);
  return dates.flatMap((date) => date.split('/').map((end) => spanOf(end as Edtf)));
}

/** The last date known in office: the end where it is stated, else the last sighting, else the start. */
export function lastSeen(tenure: Tenure): Edtf | undefined {
  return tenure.to ?? tenure.seen?.at(-1) ?? tenure.from;
}
