/**
 * A digest grown to any number of entries for measuring search: new entries speak of the same terms as real ones, in
 * their words, in another order, with some words of their own, so that the index grows as a real one would. The same
 * digest and number always give the same entries.
 */
import type { Digest, Entry } from '../../src/domain/digest.ts';
import type { Edtf } from '../../src/domain/edtf.ts';
import { sortEntries } from '../../src/graph/index-entries.ts';

/** The digest with its own entries and as many made ones as it takes. */
export function growDigest(digest: Digest, count: number): Digest {
  const real = [...digest.entries.values()];
  const random = createRandom(20_250_709);
  const pool = new Map<string, string[]>();
  for (const { source } of real) if (source.headline) push(pool, source.language, source.headline);
  const words = real.flatMap(({ title, summary, body }) => `${title} ${summary} ${body}`.split(/\s+/u));
  const entries = new Map(digest.entries);
  for (let n = real.length; n < count; n += 1) {
    const entry = makeEntry(pick(real, random), n, { random, words, pool });
    entries.set(entry.id, entry);
  }
  const grown = { ...digest, entries };
  return { ...grown, entries: new Map(sortEntries(grown).map((entry) => [entry.id, entry])) };
}

interface Material {
  readonly random: () => number;
  readonly words: readonly string[];
  readonly pool: ReadonlyMap<string, readonly string[]>;
}

function makeEntry(model: Entry, n: number, { random, words, pool }: Material): Entry {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const date = `${2015 + Math.floor(random() * 12)}-${month}-${day}` as Edtf;
  const say = (length: number) => Array.from({ length }, () => word(words, random)).join(' ');
  const headlines = pool.get(model.source.language) ?? [];
  const { headline: _, ...source } = model.source;
  return {
    ...model,
    id: `${date.slice(0, 4)}/made-${n}` as Entry['id'],
    title: say(11),
    summary: say(38),
    body: say(90 + Math.floor(random() * 60)),
    occurred: date,
    source: headlines.length > 0 ? { ...source, headline: splice(headlines, random) } : source,
  };
}

/** One word in fifty is one nobody used before. */
function word(words: readonly string[], random: () => number): string {
  if (random() > 0.02) return pick(words, random);
  return Array.from({ length: 6 }, () => pick([...'abdegiklmnoprstuvwy'], random)).join('');
}

/** Three stretches of other headlines of the language: as long as one, and like none. */
function splice(headlines: readonly string[], random: () => number): string {
  const stretch = () => {
    const from = pick(headlines, random);
    const start = Math.floor(random() * from.length * 0.6);
    return from.slice(start, start + Math.ceil(from.length / 3));
  };
  return `${stretch()}${stretch()}${stretch()}`.replace(/\s+/gu, ' ').trim();
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** mulberry32: small, fast, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
