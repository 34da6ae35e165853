/** The sections that tell of time: terms of office, the steps of one agreement, the lives of several. */
import type { Day, Span } from '../domain/edtf.ts';
import type { DateText, Link, StatusBadge } from './parts.ts';
import type { StatusShape } from './words.ts';

/** What every section has. */
export interface Headed {
  readonly heading: string;
  /** One sentence under the heading. */
  readonly note?: string;
}

/** Terms of office. */
export interface TenuresSection extends Headed {
  readonly kind: 'tenures';
  readonly rows: readonly TenureRow[];
  /** The drawn span of time, in whole years but for its end. */
  readonly scale: Span;
}

export interface TenureRow {
  readonly label: Link;
  readonly detail: string;
  readonly isActing: boolean;
  readonly note: string | undefined;
  /** Where its bounds and sightings come from. */
  readonly sources: readonly Link[];
  /** None where no day is known. */
  readonly bar: TenureBar | undefined;
  /** What is not known between this holder and the next one listed. */
  readonly gapAfter: string | undefined;
}

export interface TenureBar {
  /** The first and the last day known. */
  readonly known: Span;
  /** How far it may reach where an end is not stated: to the holders known before and after, or the ends of the scale. */
  readonly reach: Span;
  readonly isFromStated: boolean;
  readonly isToStated: boolean;
  /** When the holder was seen in office. */
  readonly seen: readonly Span[];
}

/** The steps of an agreement's life, in order. */
export interface LifecycleSection extends Headed {
  readonly kind: 'lifecycle';
  readonly rows: readonly LifecycleStep[];
}

export interface LifecycleStep {
  readonly status: StatusBadge;
  readonly date: DateText | undefined;
  /** Where the step itself is undated: the date of the entry that reports it. */
  readonly reportedDate: DateText | undefined;
  /** Seen in that state on that day, not begun on it. */
  readonly isSighting: boolean;
  /** The one party whose step it is. */
  readonly party: Link | undefined;
  readonly entry: Link | undefined;
  readonly source: Link | undefined;
  readonly note: string | undefined;
  /** Still to come on the day of the build. */
  readonly isAhead: boolean;
}

/** The lives of several agreements over one span of time. */
export interface LifelinesSection extends Headed {
  readonly kind: 'lifelines';
  readonly groups: readonly LifelineGroup[];
  readonly description: string;
  /** The day of the build. */
  readonly today: Day;
}

export interface LifelineGroup {
  /** None where there is one group alone. */
  readonly heading: string | undefined;
  readonly rows: readonly Lifeline[];
}

export interface Lifeline extends Link {
  /** Its state on the day of the build. */
  readonly status: StatusBadge | undefined;
  /** Dated steps up to the day of the build, in order. */
  readonly steps: readonly LifelineStep[];
  /** The end of the stated term, where it ends the life or is still ahead. */
  readonly term: Span | undefined;
  /** All of it in words: `signed 18 Jan 2018; in force, seen 9 Sept 2025; term ends 2028`. */
  readonly words: string;
}

export interface LifelineStep {
  readonly when: Span;
  readonly shape: StatusShape;
  /** Of one party alone: the state of the agreement does not move. */
  readonly isParty: boolean;
}
