/** Pages are fetched ahead when a reader means to open them: pages only, once each, and not by a pointer passing by. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
let asked: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  asked = [];
  page.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
});

afterEach(() => page.close());

async function open(path: string): Promise<void> {
  await page.goto(`${inject('siteUrl')}${path}`);
  // Faces of other scripts come after the page itself.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
}

const rest = () => page.waitForTimeout(300);

test('a link on which the pointer rests is fetched, once', async () => {
  await open('countries/');
  await page.hover('main a[href="/countries/kh/"]');
  await rest();
  await page.hover('h1');
  await page.hover('main a[href="/countries/kh/"]');
  await rest();
  expect(asked).toEqual(['/countries/kh/']);
});

test('links that a pointer passes on its way are not', async () => {
  await open('countries/');
  // In one go: between two moves of the browser's own pointer a busy machine may let it rest.
  const passed = await page.$$eval('main .terms a', (links) => {
    for (const place of [...links, document.body]) {
      place.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    }
    return links.length;
  });
  expect(passed).toBeGreaterThan(8);
  await rest();
  expect(asked).toEqual([]);
});

test('files, other sites and the page itself are not', async () => {
  await open('data/');
  const links = ['main a[href$=".json"]', 'main a[href$=".csv"]', '.foot a[href="/data/"]', '.foot a[href^="https"]'];
  for (const link of links) {
    await page.locator(link).first().hover();
    await rest();
  }
  expect(asked).toEqual([]);
});

test('nothing is fetched for a reader who saves data', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });
  await open('countries/');
  await page.hover('main a[href="/countries/kh/"]');
  await rest();
  expect(asked).toEqual([]);
});
