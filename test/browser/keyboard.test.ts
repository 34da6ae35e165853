/** The site by keyboard alone: past the navigation, through filters, pages of lists and what is folded, always seen. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, test } from 'vitest';
import { PAGE_KINDS } from '../site/page-kinds.ts';
import { launchBrowser } from './browser.ts';

/** Stops looked at on each page: the head, and enough of what is the page's own. */
const STOPS = 60;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

afterEach(() => page.close());

const open = (path: string) => page.goto(`${inject('siteUrl')}${path}`);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with Tab until the focus stands on what is meant. */
async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    await press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`No way by Tab to ${selector}`);
}

describe.each(Object.entries(PAGE_KINDS))('%s', (_kind, path) => {
  it('begins with a way past the navigation', async () => {
    await open(path);
    await press('Tab');
    const skip = await page.locator('.skip:focus').boundingBox();
    expect(skip && skip.y >= 0 && skip.height >= 24).toBe(true);
    await press('Enter', 'Tab');
    expect(await page.evaluate(() => document.querySelector('.masthead')?.contains(document.activeElement))).toBe(
      false,
    );
  });

  it('shows at every stop where one is', async () => {
    await open(path);
    const unseen: string[] = [];
    for (let i = 0; i < STOPS; i += 1) {
      await press('Tab');
      const problem = await page.evaluate(findUnseen);
      if (problem === 'end') break;
      if (problem) unseen.push(problem);
    }
    expect(unseen).toEqual([]);
  });
});

/** In the page: what is wrong with the element that has the focus; `end` where the page has given it back. */
function findUnseen(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return 'end';
  // A box that is drawn by its label is outlined by it too.
  const drawn = [element, element.closest('label')].filter((each) => each !== null);
  const isOutlined = drawn.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
  if (isOutlined && isOnScreen) return undefined;
  return `${isOutlined ? 'off the screen' : 'no outline'}: ${element.outerHTML.slice(0, 120)}`;
}

test('the theme is switched by the space bar', async () => {
  await open('entries/');
  await tabTo('.theme');
  await press('Space');
  expect(await page.getAttribute('.theme', 'aria-pressed')).toBe('true');
  await press('Enter');
  expect(await page.getAttribute('.theme', 'aria-pressed')).toBe('false');
});

test('the pager leads on and back', async () => {
  await open('entries/');
  await tabTo('.pager a[rel=next]');
  await press('Enter');
  await page.waitForURL(/entries\/page\/2\/$/);
  expect(await page.textContent('.pager [aria-current]')).toBe('2');
  await tabTo('.pager a[rel=prev]');
  await press('Enter');
  await page.waitForURL(/entries\/$/);
});

test.each([
  ['how to cite an entry', 'entry', '.cite > summary', '.cite > dl'],
  ['the map as a table', 'home', '.region-map summary', '.region-map table'],
  ['feeds of a kind', 'feeds', '.feed-group > summary', '.feed-group > ul'],
] as const)('%s unfolds and folds', async (_what, kind, summary, content) => {
  await open(PAGE_KINDS[kind] as string);
  const isShown = () => page.locator(content).first().isVisible();
  await tabTo(summary);
  expect(await isShown()).toBe(false);
  await press('Enter');
  expect(await isShown()).toBe(true);
  await press('Space');
  expect(await isShown()).toBe(false);
});

test('the filters of the tracker are chosen and cleared', async () => {
  await open('agreements/');
  const shown = () => page.locator('.tracker tbody tr:visible').count();
  const all = await shown();
  await tabTo('select[name=state]');
  await press('ArrowDown');
  await page.waitForURL(/\?state=/);
  expect(await shown()).toBeLessThan(all);
  await tabTo('[data-clear]');
  await press('Enter');
  expect([await shown(), new URL(page.url()).search]).toEqual([all, '']);
});

test('a word typed at the head of any page leads to results, and from there to a page', async () => {
  await open('about/');
  await tabTo('#masthead-query');
  await page.keyboard.type('shanmugam');
  await press('Enter');
  await page.waitForURL(/\/search\/\?q=shanmugam$/);
  await page.waitForSelector('.result');
  await press('/', 'ArrowDown', 'Enter');
  await page.waitForURL(/\/ministers\/k-shanmugam\/$/);
});

test('a table wider than the screen is scrolled by arrows, and the page stays where it is', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open('relations/');
  await tabTo('.table-wrap');
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.waitForFunction(() => (document.querySelector('.table-wrap')?.scrollLeft ?? 0) > 0);
  expect(await page.evaluate(() => document.scrollingElement?.scrollLeft)).toBe(0);
});
