/** Pagefind's index of the text, opened once: which records hold some words, and what is shown of a record. */
import type { RecordView } from '../../search/facets.ts';
import type { Hit } from '../../search/narrow.ts';

/** What this site uses of the script that Pagefind writes beside its index. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(text: string | null, options?: { filters: object }): Promise<Answer>;
}

interface Answer {
  readonly results: readonly Result[];
  readonly unfilteredResultCount: number;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly meta: RecordView }>;
}

export interface TextIndex {
  readonly count: number;
  /** Records that hold every word of a text in the index's own spelling. */
  readonly search: (text: string) => Promise<readonly Hit[]>;
  /** How many records that is; far cheaper than naming them. */
  readonly countHits: (text: string) => Promise<number>;
  readonly readView: (index: number) => Promise<RecordView>;
}

/** A name of a record itself outweighs all the rest together; then titles, names of what it speaks of, and text. */
const WEIGHTS = { own: 13, title: 8, names: 3, text: 1 };
/** No record passes it: Pagefind then counts without listing. */
const NOTHING = { filters: { nothing: 'nothing' } };

/** Pagefind adds scores up in any order: what is equal differs by a hair, and by another the next time. */
function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

/** Opens the index in a folder: a path that begins and ends with `/`. */
export async function openTextIndex(folder: string): Promise<TextIndex> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // The engine has a worker of its own around it already.
  await pagefind.options({ basePath: folder, noWorker: true, ranking: { metaWeights: WEIGHTS } });
  await pagefind.init();
  // Asked for nothing, Pagefind lists every record in the order in which it was given them.
  const { results: all } = await pagefind.search(null);
  const places = new Map(all.map(({ id }, index) => [id, index]));
  return {
    count: all.length,
    search: async (text) => {
      const { results } = await pagefind.search(text);
      return results.map(({ id, score }) => ({ index: places.get(id) ?? 0, score: round(score) }));
    },
    countHits: async (text) => (await pagefind.search(text, NOTHING)).unfilteredResultCount,
    readView: async (index) => {
      const result = all[index];
      if (!result) throw new RangeError(`The index has no record ${index}.`);
      return (await result.data()).meta;
    },
  };
}
