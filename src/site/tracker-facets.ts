/** The ways the tracker of agreements is cut, and which agreement falls under which value of each. */
import type { Agreement } from '../domain/digest.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../domain/kinds.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import { withBroader } from '../graph/index-entries.ts';
import { partyCountries } from '../graph/pairs.ts';
import { termName } from './parts.ts';
import { TRACKER_FACETS, type TrackerFacet } from './routes.ts';
import type { Site } from './site.ts';
import { AGREEMENT_KIND_WORDS, STATUS_WORDS } from './words.ts';

export const FACET_WORDS: Readonly<Record<TrackerFacet, { readonly label: string; readonly all: string }>> = {
  state: { label: 'State', all: 'Any state' },
  kind: { label: 'Kind', all: 'Any kind' },
  country: { label: 'Country', all: 'Any country' },
  crime: { label: 'Crime type', all: 'Any crime type' },
};

/** The values of each facet under which an agreement falls. */
export type FacetKeys = Readonly<Record<TrackerFacet, readonly string[]>>;

/** A bloc's agreement falls under no country, and one on a narrower crime type under its broader ones too. */
export function facetKeysOf(agreement: Agreement, site: Site): FacetKeys {
  const { status } = agreementStateOn(agreement, site.graph.asOf, site.digest);
  const crimes = agreement.crimeTypes.flatMap((id) => withBroader(id, site.digest));
  return {
    state: status === undefined ? [] : [status],
    kind: [agreement.kind],
    country: partyCountries(agreement, site.digest),
    crime: [...new Set(crimes)],
  };
}

export interface FacetValue {
  readonly value: string;
  readonly text: string;
}

/**
 * Every value that a facet can have, in the order of a life for states, else by name. Each has a page even while no
 * agreement falls under it, because an agreement that moves on must not break the address of the state it leaves.
 */
export function facetValues(facet: TrackerFacet, site: Site): readonly FacetValue[] {
  if (facet === 'state') return AGREEMENT_STATUSES.map((value) => ({ value, text: STATUS_WORDS[value] }));
  const values =
    facet === 'kind'
      ? AGREEMENT_KINDS.map((value) => ({ value, text: AGREEMENT_KIND_WORDS[value] }))
      : [...site.digest[REGISTERS[facet]].keys()].map((value) => ({
          value,
          text: termName(REGISTERS[facet], value, site),
        }));
  const collator = new Intl.Collator(site.locale);
  return values.sort((a, b) => collator.compare(a.text, b.text));
}

const REGISTERS = { country: 'countries', crime: 'crimeTypes' } as const;

export type AgreementsByFacet = Readonly<Record<TrackerFacet, ReadonlyMap<string, readonly Agreement[]>>>;

const indexes = new WeakMap<Site, AgreementsByFacet>();

/** The agreements under each value of each facet; a hundred pages count them all. */
export function agreementsByFacet(site: Site): AgreementsByFacet {
  const known = indexes.get(site);
  if (known) return known;
  const made = { state: new Map(), kind: new Map(), country: new Map(), crime: new Map() } as Record<
    TrackerFacet,
    Map<string, Agreement[]>
  >;
  for (const agreement of site.digest.agreements.values()) {
    const keys = facetKeysOf(agreement, site);
    for (const facet of TRACKER_FACETS) {
      for (const value of keys[facet]) made[facet].set(value, [...(made[facet].get(value) ?? []), agreement]);
    }
  }
  indexes.set(site, made);
  return made;
}
