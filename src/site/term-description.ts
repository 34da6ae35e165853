/** What the view of one register says of a term; `term-view.ts` adds what is the same for all. */
import type { Entry } from '../domain/digest.ts';
import type { Fact, FactItem, StatusBadge } from './parts.ts';
import type { Section } from './term-sections.ts';

export interface TermDescription {
  readonly title: string;
  /** The name in other languages and scripts. */
  readonly otherNames?: readonly { readonly text: string; readonly lang: string }[];
  /** One or two sentences on what it is. */
  readonly lede?: string;
  readonly description: string;
  readonly status?: StatusBadge;
  /** What stands after the state: since when, and what took its place. */
  readonly statusNote?: readonly FactItem[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  readonly entriesHeading: string;
  /** A word on each entry: the role of a minister. */
  readonly noteOf?: (entry: Entry) => string | undefined;
}
