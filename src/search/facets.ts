/** What results can be narrowed by. Read by the build and by the reader's browser, so it imports nothing heavy. */
import type { AgreementStatus } from '../domain/kinds.ts';

/** A record may have several values of each. */
export const FACETS = ['kind', 'country', 'minister', 'crime', 'state', 'year', 'language', 'publisher'] as const;
export type Facet = (typeof FACETS)[number];

/** The kinds of record that can be found. */
export const RECORD_KINDS = [
  'entry',
  'minister',
  'agreement',
  'organisation',
  'country',
  'event',
  'crime-type',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** What of a record is shown in a list of results. Stored beside the index, never searched. */
export interface RecordView {
  readonly kind: RecordKind;
  readonly title: string;
  /** Absolute path on the host, with the base path. */
  readonly href: string;
  /** EDTF; absent where nobody knows or where the record has no date. */
  readonly date?: string;
  /** The same in words. */
  readonly dateText?: string;
  readonly summary: string;
  /** The source's headline or the record's native name, where it is another line in another language. */
  readonly original?: { readonly text: string; readonly language: string };
  /** Its other names, of which those are shown that were asked for. */
  readonly also?: readonly string[];
  /** Short words beside the title: countries, an acronym, a place. */
  readonly badges: readonly string[];
  /** The state of an agreement, on the day of which the site speaks. */
  readonly state?: AgreementStatus;
  /** Name of the publisher. */
  readonly source?: string;
}
