/** The kinds of section a term's page is made of. A view fills them, a component draws each. */
import type { MapView } from './map-view.ts';
import type { DateText, EntryLine, FactItem, Link, StatusBadge } from './parts.ts';
import type { Headed, LifecycleSection, LifelinesSection, TenuresSection } from './time-sections.ts';

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
