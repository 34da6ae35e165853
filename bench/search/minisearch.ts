/** MiniSearch over the same words in the same fields with the same weights, for comparison: all of it in memory. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Browser } from 'playwright-core';
import { commonWordsOf } from '../../src/search/common-words.ts';
import { parseQuery } from '../../src/search/query.ts';
import { buildRecords } from '../../src/search/records.ts';
import { buildIndexText } from '../../src/search/tokens.ts';
import type { SearchCorpus } from './corpus.ts';
import { FIRST, formatTimes, type Row, TYPED } from './queries.ts';
import type { CountingServer } from './server.ts';

const FIELDS = ['own', 'title', 'names', 'text'];
const common = commonWordsOf('en');

export async function measureMiniSearch(
  browser: Browser,
  server: CountingServer,
  folder: string,
  corpus: SearchCorpus,
): Promise<Row> {
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(buildIndex(corpus)));
  const source = createRequire(import.meta.url).resolve('minisearch');
  copyFileSync(join(dirname(source), '../es/index.js'), join(folder, 'minisearch.js'));
  writeFileSync(join(folder, 'mini.html'), '<!doctype html><title>MiniSearch</title><p></p>');
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(`${server.url}mini.html`);
  server.reset();
  const asked = (text: string) =>
    parseQuery(text, common)
      .terms.map(({ code }) => code)
      .join(' ');
  const queries = TYPED.flatMap((text) => [...text].slice(2).map((_, i) => asked([...text].slice(0, i + 3).join(''))));
  const { opening, times } = await page.evaluate(runInPage, { first: asked(FIRST), queries, fields: FIELDS });
  return {
    'KB before the first result': (server.bytes() / 1024).toFixed(0),
    'requests before the first result': String(server.requests()),
    'first result after its files, ms': opening.toFixed(0),
    ...formatTimes(times),
  };
}

function buildIndex({ graph, routes, bodyText }: SearchCorpus): MiniSearch {
  const index = new MiniSearch({ fields: FIELDS, storeFields: ['view'], tokenize, processTerm });
  const text = (texts: readonly string[]) => texts.map((one) => buildIndexText(one, common)).join(' ');
  index.addAll(
    buildRecords(graph, routes, bodyText).map((record, id) => ({
      id,
      view: record.view,
      own: text(record.own),
      title: text(record.title),
      names: [...new Set(text(record.names).split(' ')), ...record.concepts].join(' '),
      text: text(record.text),
    })),
  );
  return index;
}

/** The texts come as words already; MiniSearch has no stemmer, and its accents are folded as Pagefind folds them. */
function tokenize(text: string): string[] {
  return text.split(' ');
}

function processTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '');
}

interface Task {
  readonly first: string;
  readonly queries: readonly string[];
  readonly fields: readonly string[];
}

/** Runs in the browser: nothing from outside but its argument. */
async function runInPage({ first, queries, fields }: Task) {
  const { default: Index } = (await import('/minisearch.js' as string)) as { default: typeof MiniSearch };
  const json = await (await fetch('/minisearch.json')).text();
  const boost = { own: 13, title: 8, names: 3, text: 1 };
  const tokenize = (text: string) => text.split(' ');
  const processTerm = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '');
  const start = performance.now();
  const index = Index.loadJSON(json, { fields: [...fields], storeFields: ['view'], tokenize, processTerm });
  const search = (text: string) => index.search(text, { boost, prefix: true, combineWith: 'AND' });
  search(first);
  const opening = performance.now() - start;
  const times = queries.map((query) => {
    const before = performance.now();
    search(query);
    return performance.now() - before;
  });
  return { opening, times };
}
