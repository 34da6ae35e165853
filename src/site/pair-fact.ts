/** Where a record concerns two countries alone: the fact that leads to all that the digest has of the two. */
import type { CountryId } from '../domain/ids.ts';
import { pairId } from '../graph/pairs.ts';
import { type Fact, termName } from './parts.ts';
import type { Site } from './site.ts';

/**
 * `countries`: those of the record. `isBilateral`: whether it concerns these alone. Without items where it does not. No
 * counts: one entry more on the two would make every page of theirs anew.
 */
export function buildPairFact(countries: readonly CountryId[], isBilateral: boolean, site: Site): Fact {
  const label = 'Country pair';
  const [a, b] = [...new Set(countries)].sort();
  const relation = isBilateral && a && b ? site.graph.relations.get(pairId(a, b)) : undefined;
  if (!relation) return { label, items: [] };
  const text = relation.countries.map((id) => termName('countries', id, site)).join(' and ');
  return { label, items: [{ text, href: site.routes.relation(relation.id) }] };
}
