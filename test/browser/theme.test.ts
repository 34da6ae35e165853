/** Light and dark in a browser: the system decides until the reader does, and what the reader chose never flashes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const PAPER = { light: 'rgb(252, 251, 248)', dark: 'rgb(21, 22, 25)' };

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(() => context.close());

afterAll(() => browser.close());

async function open(options: Parameters<Browser['newContext']>[0], path = 'about/'): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${inject('siteUrl')}${path}`);
  return page;
}

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const isPressed = (page: Page) => page.getAttribute('.theme', 'aria-pressed');
/** What the browser paints its own bars with. */
const barOf = (page: Page) =>
  page.$$eval('meta[name=theme-color]', (metas: HTMLMetaElement[]) => {
    const meant = metas.find(({ media }) => media === '' || matchMedia(media).matches);
    return meant?.content;
  });

test('the system decides, also when it changes its mind', async () => {
  const page = await open({ colorScheme: 'dark' });
  expect([await paperOf(page), await isPressed(page), await barOf(page)]).toEqual([PAPER.dark, 'true', '#151619']);
  await page.emulateMedia({ colorScheme: 'light' });
  // The page is told of the system's change with its next frame.
  await page.waitForFunction(() => document.querySelector('.theme')?.getAttribute('aria-pressed') === 'false');
  expect([await paperOf(page), await barOf(page)]).toEqual([PAPER.light, '#fcfbf8']);
});

test('the switch is stronger than the system, on every page that follows', async () => {
  const page = await open({ colorScheme: 'light' });
  await page.click('.theme');
  expect([await paperOf(page), await isPressed(page), await barOf(page)]).toEqual([PAPER.dark, 'true', '#151619']);
  await page.goto(`${inject('siteUrl')}countries/`);
  expect([await paperOf(page), await isPressed(page), await barOf(page)]).toEqual([PAPER.dark, 'true', '#151619']);
  await page.click('.theme');
  expect([await paperOf(page), await isPressed(page), await barOf(page)]).toEqual([PAPER.light, 'false', '#fcfbf8']);
});

test.each([
  ['dark', 'light'],
  ['light', 'dark'],
] as const)('a remembered %s stands in the first frame that is drawn, though the system says %s', async (mine, its) => {
  context = await browser.newContext({ colorScheme: its });
  await context.addInitScript((theme) => {
    localStorage.setItem('theme', theme);
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    requestAnimationFrame(function look() {
      if (document.body) seen.add(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    });
  }, mine);
  const page = await context.newPage();
  // The sheet comes late, and so does the script of the switch: nothing may be drawn that either would change.
  await page.route('**/*.{css,js}', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(inject('siteUrl'));
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([PAPER[mine]]);
});

test('where nothing can be kept, the switch works for the page', async () => {
  context = await browser.newContext({ colorScheme: 'light' });
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(inject('siteUrl'));
  await page.click('.theme');
  expect([await paperOf(page), errors]).toEqual([PAPER.dark, []]);
});

test('without scripts there is no switch that does nothing', async () => {
  const page = await open({ javaScriptEnabled: false, colorScheme: 'dark' });
  expect(await page.isVisible('.theme')).toBe(false);
});

test('a system that dictates its colours is obeyed: boxes keep their frames, the focus its outline', async () => {
  const page = await open({ forcedColors: 'active' }, 'entries/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
    return `${outlineStyle} ${outlineWidth}`;
  });
  const frame = await page.$eval('.badge-country', (badge) => getComputedStyle(badge).borderTopStyle);
  expect([outline, frame]).toEqual(['solid 3px', 'solid']);
});
