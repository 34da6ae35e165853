/** The kinds of section a term's page is made of. A view fills them, a component draws each. */
import type { Day, Span } from '../domain/edtf.ts';
import type { MapView } from './map-view.ts';
import type { CountryBadge, DateText, EntryLine, FactItem, Link, StatusBadge } from './parts.ts';
import type { StatusShape } from './words.ts';

export type Section =
  | PeopleSection
  | AgreementsSection
  | AgreementGroupsSection
  | CoverageSection
  | CountsSection
  | YearsSection
  | TenuresSection
  | LinesSection
  | LinksSection
  | LifecycleSection
  | LifelinesSection
  | MapSection
  | DisputedSection
  | TextSection;

interface Headed {
  readonly heading: string;
  /** One sentence under the heading. */
  readonly note?: string;
}

/** People with their offices, in groups. */
export interface PeopleSection extends Headed {
  readonly kind: 'people';
  readonly groups: readonly {
    readonly heading: string;
    readonly people: readonly (Link & { readonly details: readonly PersonOffice[] })[];
  }[];
}

/** An office of a person, with words before its name such as `Acting`. */
export interface PersonOffice {
  readonly before: string;
  readonly office: Link;
  readonly when: string;
}

export interface AgreementRow extends Link {
  readonly form: string;
  readonly status: StatusBadge | undefined;
  readonly since: DateText | undefined;
  /** What that date is where it is not the day of the step itself. */
  readonly sinceWord?: 'seen' | 'reported';
  /** True where the state is known and its day is not. */
  readonly isUndated: boolean;
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

/** Agreements in groups by how far they have come. */
export interface AgreementGroupsSection extends Headed {
  readonly kind: 'agreement-groups';
  readonly groups: readonly {
    readonly heading: string;
    readonly rows: readonly AgreementRow[];
    /** Folded away until a reader asks for it. */
    readonly isFolded: boolean;
  }[];
  readonly more: Link | undefined;
}

/** The articles on an event, one a row, with what each reports. */
export interface CoverageSection extends Headed {
  readonly kind: 'coverage';
  readonly rows: readonly CoverageRow[];
  readonly withdrawn: readonly (Link & { readonly note: string })[];
}

export interface CoverageRow extends Link {
  /** Publisher, wire and language. */
  readonly source: string;
  readonly published: DateText | undefined;
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly label: string;
  /** The article itself names none. */
  readonly isEmpty: boolean;
  /** What it shares with others, what it alone names, and what every other article names. */
  readonly parts: readonly {
    readonly heading: 'only here' | 'not here' | undefined;
    readonly isMissing: boolean;
    readonly terms: readonly FactItem[];
  }[];
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
  /** A last row in which each entry counts once. */
  readonly all?: { readonly text: string; readonly counts: readonly number[]; readonly total: number } | undefined;
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

/** A map of who works with whom. */
export interface MapSection extends Headed {
  readonly kind: 'map';
  readonly map: MapView;
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

/** Is there anything in it to show? */
export function isFilled(section: Section): boolean {
  switch (section.kind) {
    case 'people':
    case 'agreement-groups':
    case 'lifelines':
      return section.groups.length > 0;
    case 'coverage':
      return section.rows.length + section.withdrawn.length > 0;
    case 'lines':
      return section.lines.length > 0;
    case 'links':
      return section.links.length > 0;
    case 'text':
      return section.paragraphs.length > 0;
    case 'map':
      return section.map.pairs.length > 0;
    default:
      return section.rows.length > 0;
  }
}

/** How many things it lists; nothing where it is no list of things. */
export function countOfSection(section: Section): number | undefined {
  switch (section.kind) {
    case 'people':
      return section.groups.reduce((sum, { people }) => sum + people.length, 0);
    case 'agreement-groups':
    case 'lifelines':
      return section.groups.reduce((sum, { rows }) => sum + rows.length, 0);
    case 'agreements':
      return section.rows.length;
    case 'links':
      return section.links.length;
    default:
      return undefined;
  }
}

/** The anchor of a section: its heading in lower-case ASCII words. */
export function anchorOf({ heading }: Section): string {
  return (
    heading
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}

export type { CountryBadge };
