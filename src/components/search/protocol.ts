/** What the search page and its worker say to each other. */
import type { RecordView } from '../../search/facets.ts';
import type { Counts } from '../../search/narrow.ts';
import type { SearchState } from '../../search/state.ts';
import type { Suggestion } from '../../search/suggestions.ts';

/** Results on a page. */
export const PAGE_SIZE = 20;

export interface Results {
  readonly total: number;
  /** As many there are without facets and dates. */
  readonly unnarrowed: number;
  readonly views: readonly RecordView[];
  readonly isNear: boolean;
  readonly missing: readonly string[];
  /** Other names of what was asked for, to be marked as well. */
  readonly otherNames: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

export type Question =
  | { readonly ask: 'open'; readonly folder: string }
  /** A later one makes an earlier one stale. The first few results may come before the rest of the page. */
  | { readonly ask: 'search'; readonly id: number; readonly state: SearchState }
  /** By facet: takes a file of its own, which no result should wait for. */
  | { readonly ask: 'counts'; readonly id: number; readonly state: SearchState }
  | { readonly ask: 'list'; readonly id: number; readonly state: SearchState; readonly most: number };

export type Answer =
  | { readonly say: 'results'; readonly id: number; readonly results: Results }
  | { readonly say: 'counts'; readonly id: number; readonly counts: Counts }
  | { readonly say: 'list'; readonly id: number; readonly views: readonly RecordView[] }
  /** What was asked for does not come; what else is shown may stand. */
  | { readonly say: 'failed'; readonly id: number; readonly ask: Question['ask']; readonly reason: string };

/** Answers questions one after another. */
export type Answerer = (question: Question) => void;
