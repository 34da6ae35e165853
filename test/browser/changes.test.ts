/** The page of changes in a browser: what is new since the last visit is marked, and nothing depends on it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const NAME = 'changes-seen';
const address = (page = '') => `${inject('siteUrl')}changes/${page}`;

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(() => context.close());

/** A visit lasts as long as its tab. */
async function visit(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(path));
  return page;
}

const marked = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('[data-key]')];
    return lines.filter((line) => line.querySelector('b')?.offsetParent).map((line) => line.dataset['key']);
  });
const said = async (page: Page) => (await page.isVisible('.changes-new')) && (await page.textContent('.changes-new'));
const keysOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-key]')].map(({ dataset }) => dataset['key']));

/** As if the last visit had been before these changes were made. */
async function forget(keys: readonly (string | undefined)[]): Promise<void> {
  const page = await visit();
  await page.evaluate(
    ({ name, gone }) => {
      const known = JSON.parse(localStorage.getItem(name) ?? '') as { recent: string[] };
      const recent = known.recent.filter((key) => !gone.includes(key));
      localStorage.setItem(name, JSON.stringify({ ...known, recent }));
    },
    { name: NAME, gone: [...keys] },
  );
  await page.close();
}

test('at the first visit nothing is marked, and what there is is remembered', async () => {
  const page = await visit();
  const keys = await keysOf(page);
  expect(keys).toHaveLength(50);
  expect([await marked(page), await said(page)]).toEqual([[], false]);
  const kept = await page.evaluate((name) => localStorage.getItem(name), NAME);
  expect((JSON.parse(kept ?? '') as { recent: string[] }).recent.slice(0, 50)).toEqual(keys);
});

test('what came since is marked, on every page and until the tab is closed; at the next visit it is known', async () => {
  const [first, third] = [await keysOf(await visit()), await keysOf(await visit('page/2/'))].map((keys) => keys[2]);
  await forget([first, third]);
  const page = await visit();
  expect([await marked(page), await said(page)]).toEqual([[first], '2 changes are new since your last visit.']);
  await page.reload();
  expect(await marked(page)).toEqual([first]);
  await page.goto(address('page/2/'));
  expect([await marked(page), await said(page)]).toEqual([[third], '2 changes are new since your last visit.']);
  const later = await visit();
  expect([await marked(later), await said(later)]).toEqual([[], 'Nothing is new since your last visit.']);
});

test('one change is told as one', async () => {
  const [first] = await keysOf(await visit());
  await forget([first]);
  expect(await said(await visit())).toBe('1 change is new since your last visit.');
});

test('what another has written into the storage is taken for nothing', async () => {
  const page = await visit();
  await page.evaluate((name) => localStorage.setItem(name, '{"recent":"<b>"}'), NAME);
  const later = await visit();
  expect([await marked(later), await said(later)]).toEqual([[], false]);
});

describe('where nothing can be kept', () => {
  test('storage that throws leaves the page whole and its script quiet', async () => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address());
    expect(errors).toEqual([]);
    expect(await keysOf(page)).toHaveLength(50);
    expect([await marked(page), await said(page)]).toEqual([[], false]);
  });

  test('without scripts it is the same list', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(address());
    expect(await page.locator('.change h4 a').count()).toBe(50);
    expect(await page.locator('.change-new:visible, .changes-new:visible').count()).toBe(0);
    await plain.close();
  });
});
