/** The entries most like a text that somebody is about to add. */
import type { Digest, Entry } from '../domain/digest.ts';

export interface NearEntry {
  readonly entry: Entry;
  /** Share of the text's words that the entry's title and summary have too, 0 to 1. */
  readonly share: number;
}

/** The entries that share most words with the text, best first; none that share fewer than a fifth. */
export function findNearestEntries(text: string, digest: Digest, most = 3): readonly NearEntry[] {
  const wanted = wordsOf(text);
  if (wanted.size === 0) return [];
  return [...digest.entries.values()]
    .map((entry) => ({ entry, share: shareOf(wanted, wordsOf(`${entry.title} ${entry.summary}`)) }))
    .filter(({ share }) => share >= 0.2)
    .sort((a, b) => b.share - a.share || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most);
}

function shareOf(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...wanted].filter((word) => words.has(word)).length / wanted.size;
}

/** Words of four letters and more: the short ones say nothing. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}
