/** Hits narrowed by facets and dates, counted and put in order: one pass over columns of numbers. */
import { type Column, type Columns, NO_DAY } from './columns.ts';
import { FACETS, type Facet, type Order } from './facets.ts';
import type { DaySpan } from './range.ts';
import type { Picks } from './state.ts';

/** A record by its place in the index. */
export interface Hit {
  readonly index: number;
  readonly score: number;
}

/** How many records each value of a facet would leave, all other facets as they are. */
export type Counts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface Narrowed {
  readonly hits: readonly Hit[];
  readonly counts: Counts;
}

interface Test {
  readonly facet: number;
  readonly passes: (index: number) => boolean;
}

/** The hits that pass every facet and touch the days. Within a facet any picked value will do, and no excluded one. */
export function narrow(
  hits: readonly Hit[],
  columns: Columns,
  picks: Readonly<Record<Facet, Picks>>,
  span: DaySpan | undefined,
): Narrowed {
  const tests = FACETS.flatMap((facet, i) => buildTest(columns.facets[facet], picks[facet], i));
  const tallies = FACETS.map((facet) => new Uint32Array(columns.facets[facet].values.length));
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (span && !touches(columns, hit.index, span)) continue;
    const failed = tests.filter(({ passes }) => !passes(hit.index));
    if (failed.length > 1) continue;
    const only = failed[0]?.facet;
    if (only === undefined) kept.push(hit);
    for (const [i, facet] of FACETS.entries()) {
      if (only === undefined || only === i) tally(columns.facets[facet], hit.index, tallies[i]);
    }
  }
  return { hits: kept, counts: nameCounts(columns, tallies) };
}

function buildTest(column: Column, { any, not }: Picks, facet: number): readonly Test[] {
  if (any.length + not.length === 0) return [];
  const wanted = maskOf(column, any);
  const unwanted = maskOf(column, not);
  return [
    {
      facet,
      passes: (index) => (any.length === 0 || hasAny(column, index, wanted)) && !hasAny(column, index, unwanted),
    },
  ];
}

function maskOf({ values }: Column, picked: readonly string[]): Uint8Array {
  return Uint8Array.from(values, (value) => (picked.includes(value) ? 1 : 0));
}

function hasAny({ starts, items }: Column, index: number, mask: Uint8Array): boolean {
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
    if (mask[items[at] ?? 0] === 1) return true;
  }
  return false;
}

function tally({ starts, items }: Column, index: number, counts: Uint32Array | undefined): void {
  if (!counts) return;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
    const value = items[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

function nameCounts(columns: Columns, tallies: readonly Uint32Array[]): Counts {
  const named = FACETS.map((facet, i) => {
    const counts = columns.facets[facet].values.map((value, at) => [value, tallies[i]?.[at] ?? 0]);
    return [facet, Object.fromEntries(counts)];
  });
  return Object.fromEntries(named) as Counts;
}

/** A record without a date touches no span. */
function touches({ from, to }: Columns, index: number, span: DaySpan): boolean {
  const first = from[index] ?? NO_DAY;
  return first !== NO_DAY && first <= span.to && (to[index] ?? first) >= span.from;
}

/** Records stand in the index newest first, those without a date last; these stay last whichever way dates run. */
export function sortHits(hits: readonly Hit[], order: Order, columns: Columns | undefined): readonly Hit[] {
  const byPlace = (a: Hit, b: Hit) => a.index - b.index;
  if (order === 'relevance') return [...hits].sort((a, b) => b.score - a.score || byPlace(a, b));
  if (order === 'newest' || !columns) return [...hits].sort(byPlace);
  const isUndated = ({ index }: Hit) => (columns.from[index] === NO_DAY ? 1 : 0);
  return [...hits].sort((a, b) => isUndated(a) - isUndated(b) || oldestFirst(a, b, columns) || byPlace(a, b));
}

function oldestFirst(a: Hit, b: Hit, { from, to }: Columns): number {
  return (from[a.index] ?? 0) - (from[b.index] ?? 0) || (to[a.index] ?? 0) - (to[b.index] ?? 0);
}
