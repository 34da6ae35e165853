/** Names to propose where a query finds nothing: "Did you mean Sar Sokha?" */
import type { RecordKind } from './facets.ts';
import type { SearchRecord } from './record.ts';

/** A record that can be proposed, with every name it goes by. */
export interface Suggestion {
  readonly kind: RecordKind;
  readonly title: string;
  readonly href: string;
  readonly names: readonly string[];
}

/** What can be proposed: all that goes by a name of its own, people first. */
export function buildSuggestions(records: readonly SearchRecord[]): readonly Suggestion[] {
  return records
    .filter(({ own }) => own.length > 0)
    .map(({ view, own }) => ({ kind: view.kind, title: view.title, href: view.href, names: [...new Set(own)] }));
}
