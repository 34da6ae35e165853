/** The search page as a reader meets it: with nothing fetched before, then typing. */
import type { Browser, Page } from 'playwright-core';
import { FIRST, formatTimes, type Row, TYPED } from './queries.ts';
import type { CountingServer } from './server.ts';

export async function measurePage(browser: Browser, server: CountingServer): Promise<Row> {
  const first = await measureFirst(browser, server);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}search/?q=${encodeURIComponent(FIRST)}`);
  await page.waitForSelector('.result');
  // Each is typed twice: the first time brings its files, the second is what the engine takes.
  const cold = await typeAll(page);
  const warm = await typeAll(page);
  await context.close();
  return {
    ...first,
    ...formatTimes(warm),
    'the same while files come, median ms': String(formatTimes(cold)['keystroke to result, median ms']),
  };
}

/** The median of several visits, each by a browser that has been nowhere. */
async function measureFirst(browser: Browser, server: CountingServer): Promise<Row> {
  const visits = [];
  for (let i = 0; i < 5; i += 1) visits.push(await visit(browser, server));
  visits.sort((a, b) => a.after - b.after);
  const { bytes, requests, after, total } = visits[2] ?? { bytes: 0, requests: 0, after: 0, total: 0 };
  return {
    'KB before the first result': (bytes / 1024).toFixed(0),
    'requests before the first result': String(requests),
    'first result after its files, ms': after.toFixed(0),
    'first result after the visit began, ms': total.toFixed(0),
  };
}

async function visit(browser: Browser, server: CountingServer) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('about:blank');
  server.reset();
  const start = Date.now();
  await page.goto(`${server.url}search/?q=${encodeURIComponent(FIRST)}`, { waitUntil: 'commit' });
  const shown = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => document.querySelector('.result') && resolve(Date.now());
        new MutationObserver(look).observe(document, { subtree: true, childList: true });
        look();
      }),
  );
  // What is asked for after the first result (further results, the file of facets) is not counted.
  const { bytes, requests, last } = server.sentBy(shown);
  await context.close();
  return { bytes, requests, after: shown - last, total: shown - start };
}

/** Milliseconds from each keystroke to the results it brought. */
async function typeAll(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of TYPED) {
    await page.fill('#search-query', '');
    const signs = [...text];
    for (let i = 3; i <= signs.length; i += 1) times.push(await typeOne(page, signs.slice(0, i).join('')));
  }
  return times;
}

/** From the event that the keystroke brings until its first results stand in the page; the rest is waited for. */
function typeOne(page: Page, text: string): Promise<number> {
  return page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('#search-query');
    const list = document.querySelector('.search-results');
    const form = input?.form;
    if (!input || !form || !list) throw new Error('No search page.');
    const isBusy = () => form.getAttribute('aria-busy') !== null;
    let shown: number | undefined;
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (isBusy()) {
      await new Promise((resolve) => {
        const watch = new MutationObserver((changes) => {
          if (changes.some(({ target }) => target === list)) shown ??= performance.now();
          if (isBusy()) return;
          watch.disconnect();
          resolve(undefined);
        });
        watch.observe(form, { attributes: true, attributeFilter: ['aria-busy'] });
        watch.observe(list, { childList: true });
      });
    }
    return (shown ?? performance.now()) - start;
  }, text);
}
