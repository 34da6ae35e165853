/** The records that hold what a query asks for; where none does, those that hold most of it. */
import type { ConceptNames } from '../../search/concepts.ts';
import type { Hit } from '../../search/narrow.ts';
import { formatWay, planQuery, type Way } from '../../search/plan.ts';
import type { Query, Term } from '../../search/query.ts';
import type { TextIndex } from './text-index.ts';

export interface Found {
  readonly hits: readonly Hit[];
  /** True where no record holds all that was asked for, and these come near. */
  readonly isNear: boolean;
  /** Words of the query that no record holds. */
  readonly missing: readonly string[];
}

const NOTHING: Found = { hits: [], isNear: false, missing: [] };
/** Leaving out one word after another costs a search each. */
const MOST_LEFT_OUT = 6;

export interface Finder {
  readonly find: (query: Query) => Promise<Found>;
}

export function createFinder(index: TextIndex, concepts: ConceptNames): Finder {
  const isHeld = createTermCheck(index);
  return {
    find: async (query) => {
      if (!isLongEnough(query)) return NOTHING;
      const found: { readonly way: Way; readonly isExact: boolean; readonly hits: readonly Hit[] }[] = [];
      for (const way of planQuery(query, concepts)) {
        const held = await Promise.all(way.terms.map(isHeld));
        found.push({ way, isExact: !held.includes(false), hits: await index.search(formatWay(way, query.isPhrase)) });
      }
      const exact = merge(found.filter(({ isExact }) => isExact).map(({ hits }) => hits));
      if (exact.length > 0) return { hits: exact, isNear: false, missing: [] };
      const near = merge(found.map(({ hits }) => hits));
      const held = await Promise.all(query.terms.map(isHeld));
      const missing = query.terms.filter((_, i) => !held[i]).map(({ text }) => text);
      return { hits: near.length > 0 ? near : await leaveOneOut(query, index), isNear: true, missing };
    },
  };
}

/** One letter of an alphabet would find nearly everything. */
function isLongEnough({ terms, pieces }: Query): boolean {
  return terms.length > 0 && (terms.length > 1 || pieces[0]?.kind === 'cluster' || (terms[0]?.text.length ?? 0) > 1);
}

/** The best score a record has in any list. */
function merge(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  if (lists.length === 1) return lists[0] ?? [];
  const best = new Map<number, Hit>();
  for (const hit of lists.flat()) {
    if (hit.score > (best.get(hit.index)?.score ?? -1)) best.set(hit.index, hit);
  }
  return [...best.values()];
}

/** All but one of the words, whichever one; of a phrase, its words anywhere. */
async function leaveOneOut({ terms, isPhrase }: Query, index: TextIndex): Promise<readonly Hit[]> {
  if (isPhrase) return index.search(formatWay({ terms, codes: [] }, false));
  if (terms.length < 2) return [];
  const lists: (readonly Hit[])[] = [];
  for (const [i] of terms.slice(0, MOST_LEFT_OUT).entries()) {
    lists.push(await index.search(formatWay({ terms: terms.filter((_, j) => j !== i), codes: [] }, false)));
  }
  return merge(lists);
}

/**
 * Does the index hold a term? Asked for a word that it does not hold, Pagefind leaves the word out or cuts letters off
 * its end until it finds one, and does not say so.
 */
function createTermCheck(index: TextIndex): (term: Term) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return ({ code }) => {
    const answer = known.get(code) ?? checkTerm(code, index);
    known.set(code, answer);
    return answer;
  };
}

async function checkTerm(code: string, index: TextIndex): Promise<boolean> {
  if ((await index.countHits(`"${code}"`)) > 0) return true;
  const count = await index.countHits(code);
  // Nothing can be cut off the code of a cluster so that another remains.
  if (count === 0 || /^[^a-z]/.test(code)) return count > 0;
  // Longer words that begin with it are not found by a longer beginning; a shorter one that it was cut to still is.
  const longer = `${code}zzzz`;
  if ((await index.countHits(longer)) !== count) return true;
  const [asked, cut] = await Promise.all([index.search(code), index.search(longer)]);
  const places = new Set(cut.map((hit) => hit.index));
  return !asked.every((hit) => places.has(hit.index));
}
