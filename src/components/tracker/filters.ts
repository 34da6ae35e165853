/** The filters of the tracker: which row shows under a choice, and how a choice stands in the address. Pure. */
import { TRACKER_FACETS, type TrackerFacet } from '../../site/routes.ts';

/** The values of a row by facet. */
export type Keys = Readonly<Record<TrackerFacet, readonly string[]>>;
/** At most one value of each facet. */
export type Choice = Readonly<Partial<Record<TrackerFacet, string>>>;

/** The choice that an address makes; what no row could have is left out. `search`: `?state=signed&country=kh`. */
export function readChoice(search: string, rows: readonly Keys[]): Choice {
  const params = new URLSearchParams(search);
  const chosen = TRACKER_FACETS.map((facet) => [facet, params.get(facet)] as const);
  return Object.fromEntries(
    chosen.filter(([facet, value]) => value && rows.some((keys) => keys[facet].includes(value))),
  );
}

/** The part of the address that makes a choice: `?state=signed&country=kh`, empty where nothing is chosen. */
export function formatChoice(choice: Choice): string {
  const params = new URLSearchParams(choice as Record<string, string>);
  return params.size > 0 ? `?${params}` : '';
}

/** Does a row show? With `except`, as if nothing were chosen of that facet. */
export function isShown(keys: Keys, choice: Choice, except?: TrackerFacet): boolean {
  return TRACKER_FACETS.every((facet) => {
    const value = choice[facet];
    return facet === except || value === undefined || keys[facet].includes(value);
  });
}

/** How many rows would show with each value of a facet, the other filters as they are. */
export function countValues(rows: readonly Keys[], choice: Choice, facet: TrackerFacet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of rows) {
    if (!isShown(keys, choice, facet)) continue;
    for (const value of keys[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
