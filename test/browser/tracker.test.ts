/** The filters of the tracker in a browser: they combine, stand in the address, and come back with the back button. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
const address = (search: string) => `${inject('siteUrl')}agreements/${search}`;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

/** What the reader sees: the filters chosen, how many rows are there, and what the page says of that. */
async function see() {
  return page.evaluate(() => {
    const value = (name: string) => document.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value;
    const rows = [...document.querySelectorAll<HTMLElement>('.tracker tbody tr')];
    return {
      search: location.search,
      chosen: [value('state'), value('country')].join(' '),
      shown: rows.filter((row) => row.offsetParent !== null).length,
      all: rows.length,
      said: document.querySelector('[data-result]')?.textContent,
    };
  });
}

/** Rows with these keys, counted from the page itself. */
const count = (selector: string) => page.locator(`.tracker tbody tr${selector}`).count();

test('filters combine, and each move is a step back', async () => {
  await page.goto(address(''));
  const { all } = await see();
  const signed = await count('[data-state=signed]');
  const both = await count('[data-state=signed][data-country~=kh]');
  expect([all > signed, signed > both, both > 0]).toEqual([true, true, true]);

  await page.selectOption('[name=state]', 'signed');
  expect(await see()).toMatchObject({ search: '?state=signed', shown: signed, said: `${signed} of ${all} agreements` });
  await page.selectOption('[name=country]', 'kh');
  expect(await see()).toMatchObject({ search: '?state=signed&country=kh', chosen: 'signed kh', shown: both });

  await page.goBack();
  expect(await see()).toMatchObject({ search: '?state=signed', chosen: 'signed ', shown: signed });
  await page.goBack();
  expect(await see()).toMatchObject({ search: '', chosen: ' ', shown: all });
  await page.goForward();
  expect(await see()).toMatchObject({ search: '?state=signed', shown: signed });
});

test('a shared address shows what was shared, also after a look at an agreement', async () => {
  await page.goto(address('?country=kh&state=signed'));
  const before = await see();
  expect(before).toMatchObject({ chosen: 'signed kh', shown: await count('[data-state=signed][data-country~=kh]') });
  await page.locator('.tracker tbody tr:not([hidden]) th a').first().click();
  await page.waitForURL(/agreements\/[a-z0-9-]+\/$/);
  await page.goBack();
  await page.waitForURL(/country=kh/);
  expect(await see()).toEqual(before);
});

test('a value that means nothing is left out; where nothing is left, the page says so and the filters clear', async () => {
  await page.goto(address('?state=nonsense'));
  const { all } = await see();
  expect(await see()).toMatchObject({ chosen: ' ', shown: all });
  await page.goto(address('?state=planned&country=bn'));
  expect(await see()).toMatchObject({ shown: 0 });
  expect(await page.isVisible('[data-empty]')).toBe(true);
  await page.click('[data-clear]');
  expect(await see()).toMatchObject({ search: '', shown: all });
  expect(await page.isVisible('[data-empty]')).toBe(false);
});

describe('without scripts', () => {
  test('the lists stand in for the filters and lead to pages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address(''));
    expect(await plain.isVisible('.tracker-form')).toBe(false);
    expect(await plain.isVisible('.tracker-lists a[href$="/country/kh/"]')).toBe(true);
    await plain.click('.tracker-lists a[href$="/state/signed/"]');
    expect(await plain.textContent('h1')).toBe('Agreements signed');
    await context.close();
  });
});

test('the scripts take at most 5 KB as they stand', () => {
  const folder = join(inject('siteFolder'), '_astro');
  const scripts = readdirSync(folder).filter((name) => name.startsWith('Tracker') && name.endsWith('.js'));
  expect(scripts).toHaveLength(2);
  const bytes = scripts.map((name) => statSync(join(folder, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5 * 1024);
});

/** The file that a click on a link hands over. */
async function take(name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-take-along] a:text-is("${name}")`),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('the rows that are shown can be taken along, as CSV and as JSON', async () => {
  await page.goto(address('?state=signed&country=kh'));
  const { shown } = await see();
  expect(await page.textContent('[data-words]')).toBe('Download these agreements');
  const rows = (await take('CSV')).trimEnd().split('\r\n').slice(1);
  const records = JSON.parse(await take('JSON')) as { id: string; state: { status: string } }[];
  expect(rows).toHaveLength(shown);
  expect(records.map(({ state }) => state.status)).toEqual(Array.from({ length: shown }, () => 'signed'));
  expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(records.map(({ id }) => id).sort());
});
