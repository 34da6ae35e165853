/** What the search page and its worker say to each other. */
import type { RecordView } from '../../search/facets.ts';
import type { Counts } from '../../search/narrow.ts';
import type { SearchState } from '../../search/state.ts';
import type { Results } from './engine.ts';

export type Question =
  | { readonly ask: 'open'; readonly folder: string }
  /** Results, then counts. A later one makes an earlier one stale. */
  | { readonly ask: 'search'; readonly id: number; readonly state: SearchState }
  | { readonly ask: 'list'; readonly id: number; readonly state: SearchState; readonly most: number };

export type Answer =
  | { readonly say: 'results'; readonly id: number; readonly results: Results }
  | { readonly say: 'counts'; readonly id: number; readonly counts: Counts }
  | { readonly say: 'list'; readonly id: number; readonly views: readonly RecordView[] }
  | { readonly say: 'failed'; readonly id: number; readonly reason: string };

/** Answers questions one after another. */
export type Answerer = (question: Question) => void;
