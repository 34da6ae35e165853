/** Words of every script of the region, found in a real browser over an index made of the sentences they stand in. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/server.ts';
import { writeSearchIndex } from '../../src/search/index-writer.ts';
import { buildGoldenSite } from '../golden-site.ts';
import { buildHeadlineGraph, HEADLINES, MIDDLE_WORDS } from '../headlines.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage, type SearchPage } from './search-page.ts';

let browser: Browser;
let folder: string;
let server: Server;
let search: SearchPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-scripts-'));
  for (const part of ['search', '_astro', '_headers']) {
    await cp(join(inject('siteFolder'), part), join(folder, part), { recursive: true });
  }
  const { routes } = buildGoldenSite();
  await writeSearchIndex(buildHeadlineGraph(), routes, join(folder, 'pagefind'), ({ body }) => body);
  server = createSiteServer({ root: folder, base: '/' });
  const port = await listen(server, '127.0.0.1', 0);
  browser = await launchBrowser();
  search = await openSearchPage(browser, `http://127.0.0.1:${port}/`);
});

afterAll(async () => {
  await search?.close();
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a word from the middle of a sentence', () => {
  it.each(MIDDLE_WORDS)('in %s finds its entry and no other, and is marked: %s', async (language, word) => {
    await search.open(`search/?q=${encodeURIComponent(word)}`);
    expect(await search.titles()).toEqual([`Headline in ${language}`]);
    const marked = await search.page.$$eval('.result-original mark', (marks) => marks.map((mark) => mark.textContent));
    expect(HEADLINES[language]).toContain(marked.join(' '));
    expect(marked.length).toBeGreaterThan(0);
    expect(await search.page.getAttribute('.result-original', 'lang')).toBe(language);
  });
});
