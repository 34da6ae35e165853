/** Small screens and large letters: no page is wider than its window, and what is wider scrolls in a place of its own. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGE_KINDS } from '../site/page-kinds.ts';
import { launchBrowser } from './browser.ts';

/** WCAG 2.2, 1.4.10: 320 px is a window of 1280 px at 400 %. 1.4.4: letters of twice their size. */
const WINDOWS = [
  { name: '320 px', width: 320, height: 640, text: 1 },
  { name: '1280 px at 200 %', width: 640, height: 450, text: 1 },
  { name: '1280 px, letters at 200 %', width: 1280, height: 900, text: 2 },
  { name: '768 px', width: 768, height: 1024, text: 1 },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(WINDOWS)('at $name', ({ width, height, text }) => {
  it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
    const page = await browser.newPage({ viewport: { width, height } });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: text * 16 } });
    await page.goto(`${inject('siteUrl')}${path}`);
    expect(await findFaults(page)).toEqual([]);
    await page.close();
  });
});

/** What makes the page wider than its window, and what scrolls sideways though no keyboard comes to it. */
function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const show = (element: Element) => element.outerHTML.slice(0, 100);
    const all = [...document.body.querySelectorAll<HTMLElement>('*')];
    const scrolling = all.filter(
      (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth,
    );
    const unreached = scrolling.filter((element) => element.tabIndex < 0);
    const unnamed = scrolling.filter((element) => !element.ariaLabel && !element.getAttribute('aria-labelledby'));
    const wider = all.filter(
      (element) =>
        element.getBoundingClientRect().right > root.clientWidth + 1 &&
        !scrolling.some((each) => each.contains(element)) &&
        getComputedStyle(element).position !== 'absolute',
    );
    return [
      ...(root.scrollWidth > root.clientWidth ? [`wider by ${root.scrollWidth - root.clientWidth} px`] : []),
      ...wider.slice(0, 3).map((element) => `sticks out: ${show(element)}`),
      ...unreached.map((element) => `no way there by keyboard: ${show(element)}`),
      ...unnamed.map((element) => `has no name: ${show(element)}`),
    ];
  });
}
