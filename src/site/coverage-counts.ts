/** Entries counted by country and crime type. A broader type holds the entries of its narrower ones. */
import type { Entry } from '../domain/digest.ts';
import { termsOf } from '../graph/index-entries.ts';
import type { Site } from './site.ts';

/** Stands for the type of entries that name none. */
export const NONE = '';

export interface CoverageCounts {
  /** By `country type`. */
  readonly cells: ReadonlyMap<string, number>;
  readonly byCountry: ReadonlyMap<string, number>;
  readonly byType: ReadonlyMap<string, number>;
}

/** Counts each entry once in every cell, row and column that it stands in. */
export function countCoverage(entries: readonly Entry[], { digest }: Site): CoverageCounts {
  const cells = new Map<string, number>();
  const byCountry = new Map<string, number>();
  const byType = new Map<string, number>();
  for (const entry of entries) {
    const { countries, crimeTypes } = termsOf(entry, digest);
    const types = crimeTypes.size > 0 ? [...crimeTypes] : [NONE];
    for (const type of types) addOne(byType, type);
    for (const country of countries) {
      addOne(byCountry, country);
      for (const type of types) addOne(cells, `${country} ${type}`);
    }
  }
  return { cells, byCountry, byType };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
