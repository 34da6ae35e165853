/** The search page in a browser, as its tests drive it. Every message of the browser's console is a failure. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface SearchPage {
  readonly page: Page;
  /** Opens an address below the site's and waits for what it asks for. */
  readonly open: (address: string) => Promise<void>;
  /** Waits until the page is done with what it was asked. */
  readonly settle: () => Promise<void>;
  readonly count: () => Promise<string>;
  readonly titles: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Said of a page that is left, or closed, while it fades into the next. */
const LEFT = /^Transition was (?:aborted|skipped)/;

export async function openSearchPage(
  browser: Browser,
  siteUrl: string,
  options: BrowserContextOptions = {},
): Promise<SearchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => !LEFT.test(message) && complaints.push(message));
  const settle = async () => {
    await page.waitForFunction(() => {
      const form = document.querySelector('form.search');
      const isQuiet = form?.getAttribute('aria-busy') === null && form?.getAttribute('data-counts') !== 'awaited';
      const isEmpty = document.querySelector<HTMLElement>('.search-empty')?.hidden === false;
      return isQuiet && (isEmpty || document.querySelector('.search-count')?.textContent !== '');
    });
  };
  return {
    page,
    settle,
    open: async (address) => {
      await page.goto(`${siteUrl}${address}`);
      await settle();
    },
    count: async () => (await page.textContent('.search-count')) ?? '',
    titles: () => page.$$eval('.result h2', (titles) => titles.map((title) => title.textContent ?? '')),
    close: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}
