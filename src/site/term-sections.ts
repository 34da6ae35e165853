/** The kinds of section a term's page is made of. A view fills them, a component draws each. */
import type { CountryBadge, DateText, EntryLine, FactItem, Link, StatusBadge } from './parts.ts';

export type Section =
  | PeopleSection
  | AgreementsSection
  | CountsSection
  | YearsSection
  | TenuresSection
  | LinesSection
  | LinksSection
  | LifecycleSection
  | DisputedSection
  | TextSection;

interface Headed {
  readonly heading: string;
  /** One sentence under the heading. */
  readonly note?: string;
}

/** People with their offices. */
export interface PeopleSection extends Headed {
  readonly kind: 'people';
  readonly people: readonly (Link & { readonly detail: string })[];
}

export interface AgreementRow extends Link {
  readonly form: string;
  readonly status: StatusBadge | undefined;
  readonly since: DateText | undefined;
  /** What that date is where it is not the day of the step itself. */
  readonly sinceWord?: 'seen' | 'reported';
  readonly parties: readonly FactItem[];
  readonly expires: DateText | undefined;
  /** What it is to the subject of the page: `before it`, `carries it out`. */
  readonly note?: string;
}

/** Agreements with their states. */
export interface AgreementsSection extends Headed {
  readonly kind: 'agreements';
  readonly rows: readonly AgreementRow[];
}

/** Terms with a count each, drawn as bars; `share` is the count's part of the largest, 0–100. */
export interface CountsSection extends Headed {
  readonly kind: 'counts';
  readonly unit: string;
  readonly rows: readonly (Link & { readonly count: number; readonly share: number; readonly code?: string })[];
}

/** Counts by term and year as a table. */
export interface YearsSection extends Headed {
  readonly kind: 'years';
  readonly years: readonly string[];
  readonly rows: readonly { readonly label: Link; readonly counts: readonly number[]; readonly total: number }[];
}

/** Terms of office. */
export interface TenuresSection extends Headed {
  readonly kind: 'tenures';
  readonly rows: readonly TenureRow[];
}

export interface TenureRow {
  readonly label: Link;
  readonly detail: string;
  readonly isActing: boolean;
  readonly note: string | undefined;
  /** First and last known day as parts of the drawn span of time, 0–100, and whether each end is stated. */
  readonly bar: TenureBar | undefined;
}

export interface TenureBar {
  readonly from: number;
  readonly to: number;
  readonly isFromKnown: boolean;
  readonly isToKnown: boolean;
}

/** Entries as a ledger. */
export interface LinesSection extends Headed {
  readonly kind: 'lines';
  readonly lines: readonly EntryLine[];
}

/** Terms in a row. */
export interface LinksSection extends Headed {
  readonly kind: 'links';
  readonly links: readonly (Link & { readonly count?: number; readonly detail?: string })[];
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

/** Points on which sources differ. */
export interface DisputedSection extends Headed {
  readonly kind: 'disputed';
  readonly rows: readonly {
    readonly point: string;
    readonly versions: readonly { readonly says: string; readonly source: Link }[];
  }[];
}

export interface TextSection extends Headed {
  readonly kind: 'text';
  readonly paragraphs: readonly string[];
}

export type { CountryBadge };
