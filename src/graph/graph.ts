/** Everything that is computed from a digest once and used by many pages. */
import type { Digest, Entry } from '../domain/digest.ts';
import type { Day } from '../domain/edtf.ts';
import type { EntryId } from '../domain/ids.ts';
import { type Change, listChanges } from './changes.ts';
import { buildEditions, type EditionMonth } from './editions.ts';
import { buildEntriesByTerm, type EntriesByTerm, sortEntries } from './index-entries.ts';
import { buildHoldings, type HoldingsByOffice } from './offices.ts';
import { buildRelations, type PairId, type Relation } from './pairs.ts';

export interface Graph {
  readonly digest: Digest;
  /** The day of which pages speak when they say "as of". */
  readonly asOf: Day;
  /** Newest first, undated last. */
  readonly sorted: readonly Entry[];
  /** The place of each in that order, from 0. */
  readonly places: ReadonlyMap<EntryId, number>;
  readonly entriesBy: EntriesByTerm;
  readonly holdings: HoldingsByOffice;
  readonly relations: ReadonlyMap<PairId, Relation>;
  /** By month, oldest first. */
  readonly editions: ReadonlyMap<string, EditionMonth>;
  /** Newest first. */
  readonly changes: readonly Change[];
}

/** Builds the graph of a digest. Pure. */
export function buildGraph(digest: Digest, asOf: Day): Graph {
  const sorted = sortEntries(digest);
  return {
    digest,
    asOf,
    sorted,
    places: new Map(sorted.map(({ id }, place) => [id, place])),
    entriesBy: buildEntriesByTerm(digest, sorted),
    holdings: buildHoldings(digest),
    relations: buildRelations(digest, sorted),
    editions: buildEditions(digest, sorted),
    changes: listChanges(digest),
  };
}
