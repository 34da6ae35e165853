/** Chance that is the same on every machine and in every run. */

export interface Random {
  /** A whole number from 0 up to `below`, not itself. */
  readonly below: (below: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The first items come up far more often than the last, as names do in the news. */
  readonly pickSkewed: <T>(items: readonly T[]) => T;
  /** So many different items, fewer where there are not enough. */
  readonly some: <T>(items: readonly T[], count: number) => readonly T[];
  readonly chance: (probability: number) => boolean;
}

/** Mulberry32 (public domain, Tommy Ettinger): small, even, and enough for made-up text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pickSkewed = <T>(items: readonly T[]) => items[Math.floor(next() ** 2.5 * items.length)] as T;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (items) => items[below(items.length)] as never,
    pickSkewed,
    some: (items, count) => [...new Set(Array.from({ length: count }, () => pickSkewed(items)))],
    chance: (probability) => next() < probability,
  };
}
