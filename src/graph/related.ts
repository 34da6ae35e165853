/** Entries related to an entry, ranked by what they share. */
import type { Digest, Entry } from '../domain/digest.ts';
import { compareNewestFirst, type EntriesByTerm, type ListedRegister, termsOf } from './index-entries.ts';

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
export function findRelated(entry: Entry, digest: Digest, index: EntriesByTerm, most = 6): readonly RelatedEntry[] {
  const terms = termsOf(entry, digest);
  const scores = new Map<Entry, number>();
  const raise = (others: readonly Entry[], weight: number) => {
    if (others.length > TOO_COMMON) return;
    for (const other of others) if (other !== entry) scores.set(other, (scores.get(other) ?? 0) + weight);
  };
  for (const [register, weight] of Object.entries(WEIGHTS)) {
    for (const id of terms[register as ListedRegister]) raise(index[register as ListedRegister].get(id) ?? [], weight);
  }
  for (const [other, score] of scores) {
    if (sharesPair(entry, other)) scores.set(other, score + PAIR_WEIGHT);
  }
  return rank(scores).slice(0, most);
}

/** Both name the same two countries and no others. */
function sharesPair(a: Entry, b: Entry): boolean {
  const isPair = a.countries.length === 2 && b.countries.length === 2;
  return isPair && a.countries.every((id) => b.countries.includes(id));
}

function rank(scores: ReadonlyMap<Entry, number>): RelatedEntry[] {
  return [...scores]
    .map(([entry, score]) => ({ entry, score }))
    .sort((a, b) => b.score - a.score || compareNewestFirst(a.entry, b.entry));
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
