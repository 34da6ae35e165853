/** Pages of shapes that this edition may lack today: withdrawn, moved, corrected, disputed, in many scripts at once. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { runCommand } from '../build-run.ts';
import { withLine } from '../changed-site.ts';
import { findInvalid } from './validator.ts';

/** What is added to the golden fixture, by file. */
const ADDED: Readonly<Record<string, string>> = {
  'entries/2025/times-visit.md': `uncertain: [Which day the treaty was signed., "Whether <b>both</b> signed & sealed it."]
corrections:
  - { date: 2025-08-20, field: occurred, was: 2025-07-07, now: 2025-07-07/2025-07-09, note: The visit took three days. }
  - { date: 2025-08-21, note: A name was misspelt. }
formerIds: [2025/times-old]`,
};

/** An address of each shape, and a word by which it is known. */
const SHAPES: Readonly<Record<string, readonly [path: string, sign: string]>> = {
  'a withdrawn entry': ['entries/2025/wire-visit/', 'Withdrawn'],
  'an address that moved': ['entries/2025/times-old/', 'http-equiv="refresh"'],
  'an entry with corrections and doubts': ['entries/2025/times-visit/', 'class="corrections"'],
  'an entry with a headline in Khmer': ['entries/2025/times-visit-khmer/', 'lang="km"'],
  'an entry without a date': ['entries/undated/berg-remembered/', 'Date not known'],
  'an agreement on which sources differ': ['agreements/xa-xb-2025-fraud-treaty/', 'class="disputed"'],
  'an event on which sources differ': ['events/2025-07-visit/', 'class="disputed"'],
};

const folder = mkdtempSync(join(tmpdir(), 'odd-pages-'));
const site = join(folder, 'dist');
let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(resolve(import.meta.dirname, '../fixtures/golden'), content, { recursive: true });
  for (const [path, lines] of Object.entries(ADDED)) edit(join(content, path), withLine(lines));
  edit(join(content, 'entries/2025/times-visit-khmer.md'), (text) =>
    text.replace('language: km,', 'language: km, headline: រដ្ឋមន្ត្រីក្រសួងមហាផ្ទៃ ទទួលជួបពិភាក្សាការងារ,'),
  );
  const env = { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: join(folder, 'cache'), BASE_PATH: '', SITE_URL: '' };
  const { code, output } = await runCommand('build', { env });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  server = createSiteServer({ root: site, base: '/' });
  url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const read = (path: string) => readFileSync(join(site, path), 'utf8');

it('every page of the site is valid HTML', async () => {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const invalid: string[] = [];
  for (const path of pages) for (const problem of await findInvalid(read(path))) invalid.push(`${path}:${problem}`);
  expect(invalid).toEqual([]);
});

describe.each(Object.entries(SHAPES))('%s', (_shape, [path, sign]) => {
  it('is there, and no wider than a small window', async () => {
    expect(read(`${path}index.html`)).toContain(sign);
    if (sign.includes('refresh')) return;
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${url}${path}`);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.close();
    expect(wider).toBeLessThanOrEqual(0);
  });
});
