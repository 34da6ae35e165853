/** Words of every script of the region, found in a real browser over an index made of the sentences they stand in. */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
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
let siteUrl: string;

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
  siteUrl = `http://127.0.0.1:${port}/`;
  search = await openSearchPage(browser, siteUrl);
});

afterAll(async () => {
  await search?.close();
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an index that did not come', () => {
  it('is asked for again by whoever asks again', async () => {
    await rename(join(folder, 'pagefind'), join(folder, 'elsewhere'));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${siteUrl}search/?q=treaty`);
    await page.waitForFunction(() => document.querySelector('.search-count')?.textContent?.includes('not be loaded'));
    await rename(join(folder, 'elsewhere'), join(folder, 'pagefind'));
    await page.click('.search-line button');
    await page.waitForSelector('.result');
    await context.close();
  });
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
