/** On paper: an entry on one page with its addresses in full, an edition as a handout without the site around it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { PAGE_KINDS } from '../site/page-kinds.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
});

afterEach(() => page.close());

const open = (kind: keyof typeof PAGE_KINDS) => page.goto(`${inject('siteUrl')}${PAGE_KINDS[kind]}`);

async function countSheets(): Promise<number> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.each(['entry', 'entry with a headline in Khmer', 'entry with a headline in Thai'])(
  '%s takes one sheet',
  async (kind) => {
    await open(kind);
    expect(await countSheets()).toBe(1);
  },
);

test('an entry shows the address of its source, of the copy in an archive, and its own', async () => {
  await open('entry');
  const shown = await page.$$eval('.source a', (links: HTMLAnchorElement[]) =>
    links.map((link) => getComputedStyle(link, '::after').content.includes(link.href)),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).not.toContain(false);
  const own = page.locator('.cite dd').filter({ hasText: PAGE_KINDS['entry'] as string });
  expect(await own.first().isVisible()).toBe(true);
});

test('paper is white and ink is black, also for who reads in the dark', async () => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await open('entry');
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('an edition is a handout: no navigation, every source with its address', async () => {
  await open('edition');
  for (const selector of ['.masthead', '.foot', '.neighbours', '.pager', '.edition-links']) {
    expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
  }
  const shown = await page.$$eval('.edition-source a', (links: HTMLAnchorElement[]) =>
    links.map((link) => getComputedStyle(link, '::after').content.includes(link.href)),
  );
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).not.toContain(false);
  expect(await page.locator('.edition-imprint').isVisible()).toBe(true);
  expect(await countSheets()).toBeLessThanOrEqual(8);
});

test('a sheet holds almost every entry', async () => {
  const kinds = Object.keys(PAGE_KINDS).filter((kind) => kind.startsWith('entry'));
  for (const kind of kinds) {
    await open(kind);
    expect(await countSheets(), kind).toBeLessThanOrEqual(2);
  }
});

test.each(Object.entries(PAGE_KINDS))('%s is not cut off at the edge of the sheet', async (_kind, path) => {
  // A4 less its margins, at 96 dots to the inch.
  await page.setViewportSize({ width: 672, height: 1000 });
  await page.goto(`${inject('siteUrl')}${path}`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((element) => !element.closest('.visually-hidden, template'))
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(cut.slice(0, 3)).toEqual([]);
});
