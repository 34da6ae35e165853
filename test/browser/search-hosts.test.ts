/** The finished search page below a path, from a host that knows neither our headers nor our kinds of files. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runCommand } from '../build-run.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';

const BASE = '/digest/';
/** What even the plainest of hosts knows. */
const KNOWN: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-hosts-'));
  const env = { OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache'), CONTENT_DIR: 'test/fixtures/golden' };
  const { code, output } = await runCommand('build', { env: { ...env, BASE_PATH: BASE, SITE_URL: '' } });
  if (code !== 0) throw new Error(output);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A host that calls everything else by one name, and sends no header of ours. */
async function serve(unknownType: string | undefined): Promise<Server> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host.invalid');
    const path = join(folder, 'dist', pathname.slice(BASE.length - 1), pathname.endsWith('/') ? 'index.html' : '');
    const type = KNOWN[extname(path)] ?? unknownType;
    if (!pathname.startsWith(BASE) || !(await stat(path).catch(() => undefined))?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, type === undefined ? {} : { 'content-type': type });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('a site below a path, whose host calls what it does not know', () => {
  it.each(['application/octet-stream', 'text/plain', undefined])('%s, is searched', async (unknownType) => {
    const server = await serve(unknownType);
    const { port } = server.address() as AddressInfo;
    const search = await openSearchPage(browser, `http://127.0.0.1:${port}${BASE}`);
    await search.open('search/?q=fraud&kind=entry');
    expect((await search.titles()).length).toBeGreaterThan(0);
    expect(await search.page.textContent('li:has(input[value="entry"]) .facet-count')).toBe(
      String(Number.parseInt(await search.count(), 10)),
    );
    await search.page.click('.result h2 a');
    await search.page.waitForURL(new RegExp(`^http://127.0.0.1:${port}${BASE}entries/`));
    await search.close();
    server.close();
  });
});

describe('the search box of every other page', () => {
  it('loads nothing, is reached by /, and leads to the search', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${inject('siteUrl')}about/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|worker|search/i.test(path))).toEqual([]);
    expect(page.workers()).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('fraud');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=fraud$/);
    await page.waitForSelector('.result');
    await context.close();
  });
});
