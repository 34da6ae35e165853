/** The records that hold what a query asks for; where none does, those that hold most of it. */
import { isCode } from '../../search/codes.ts';
import type { ConceptNames } from '../../search/concepts.ts';
import { type ExactNames, findExactNames } from '../../search/exact-names.ts';
import type { Hit } from '../../search/narrow.ts';
import { formatWay, planQuery } from '../../search/plan.ts';
import type { Query, Term } from '../../search/query.ts';
import type { TextIndex } from './text-index.ts';

export interface Found {
  readonly hits: readonly Hit[];
  /** True where no record holds all that was asked for, and these come near. */
  readonly isNear: boolean;
  /** Words of the query that no record holds. */
  readonly missing: readonly string[];
  /** Other names of what the query names, by which records were found too. */
  readonly otherNames: readonly string[];
}

const NOTHING: Found = { hits: [], isNear: false, missing: [], otherNames: [] };
/** Leaving out one word after another costs a search each. */
const MOST_LEFT_OUT = 6;

export interface Finder {
  readonly find: (query: Query) => Promise<Found>;
}

export function createFinder(index: TextIndex, concepts: ConceptNames, names: ExactNames): Finder {
  const isHeld = createTermCheck(index);
  return {
    find: async (query) => {
      if (!isLongEnough(query)) return NOTHING;
      const exact: (readonly Hit[])[] = [];
      for (const way of planQuery(query, concepts)) {
        const held = await Promise.all(way.terms.map(isHeld));
        // Asked for a word it does not hold, Pagefind would answer for the others.
        if (!held.includes(false)) exact.push(await index.search(formatWay(way, query.isPhrase)));
      }
      const hits = putFirst(findExactNames(query.pieces, names), merge(exact));
      const otherNames = query.isPhrase ? [] : concepts.namesIn(query.pieces);
      if (hits.length > 0) return { hits, isNear: false, missing: [], otherNames };
      return findNear(query, index, isHeld);
    },
  };
}

/** One letter of an alphabet would find nearly everything. */
function isLongEnough({ terms, pieces }: Query): boolean {
  return terms.length > 0 && (terms.length > 1 || pieces[0]?.kind === 'cluster' || (terms[0]?.text.length ?? 0) > 1);
}

/** More than any score. */
const FIRST = 1_000_000;

function putFirst(places: ReadonlySet<number>, hits: readonly Hit[]): readonly Hit[] {
  if (places.size === 0) return hits;
  return hits.map((hit) => (places.has(hit.index) ? { ...hit, score: hit.score + FIRST } : hit));
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

/** The words that are held, and the beginnings of those that are not; of a phrase, its words anywhere. */
async function findNear({ terms, pieces }: Query, index: TextIndex, isHeld: TermCheck): Promise<Found> {
  const held = await Promise.all(terms.map(isHeld));
  const missing = terms.filter((_, i) => !held[i]);
  const begun = await Promise.all(missing.map((term) => findBeginning(term, isHeld)));
  const asked = [...terms.filter((_, i) => held[i]), ...begun.filter((term) => term !== undefined)];
  const together = asked.length > 0 ? await index.search(formatWay({ terms: asked, codes: [] }, false)) : [];
  const hits = together.length > 0 ? together : await leaveOneOut(asked, index);
  return { hits, isNear: true, missing: joinRuns(missing, pieces), otherNames: [] };
}

/** Words as they are; of a pair of clusters, the whole run without spaces that it was cut from. */
function joinRuns(terms: readonly Term[], pieces: Query['pieces']): readonly string[] {
  const isInRun = (at: number) => pieces[at]?.kind === 'cluster' && pieces[at].gap === 'none';
  const runs = terms.map(({ first, last }) => {
    let [start, end] = [first, last + 1];
    while (isInRun(start) && pieces[start - 1]?.kind === 'cluster') start -= 1;
    while (pieces[last]?.kind === 'cluster' && isInRun(end)) end += 1;
    return pieces.slice(start, end).map(({ value }) => value);
  });
  return [...new Set(runs.map((values) => values.join('')))];
}

/** The longest beginning of a word that some word of the index has too; most of the word must be left. */
async function findBeginning({ code, first, last }: Term, isHeld: TermCheck): Promise<Term | undefined> {
  if (isCode(code)) return undefined;
  for (let length = code.length - 1; length >= Math.max(4, code.length * 0.6); length -= 1) {
    const text = code.slice(0, length);
    const term = { code: text, text, first, last };
    if (await isHeld(term)) return term;
  }
  return undefined;
}

/** All but one of the words, whichever one. */
async function leaveOneOut(terms: readonly Term[], index: TextIndex): Promise<readonly Hit[]> {
  if (terms.length < 2) return [];
  const lists: (readonly Hit[])[] = [];
  for (const [i] of terms.slice(0, MOST_LEFT_OUT).entries()) {
    lists.push(await index.search(formatWay({ terms: terms.filter((_, j) => j !== i), codes: [] }, false)));
  }
  return merge(lists);
}

type TermCheck = (term: Term) => Promise<boolean>;

/**
 * Does the index hold a term? Asked for a word that it does not hold, Pagefind leaves the word out or cuts letters off
 * its end until it finds one, and does not say so.
 */
function createTermCheck(index: TextIndex): TermCheck {
  const known = new Map<string, Promise<boolean>>();
  return ({ code }) => {
    const answer = known.get(code) ?? checkTerm(code, index);
    known.set(code, answer);
    return answer;
  };
}

async function checkTerm(code: string, index: TextIndex): Promise<boolean> {
  if ((await index.countHits(`"${code}"`)) > 0) return true;
  // Nothing can be cut off the code of a cluster so that another remains.
  if (isCode(code)) return (await index.countHits(code)) > 0;
  // Longer words that begin with it are not found by a longer beginning; a shorter one that it was cut to still is. The
  // longer one is asked first, so that both look into the same files of the index.
  const longer = `${code}zzzz`;
  await index.countHits(longer);
  const count = await index.countHits(code);
  if (count === 0) return false;
  if ((await index.countHits(longer)) !== count) return true;
  const [asked, cut] = await Promise.all([index.search(code), index.search(longer)]);
  const places = new Set(cut.map((hit) => hit.index));
  return !asked.every((hit) => places.has(hit.index));
}
