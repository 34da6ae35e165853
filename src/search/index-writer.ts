/** Writes the search index of a site: Pagefind's files for the text, two of our own for names, facets and dates. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Graph } from '../graph/graph.ts';
import { encodeColumns } from './columns.ts';
import { commonWordsOf } from './common-words.ts';
import { buildExactNames } from './exact-names.ts';
import { formatAddress, shrinkFragments } from './fragments.ts';
import type { BodyText, RecordRoutes, SearchRecord } from './record.ts';
import { buildConcepts, buildRecords } from './records.ts';
import { buildSuggestions } from './suggestions.ts';
import { buildMeanings, createCodeFinder } from './synonyms.ts';
import { buildIndexText } from './tokens.ts';

/**
 * Files of what is shown, at most: beyond so many records several share one. Each result may need one of its own, so
 * they must stay small; at 10,000 records five share 2 KB.
 */
const MOST_FRAGMENTS = 2500;
/** Records on their way to Pagefind at once: enough to keep it busy, few enough not to pile up in memory. */
const BATCH = 64;
/** The content of every record: one without a word would be left out. A letter nobody types, so nobody finds it. */
const PRESENT = '\u01C0';
/** Interfaces of Pagefind that this site does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

export interface IndexReport {
  readonly records: number;
}

/**
 * Writes the index of all records of a graph to a folder, which must be called `pagefind` and may be new. The same graph,
 * addresses and texts give the same bytes. Most of the work is done by a process of its own, so it runs beside others.
 */
export async function writeSearchIndex(
  graph: Graph,
  routes: RecordRoutes,
  outFolder: string,
  bodyText: BodyText,
): Promise<IndexReport> {
  const records = buildRecords(graph, routes, bodyText);
  const language = (graph.digest.edition.languages[0] ?? 'en').split('-')[0] ?? 'en';
  const write = createFieldWriter(language, graph);
  try {
    await writePagefind(records, write, language, outFolder);
  } finally {
    await close();
  }
  await shrinkFragments(outFolder);
  await Promise.all(UNUSED.map((name) => rm(join(outFolder, name), { force: true })));
  await writeOwnFiles(graph, records, language, outFolder);
  return { records: records.length };
}

async function writePagefind(
  records: readonly SearchRecord[],
  write: FieldWriter,
  language: string,
  outFolder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  for (let start = 0; start < records.length; start += BATCH) {
    await Promise.all(records.slice(start, start + BATCH).map((record) => addRecord(index, record, write)));
  }
  const written = await index.writeFiles({ outputPath: outFolder });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write the index: ${written.errors.join('; ')}`);
}

type FieldWriter = ReturnType<typeof createFieldWriter>;

/**
 * All text goes into named fields, none into the record's content: fields can be weighted by the reader's browser
 * (title, then names, then text), and results come back without a list of every place of every word.
 */
async function addRecord(index: PagefindIndex, record: SearchRecord, write: FieldWriter): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: formatAddress(record.view),
    content: PRESENT,
    language: 'en',
    meta: {
      own: write.text(record.own),
      title: write.title(record),
      names: [...write.names(record.names), ...record.concepts].join(' '),
      text: write.text(record.text),
    },
  });
  if (errors.length > 0) throw new Error(`Pagefind refused ${record.view.href}: ${errors.join('; ')}`);
}

function createFieldWriter(language: string, graph: Graph) {
  const common = commonWordsOf(language);
  const meanings = buildMeanings(graph.digest.edition.synonyms ?? []);
  const findMeanings = createCodeFinder(meanings, common);
  const findConcepts = createCodeFinder(buildConcepts(graph), common);
  const known = new Map<string, readonly string[]>();
  const withMeanings = (text: string) => [text, ...findMeanings(text)].join(' ');
  /** Names of terms come again and again. */
  const nameWords = (name: string) => {
    const found = known.get(name) ?? withMeanings(buildIndexText(name, common, 'alone')).split(' ');
    known.set(name, found);
    return found;
  };
  return {
    text: (texts: readonly string[]) => withMeanings(texts.map((text) => buildIndexText(text, common)).join(' ')),
    names: (names: readonly string[]) => [...new Set(names.flatMap(nameWords))],
    /** A country or crime that is named in the title is more of its subject than one of a long list. */
    title: ({ title, concepts }: SearchRecord) => {
      const words = withMeanings(title.map((text) => buildIndexText(text, common)).join(' '));
      return [words, ...findConcepts(words).filter((code) => concepts.includes(code))].join(' ');
    },
  };
}

/** Named after the index they belong to, so that a browser never joins files of two builds. */
async function writeOwnFiles(graph: Graph, records: readonly SearchRecord[], language: string, outFolder: string) {
  const entry = JSON.parse(await readFile(join(outFolder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  const { hash = '', wasm = null } = entry.languages[language] ?? {};
  // For languages that Pagefind has no stemmer for; this one it has.
  if (wasm !== null) await rm(join(outFolder, 'wasm.unknown.pagefind'), { force: true });
  const exact = buildExactNames(records, commonWordsOf(language));
  const names = JSON.stringify({ language, concepts: buildConcepts(graph), exact });
  const suggestions = JSON.stringify(buildSuggestions(records));
  await writeFile(join(outFolder, `names.${hash}.json`), names);
  await writeFile(join(outFolder, `suggestions.${hash}.json`), suggestions);
  await writeFile(join(outFolder, `columns.${hash}.pagefind`), gzipSync(encodeColumns(records), { level: 9 }));
}
