/**
 * Every address that leads to another: a former id of any record, and a pair of countries the other way round. The one
 * list behind the pages that send readers on and behind the `_redirects` of hosts that read it.
 */
import { listRelationPages } from './relation-view.ts';
import type { TermRegister } from './routes.ts';
import type { Site } from './site.ts';
import { listTermPages } from './term-view.ts';
import { listTrackerPages } from './tracker-view.ts';

export interface Redirect {
  /** Paths, base path included. */
  readonly from: string;
  readonly to: string;
}

/** All redirects, by old path. Where a record has come to stand at an old address, the record wins. */
export function listRedirects(site: Site): readonly Redirect[] {
  const found = [
    ...redirectEntries(site),
    ...redirectTerms(site),
    ...redirectTracker(site),
    ...redirectRelations(site),
  ];
  const unique = new Map(found.toReversed().map((redirect) => [redirect.from, redirect]));
  return [...unique.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function redirectEntries({ digest, routes }: Site): readonly Redirect[] {
  const all = [...digest.entries.values(), ...digest.withdrawn.values()];
  return all.flatMap(({ id, formerIds = [] }) =>
    formerIds
      .filter((former) => !digest.entries.has(former) && !digest.withdrawn.has(former))
      .map((former) => ({ from: routes.entry(former), to: routes.entry(id) })),
  );
}

function redirectTerms(site: Site): readonly Redirect[] {
  const { term } = site.routes;
  return listTermPages(site).flatMap(({ register, id, page }) =>
    formerIdsOf(register, id, site).map((former) => ({
      from: term(register, former, page),
      to: term(register, id, page),
    })),
  );
}

/** The lists of agreements by country and by crime type have the ids of those in their addresses. */
function redirectTracker(site: Site): readonly Redirect[] {
  const { agreementsBy } = site.routes;
  const registers: Readonly<Partial<Record<string, TermRegister>>> = { country: 'countries', crime: 'crimeTypes' };
  return listTrackerPages(site).flatMap(({ facet, value }) => {
    const register = registers[facet];
    const formerIds = register ? formerIdsOf(register, value, site) : [];
    return formerIds.map((former) => ({ from: agreementsBy(facet, former), to: agreementsBy(facet, value) }));
  });
}

/** Either order of the two leads to the one address, and so does any code that one of them once had. */
function redirectRelations(site: Site): readonly Redirect[] {
  const { relation } = site.routes;
  return listRelationPages(site).flatMap(({ id, page }) => {
    const [a = [], b = []] = id.split('-').map((code) => [code, ...formerIdsOf('countries', code, site)]);
    const pairs = a.flatMap((first) => b.flatMap((second) => [`${first}-${second}`, `${second}-${first}`] as const));
    return pairs
      .filter((pair) => !site.graph.relations.has(pair))
      .map((pair) => ({ from: relation(pair, page), to: relation(id, page) }));
  });
}

/** Former ids that no record of the register has now. */
function formerIdsOf(register: TermRegister, id: string, { digest }: Site): readonly string[] {
  const records: ReadonlyMap<string, { readonly formerIds?: readonly string[] | undefined }> = digest[register];
  return (records.get(id)?.formerIds ?? []).filter((former) => !records.has(former));
}
