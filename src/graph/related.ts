/** Entries related to an entry, ranked by what they share. */
import type { Entry } from '../domain/digest.ts';
import type { Graph } from './graph.ts';
import { type EntriesByTerm, type ListedRegister, termsOf } from './index-entries.ts';

/** What a shared term counts. An agreement or event ties two articles closest; a crime type says least. */
const WEIGHTS = { agreements: 8, events: 6, ministers: 3, crimeTypes: 1 } as const satisfies Partial<
  Record<ListedRegister, number>
>;
const PAIR_WEIGHT = 4;
/** A term that more entries share than this says nothing of any two of them. */
const TOO_COMMON = 400;

export interface RelatedEntry {
  readonly entry: Entry;
  readonly score: number;
}

/** The entries that share most with this one, best first; the same event's are left to its coverage list. */
export function findRelated(
  entry: Entry,
  graph: Pick<Graph, 'digest' | 'entriesBy' | 'places'>,
  most = 6,
): readonly RelatedEntry[] {
  const scores = scoreOthers(entry, graph);
  for (const other of [entry, ...findCoverage(entry, graph.entriesBy)]) scores.delete(other);
  for (const [other, score] of scores) {
    if (sharesPair(entry, other)) scores.set(other, score + PAIR_WEIGHT);
  }
  return findBest(scores, graph.places, most);
}

function scoreOthers(entry: Entry, { digest, entriesBy }: Pick<Graph, 'digest' | 'entriesBy'>): Map<Entry, number> {
  const terms = termsOf(entry, digest);
  const scores = new Map<Entry, number>();
  for (const [register, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    for (const id of terms[register]) {
      const others = entriesBy[register].get(id) ?? [];
      if (others.length > TOO_COMMON) continue;
      for (const other of others) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return scores;
}

/** Both name the same two countries and no others. */
function sharesPair(a: Entry, b: Entry): boolean {
  const isPair = a.countries.length === 2 && b.countries.length === 2;
  return isPair && a.countries.every((id) => b.countries.includes(id));
}

/** Hundreds are scored for each page and a few are shown: those are picked, the others are never sorted. */
function findBest(scores: ReadonlyMap<Entry, number>, places: Graph['places'], most: number): readonly RelatedEntry[] {
  const placeOf = ({ entry }: RelatedEntry) => places.get(entry.id) ?? 0;
  const compare = (a: RelatedEntry, b: RelatedEntry) => b.score - a.score || placeOf(a) - placeOf(b);
  let best: RelatedEntry[] = [];
  for (const [entry, score] of scores) {
    const last = best.length < most ? undefined : best.at(-1);
    if (last && (score < last.score || compare({ entry, score }, last) >= 0)) continue;
    best = [...best, { entry, score }].sort(compare).slice(0, most);
  }
  return best;
}

/** Other articles on the events of this one. */
export function findCoverage(entry: Entry, index: EntriesByTerm): readonly Entry[] {
  const others = (entry.events ?? []).flatMap((id) => index.events.get(id) ?? []);
  return [...new Set(others)].filter((other) => other !== entry);
}

/** How many independent publishers stand behind entries: those that carry one wire's text count once. */
export function countIndependentSources(entries: readonly Entry[]): number {
  return new Set(entries.map(({ source }) => source.wire?.[0] ?? source.publisher)).size;
}
