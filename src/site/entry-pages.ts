/** The pages at the addresses of entries: what stands, and what was withdrawn. */
import type { EntryId } from '../domain/ids.ts';
import { buildEntryView, type EntryView } from './entry-view.ts';
import type { Site } from './site.ts';
import { buildWithdrawnView, type WithdrawnView } from './withdrawn-view.ts';

export type EntryPageView =
  | { readonly kind: 'entry'; readonly view: EntryView }
  | { readonly kind: 'withdrawn'; readonly view: WithdrawnView };

/** Ids of all entries with a page, withdrawn ones included. */
export function listEntryPages(site: Site): readonly EntryId[] {
  return [...site.graph.sorted.map(({ id }) => id), ...site.digest.withdrawn.keys()];
}

/** What the page at an entry's address shows. Throws where no such entry exists. */
export function buildEntryPage(id: EntryId, site: Site): EntryPageView {
  const withdrawn = site.digest.withdrawn.get(id);
  if (withdrawn) return { kind: 'withdrawn', view: buildWithdrawnView(withdrawn, site) };
  const position = site.graph.places.get(id);
  const entry = position === undefined ? undefined : site.graph.sorted[position];
  if (!entry || position === undefined) throw new Error(`No entry ${id}`);
  return { kind: 'entry', view: buildEntryView(entry, position, site) };
}
