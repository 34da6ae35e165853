/** Answers what the search page asks: hits, their count by facet, what is shown of them. Runs in a worker. */
import { type Columns, decodeColumns } from '../../search/columns.ts';
import { commonWordsOf } from '../../search/common-words.ts';
import { type Concept, prepareConcepts } from '../../search/concepts.ts';
import type { ExactNames } from '../../search/exact-names.ts';
import type { RecordView } from '../../search/facets.ts';
import { type Counts, type Hit, narrow, sortHits } from '../../search/narrow.ts';
import { findNearest } from '../../search/nearest.ts';
import { parseQuery } from '../../search/query.ts';
import { isProblem, parseRange } from '../../search/range.ts';
import { isNarrowed, orderOf, type SearchState } from '../../search/state.ts';
import type { Suggestion } from '../../search/suggestions.ts';
import { createFinder, type Finder, type Found } from './hits.ts';
import { PAGE_SIZE, type Results } from './protocol.ts';
import { openTextIndex, type TextIndex } from './text-index.ts';

/** So many are shown as soon as they are there; each may be in a file of its own. */
const FIRST_SHOWN = 6;

export interface Engine {
  /** Shows the first few results, then all of the first pages; none once `isStale` says that nobody waits for them. */
  readonly search: (state: SearchState, isStale: () => boolean, show: (results: Results) => void) => Promise<void>;
  readonly count: (state: SearchState) => Promise<Counts>;
  /** What is shown of all results, up to so many. */
  readonly list: (state: SearchState, most: number) => Promise<readonly RecordView[]>;
}

interface Parts {
  readonly text: TextIndex;
  readonly finder: Finder;
  readonly common: ReadonlySet<string>;
  readonly readColumns: () => Promise<Columns>;
  readonly readSuggestions: () => Promise<readonly Suggestion[]>;
  readonly remembered: Map<string, Promise<Found>>;
}

/** Opens the search of the index in a folder: a path that begins and ends with `/`. */
export async function openEngine(folder: string): Promise<Engine> {
  const parts = await openParts(folder);
  return {
    search: (state, isStale, show) => search(state, isStale, show, parts),
    count: async (state) => narrowAll(await findHits(state, parts), state, await parts.readColumns()).counts,
    list: async (state, most) => {
      const { hits } = await narrowHits(state, parts);
      return Promise.all(hits.slice(0, most).map(({ index }) => parts.text.readView(index)));
    },
  };
}

async function openParts(folder: string): Promise<Parts> {
  const hashing = readHash(folder);
  const [text, hash, names] = await Promise.all([openTextIndex(folder), hashing, hashing.then(readNames(folder))]);
  const common = commonWordsOf(names.language);
  return {
    text,
    finder: createFinder(text, prepareConcepts(names.concepts, common), names.exact),
    common,
    readColumns: once(() => readColumns(`${folder}columns.${hash}.pagefind`)),
    readSuggestions: once(() => readJson<readonly Suggestion[]>(`${folder}suggestions.${hash}.json`)),
    remembered: new Map(),
  };
}

/** The name of the build that the index is of: the only file that is asked for anew each time. */
async function readHash(folder: string): Promise<string> {
  const entry = await fetchFile(`${folder}pagefind-entry.json`, { cache: 'no-cache' });
  const { languages } = (await entry.json()) as { languages: Record<string, { hash: string }> };
  return Object.values(languages)[0]?.hash ?? '';
}

interface Names {
  readonly language: string;
  readonly concepts: readonly Concept[];
  readonly exact: ExactNames;
}

function readNames(folder: string): (hash: string) => Promise<Names> {
  return (hash) => readJson(`${folder}names.${hash}.json`);
}

async function readJson<T>(path: string): Promise<T> {
  return (await fetchFile(path)).json() as Promise<T>;
}

async function readColumns(path: string): Promise<Columns> {
  const { body } = await fetchFile(path);
  const unpacked = body?.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>);
  return decodeColumns(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

async function fetchFile(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

/** Asked again only after it failed. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

async function search(
  state: SearchState,
  isStale: () => boolean,
  show: (results: Results) => void,
  parts: Parts,
): Promise<void> {
  const found = await narrowHits(state, parts);
  if (isStale()) return;
  const { isNear, missing, otherNames, unnarrowed } = found;
  const total = found.hits.length;
  // Where every word is held by some record, the reader knows how they are written.
  const isLost = state.query.trim() !== '' && (missing.length > 0 || unnarrowed === 0);
  const suggestions = isLost ? suggest(state.query, missing, await parts.readSuggestions()) : [];
  const wanted = found.hits.slice(0, state.page * PAGE_SIZE);
  const views: RecordView[] = [];
  // One after the other, so that on a slow line the first need not share it with the rest.
  for (const part of [wanted.slice(0, FIRST_SHOWN), wanted.slice(FIRST_SHOWN)]) {
    if (part.length === 0 && views.length > 0) return;
    if (views.length > 0) await pause();
    if (isStale()) return;
    views.push(...(await Promise.all(part.map(({ index }) => parts.text.readView(index)))));
    if (isStale()) return;
    show({ total, unnarrowed, views: [...views], isNear, missing, otherNames, suggestions });
  }
}

/** Long enough for the first results to be drawn, and for the next keystroke to make the rest superfluous. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Names near the whole query, else near one of the words that nothing holds. */
function suggest(query: string, missing: readonly string[], all: readonly Suggestion[]): readonly Suggestion[] {
  const found = findNearest(query, all);
  return found.length > 0
    ? found
    : (missing.map((word) => findNearest(word, all)).find(({ length }) => length > 0) ?? []);
}

/** Facets and dates wait for a file that a search without them does not. */
async function narrowHits(state: SearchState, parts: Parts): Promise<Found & { readonly unnarrowed: number }> {
  const found = await findHits(state, parts);
  const order = orderOf(state);
  const columns = isNarrowed(state) || order === 'oldest' ? await parts.readColumns() : undefined;
  const hits = columns && isNarrowed(state) ? narrowAll(found, state, columns).hits : found.hits;
  return { ...found, hits: sortHits(hits, order, columns), unnarrowed: found.hits.length };
}

function narrowAll({ hits }: Found, { picks, from, to }: SearchState, columns: Columns) {
  const range = parseRange(from, to);
  const isOpen = isProblem(range) || (from === '' && to === '');
  return narrow(hits, columns, picks, isOpen ? undefined : range);
}

/** The last queries are remembered, for facets ask them again. */
const MOST_REMEMBERED = 20;

function findHits({ query }: SearchState, { text, finder, common, remembered }: Parts): Promise<Found> {
  if (query.trim() === '')
    return Promise.resolve({ hits: allOf(text.count), isNear: false, missing: [], otherNames: [] });
  const known = remembered.get(query);
  if (known !== undefined) return known;
  const found = finder.find(parseQuery(query, common));
  remembered.set(query, found);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  found.catch(() => remembered.delete(query));
  return found;
}

function allOf(count: number): readonly Hit[] {
  return Array.from({ length: count }, (_, index) => ({ index, score: 0 }));
}
