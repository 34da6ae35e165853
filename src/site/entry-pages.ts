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
  const position = positionsOf(site).get(id);
  const entry = position === undefined ? undefined : site.graph.sorted[position];
  if (!entry || position === undefined) throw new Error(`No entry ${id}`);
  return { kind: 'entry', view: buildEntryView(entry, position, site) };
}

const positions = new WeakMap<Site, ReadonlyMap<EntryId, number>>();

/** Places in the list of all entries; looking each up in ten thousand anew would be quadratic. */
function positionsOf(site: Site): ReadonlyMap<EntryId, number> {
  const known = positions.get(site);
  if (known) return known;
  const made = new Map(site.graph.sorted.map(({ id }, i) => [id, i]));
  positions.set(site, made);
  return made;
}
