/** Who held which office on a date. */
import type { Digest, Minister, Office } from '../domain/digest.ts';
import { type Edtf, isCertainlyBefore, type Span, spanOf } from '../domain/edtf.ts';
import type { OfficeId } from '../domain/ids.ts';
import type { Tenure } from '../domain/minister.ts';
import { lastSeen, type TenureStatus, tenureStatusOn } from '../domain/tenure.ts';

export interface Holding {
  readonly minister: Minister;
  readonly office: Office;
  readonly tenure: Tenure;
}

export type HoldingsByOffice = ReadonlyMap<OfficeId, readonly Holding[]>;

/** All tenures by office, oldest first. */
export function buildHoldings(digest: Digest): HoldingsByOffice {
  const holdings = new Map<OfficeId, Holding[]>();
  for (const minister of digest.ministers.values()) {
    for (const tenure of minister.tenures) {
      const office = digest.offices.get(tenure.office);
      if (office) holdings.set(office.id, [...(holdings.get(office.id) ?? []), { minister, office, tenure }]);
    }
  }
  for (const list of holdings.values()) list.sort(compareHoldings);
  return holdings;
}

function compareHoldings(a: Holding, b: Holding): number {
  const [first, second] = [startOf(a.tenure), startOf(b.tenure)];
  return first < second ? -1 : first > second ? 1 : a.minister.id < b.minister.id ? -1 : 1;
}

function startOf(tenure: Tenure): string {
  const first = tenure.from ?? tenure.seen?.[0] ?? tenure.to;
  return first ? spanOf(first).from : '';
}

export interface OfficeOnDate extends Holding {
  readonly status: TenureStatus;
}

/** Each office of a minister with its status on a date, in the order of the record. */
export function officesOn(
  minister: Minister,
  on: Span,
  digest: Digest,
  holdings: HoldingsByOffice,
): readonly OfficeOnDate[] {
  return minister.tenures.flatMap((tenure) => {
    const office = digest.offices.get(tenure.office);
    if (!office) return [];
    const rivals = office.shared ? [] : rivalsOf(minister, office, holdings);
    return [{ minister, office, tenure, status: tenureStatusOn(tenure, on, rivals) }];
  });
}

function rivalsOf(minister: Minister, office: Office, holdings: HoldingsByOffice): readonly Tenure[] {
  return (holdings.get(office.id) ?? [])
    .filter((holding) => holding.minister.id !== minister.id)
    .map(({ tenure }) => tenure);
}

/** Who certainly held an office on a date. */
export function holdersOn(office: OfficeId, on: Span, holdings: HoldingsByOffice): readonly Holding[] {
  return (holdings.get(office) ?? []).filter(({ tenure }) => tenureStatusOn(tenure, on) === 'held');
}

/** How a tenure stands to a day: held; last seen before it; over; or known only after it. */
export type Standing = 'held' | 'last-seen' | 'former' | 'later';

/**
 * The standing of an office on a date, for lists that must place everyone who ever held one. Over is also what another
 * person is known to have taken on since, though nothing settles who holds it on that very day.
 */
export function standingOn(office: OfficeOnDate, on: Span, holdings: HoldingsByOffice): Standing {
  if (office.status === 'held') return 'held';
  if (withSighting(office, on).isBefore) return 'later';
  return office.status === 'unknown' && !isSucceeded(office, on, holdings) ? 'last-seen' : 'former';
}

/** Is somebody else known in a single-holder office after the last day known of this tenure, and by the date? */
function isSucceeded({ minister, office, tenure }: OfficeOnDate, on: Span, holdings: HoldingsByOffice): boolean {
  const last = lastSeen(tenure);
  if (office.shared || last === undefined) return false;
  const points = rivalsOf(minister, office, holdings).flatMap(({ from, seen }) => [
    ...(from ? [from] : []),
    ...(seen ?? []),
  ]);
  return points.some((point) => isCertainlyBefore(spanOf(last), spanOf(point)) && spanOf(point).to <= on.to);
}

/** What a page may say of a minister's offices on a date. */
export interface OfficesShown {
  /** Offices certainly held on the date. */
  readonly held: readonly OfficeOnDate[];
  /** Offices that nothing settles for the date, only where none is certainly held. */
  readonly unknown: readonly (OfficeOnDate & { readonly lastSeen: Edtf | undefined; readonly isBefore: boolean })[];
  /** Offices that certainly ended before the date, only where none is held or unknown. */
  readonly former: readonly OfficeOnDate[];
}

/** The offices to show beside a minister's name for a date; all lists are empty where the date is unknown. */
export function buildOfficesShown(
  minister: Minister,
  date: Edtf | undefined,
  digest: Digest,
  holdings: HoldingsByOffice,
): OfficesShown {
  if (date === undefined) return { held: [], unknown: [], former: [] };
  const on = spanOf(date);
  const all = officesOn(minister, on, digest, holdings);
  const held = all.filter(({ status }) => status === 'held');
  const unknown = all.filter(({ status }) => status === 'unknown').map((office) => withSighting(office, on));
  const former = all.filter(({ status, tenure }) => status === 'excluded' && isOver(tenure, on));
  const isSettled = held.length > 0;
  return {
    held,
    unknown: isSettled ? [] : unknown,
    former: isSettled || unknown.length > 0 ? [] : former.slice(-1),
  };
}

/** The sighting nearest to tell a reader: the first one where the date lies before all, else the last one. */
function withSighting(office: OfficeOnDate, on: Span) {
  const { tenure } = office;
  const first = tenure.from ?? tenure.seen?.[0] ?? tenure.to;
  const isBefore = first !== undefined && isCertainlyBefore(on, spanOf(first));
  return { ...office, lastSeen: isBefore ? first : lastSeen(tenure), isBefore };
}

function isOver(tenure: Tenure, on: Span): boolean {
  const last = lastSeen(tenure);
  return last !== undefined && isCertainlyBefore(spanOf(last), on);
}
