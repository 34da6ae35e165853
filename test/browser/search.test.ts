/** The search page of this edition's own site, in a real browser and under the site's strict policy. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openSearchPage, type SearchPage } from './search-page.ts';

let browser: Browser;
let search: SearchPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  search = await openSearchPage(browser, inject('siteUrl'));
});
afterEach(() => search.close());

const address = () => new URL(search.page.url()).search;
const first = async () => (await search.titles())[0];

describe('results', () => {
  it.each([
    ['Shanmugam', 'K. Shanmugam'],
    ['Timor', 'Timor-Leste'],
    ['money laundering', 'Money laundering'],
    ['ស សុខា', 'Sar Sokha'],
    ['王小洪', 'Wang Xiaohong'],
    ['ກຳປູເຈຍ', 'Cambodia'],
    ['Lương Tam Quang', 'Luong Tam Quang'],
    ['To Lam', 'To Lam'],
    ['ការឆបោក', 'Fraud'],
    ['人口贩卖', 'Human trafficking'],
    ['AMMTC', 'ASEAN Ministerial Meeting on Transnational Crime'],
    ['Interpol', 'International Criminal Police Organization'],
    ['Shanmugam 2025', 'Sar Sokha and K. Shanmugam sign a Cambodia–Singapore memorandum on cross-border crime'],
    ['July 2025 mou', 'Sar Sokha and K. Shanmugam sign a Cambodia–Singapore memorandum on cross-border crime'],
  ])('of %s begin with %s', async (query, title) => {
    await search.open(`search/?q=${encodeURIComponent(query)}`);
    expect(await first()).toBe(title);
  });

  it('of a word are those of its other names, which are marked', async () => {
    const totals = [];
    for (const query of ['MoU', 'memorandum of understanding', '谅解备忘录', 'bien ban ghi nho', 'អនុស្សរណៈ']) {
      await search.open(`search/?q=${encodeURIComponent(query)}&country=sg&kind=agreement`);
      totals.push(await search.count());
      expect(await search.page.textContent('.result h2 mark')).toMatch(/^memorandum$/i);
    }
    expect(new Set(totals).size).toBe(1);
    expect(Number.parseInt(totals[0] ?? '', 10)).toBeGreaterThan(1);
  });

  it('come while one types, and the last answer stands', async () => {
    await search.open('search/');
    await search.page.locator('#search-query').pressSequentially('shanmugam', { delay: 15 });
    await search.page.waitForFunction(() => document.querySelector('.result h2')?.textContent === 'K. Shanmugam');
    expect(address()).toBe('?q=shanmugam');
  });

  it('say their kind and date and lead to their page', async () => {
    await search.open('search/?q=shanmugam&kind=entry');
    const [result] = await search.page.$$('.result');
    expect(await (await result?.$('b'))?.textContent()).toBe('Entry');
    expect(await (await result?.$('time'))?.getAttribute('datetime')).toMatch(/^\d{4}/);
    await search.page.click('.result h2 a');
    await search.page.waitForURL(/\/entries\/\d{4}\/[a-z0-9-]+\/$/);
  });

  it('are as many as are wanted, page after page', async () => {
    await search.open('search/?q=cooperation');
    expect(await search.titles()).toHaveLength(20);
    await search.page.click('.search-more button');
    await search.page.waitForFunction(() => document.querySelectorAll('.result').length === 40);
    expect(address()).toBe('?q=cooperation&page=2');
    const focused = await search.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await search.titles())[20]);
    await search.page.reload();
    await search.settle();
    expect(await search.titles()).toHaveLength(40);
  });

  it('near what was asked are said to be near, and a name is proposed', async () => {
    await search.open('search/?q=shanmugham');
    expect(await search.page.textContent('.search-near')).toContain('“shanmugham”');
    expect(await first()).toBe('K. Shanmugam');
    await search.page.click('.search-suggestions a');
    await search.settle();
    expect(await search.count()).toMatch(/^\d+ results?$/);
  });

  it('that are none leave lists to browse', async () => {
    await search.open('search/?q=zzzyyyxxx');
    expect(await search.count()).toBe('Nothing found');
    expect(await search.page.isVisible('.search-empty .search-indexes a')).toBe(true);
  });
});

describe('facets', () => {
  const tick = async (name: string, value: string) => {
    const box = search.page.locator(`input[name="${name}"][value="${value}"]`);
    await box.evaluate((element) => {
      for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
    });
    await box.check({ force: true });
    await search.settle();
  };
  const countOf = (facet: string, value: string) =>
    search.page.locator(`li:has(input[name="${facet}"][value="${value}"]) .facet-count`).textContent().then(Number);
  const total = async () => Number.parseInt((await search.count()).replace(/,/g, ''), 10);

  it('have counts before anything is typed, and keep their word', async () => {
    await search.open('search/');
    const promised = await countOf('country', 'kh');
    await tick('country', 'kh');
    expect(await total()).toBe(promised);
    expect(address()).toBe('?country=kh');
    expect(await search.page.inputValue('select[name="order"]')).toBe('newest');
  });

  it('find any of several values, all of several facets, and leave out', async () => {
    await search.open('search/?country=kh');
    const cambodia = await total();
    await tick('country', 'sg');
    const either = await total();
    await tick('kind', 'entry');
    const entries = await total();
    await tick('not-crime', 'terrorism');
    expect(either).toBeGreaterThan(cambodia);
    expect(entries).toBeLessThan(either);
    expect(await total()).toBeLessThan(entries);
    expect(new URLSearchParams(address()).getAll('country')).toEqual(['kh', 'sg']);
  });

  it('are let go of one by one', async () => {
    await search.open('search/?country=kh&not-country=cn');
    await search.page.click('.search-picks button:has-text("China")');
    await search.settle();
    expect(address()).toBe('?country=kh');
    expect(await search.page.isChecked('input[name="not-country"][value="cn"]')).toBe(false);
  });

  it('are let go of all at once where they leave nothing, and dates with them', async () => {
    await search.open('search/?q=shanmugam&year=2015&from=2015');
    expect(await search.count()).toBe('Nothing found');
    expect(await search.page.isVisible('.search-empty')).toBe(false);
    expect(await search.page.textContent('.search-picks')).toContain('From 2015');
    await search.page.click('.search-narrowed button');
    await search.settle();
    expect(address()).toBe('?q=shanmugam');
    expect(await total()).toBeGreaterThan(0);
  });

  it('hide counts that are not those of the question, while its own are awaited', async () => {
    const { page } = search;
    // In the page itself, for what a worker asks for cannot be held up.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    let answer: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/columns.*', async (route) => {
      await held;
      return route.continue();
    });
    await page.goto(`${inject('siteUrl')}search/?q=shanmugam`);
    await page.waitForSelector('.result');
    const count = page.locator('li:has(input[name="kind"][value="entry"]) .facet-count');
    await count.waitFor({ state: 'hidden' });
    answer();
    await count.waitFor({ state: 'visible' });
    expect(await countOf('kind', 'entry')).toBeLessThan(20);
  });

  it('on a phone stand behind one word, with the way to the results at hand', async () => {
    const phone = await openSearchPage(browser, inject('siteUrl'), {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = phone;
    await phone.open('search/');
    await page.tap('.search-facets > summary');
    await page.tap('label.facet-any:has(input[name="country"][value="kh"])');
    await page.tap('details[data-facet="year"] > summary');
    await page.tap('label.facet-any:has(input[name="year"][value="2025"])');
    await phone.settle();
    expect(await page.textContent('.search-show button')).toBe(`Show ${await phone.count()}`);
    await page.tap('.search-show button');
    const top = await page.$eval('.search-count', (element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThan(100);
    await page.focus('#search-query');
    const box = await page.$eval('#search-query', (element) => element.getBoundingClientRect().top);
    expect(box).toBeLessThan(100);
    await phone.close();
  });

  it('count what the query leaves', async () => {
    await search.open('search/?q=shanmugam');
    const promised = await countOf('kind', 'entry');
    await tick('kind', 'entry');
    expect(await total()).toBe(promised);
  });
});

describe('dates', () => {
  it('narrow to a month, a year, or a day, from and to', async () => {
    await search.open('search/?kind=entry&from=2025-07&to=2025-07-09&order=oldest');
    const dates = await search.page.$$eval('.result time', (times) =>
      times.map((time) => time.getAttribute('datetime')),
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toMatch(/^2025(?:-07(?:-0[1-9])?)?$/);
    expect([...dates].sort()).toEqual(dates);
  });

  it('that are none are said to be none, with one that may be meant', async () => {
    await search.open('search/');
    await search.page.fill('input[name="from"]', '2568-07');
    await search.page.locator('input[name="from"]').blur();
    await search.settle();
    expect(await search.page.textContent('#search-date-problem')).toBe('“2568-07” is no date; write it as 2025-07.');
    expect(await search.page.getAttribute('input[name="from"]', 'aria-invalid')).toBe('true');
  });
});

describe('the way back', () => {
  it('leads through every step, and forward again', async () => {
    await search.open('search/');
    const { page } = search;
    await page.fill('#search-query', 'fraud');
    await search.settle();
    await page.keyboard.press('Enter');
    await page.locator('input[name="kind"][value="entry"]').check();
    await search.settle();
    await page.selectOption('select[name="order"]', 'oldest');
    await search.settle();
    expect(address()).toBe('?q=fraud&kind=entry&order=oldest');
    await page.goBack();
    await search.settle();
    expect(address()).toBe('?q=fraud&kind=entry');
    expect(await page.inputValue('select[name="order"]')).toBe('relevance');
    await page.goBack();
    await search.settle();
    expect(await page.isChecked('input[name="kind"][value="entry"]')).toBe(false);
    const titles = await search.titles();
    await page.goBack();
    await search.settle();
    expect(await page.inputValue('#search-query')).toBe('');
    expect(await search.titles()).toEqual([]);
    await page.goForward();
    await search.settle();
    expect(await search.titles()).toEqual(titles);
  });

  it('from a result leads to the same results at the same place', async () => {
    await search.open('search/?q=cooperation&page=2');
    const { page } = search;
    await page.locator('.result h2 a').nth(30).scrollIntoViewIfNeeded();
    const [before, titles] = [await page.evaluate(() => scrollY), await search.titles()];
    await page.locator('.result h2 a').nth(30).click();
    await page.waitForURL(/\/$/);
    await page.goBack();
    await search.settle();
    expect(await search.titles()).toEqual(titles);
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 200, before);
  });
});

describe('what strangers write into an address', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '\u202Eevil',
    '%',
    '\u01C2k110',
    '__proto__',
    'constructor',
    '្',
    '(?:.*)+$ [a-z]\\ ^|',
    '𠮷'.repeat(100),
  ])('stays text: %s', async (hostile) => {
    let isAlerted = false;
    search.page.on('dialog', () => {
      isAlerted = true;
    });
    await search.open(
      `search/?q=${encodeURIComponent(hostile)}&country=${encodeURIComponent(hostile)}&order=x&page=-1`,
    );
    expect(await search.page.inputValue('#search-query')).toBe(hostile);
    expect(await search.page.$$('main img, main script:not([src]), main iframe')).toEqual([]);
    expect(await search.page.$$('.search-picks li')).toEqual([]);
    expect(isAlerted).toBe(false);
  });
});

describe('an address', () => {
  it('too long is cut, and half a letter is no letter', async () => {
    await search.open(`search/?q=${'a'.repeat(199)}${encodeURIComponent('𠮷')}${'b'.repeat(9000)}`);
    expect((await search.page.inputValue('#search-query')).length).toBe(200);
    expect(await search.count()).toBe('Nothing found');
  });

  it.each([
    ['malformed', '?q=%E1%9E%&kind=%'],
    ['of spaces', '?q=%20%20&from=%20'],
    ['of what nobody knows', '?utm_source=x&country=zz&__proto__=1&constructor=2&page=1e9'],
  ])('%s asks for nothing', async (_, asked) => {
    await search.open(`search/${asked}`);
    expect(await search.page.isVisible('.search-empty')).toBe(true);
  });

  it('that says a thing twice means it once', async () => {
    await search.open('search/?q=shanmugam&q=other&kind=entry&kind=entry&not-kind=entry&page=1&page=2');
    expect(await search.page.$$('.search-picks li')).toHaveLength(1);
    expect(await search.page.inputValue('#search-query')).toBe('shanmugam');
  });
});

describe('the keyboard', () => {
  it('types at /, walks down and up, opens at Enter', async () => {
    await search.open('search/?q=shanmugam');
    const { page } = search;
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.keyboard.press('/');
    expect(await focused()).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('K. Shanmugam');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('K. Shanmugam');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ministers\/k-shanmugam\/$/);
  });

  it('types a / into a field', async () => {
    await search.open('search/');
    await search.page.focus('input[name="from"]');
    await search.page.keyboard.press('/');
    expect(await search.page.inputValue('input[name="from"]')).toBe('/');
  });
});

describe('results to take along', () => {
  const take = async (kind: string) => {
    const [download] = await Promise.all([
      search.page.waitForEvent('download'),
      search.page.click(`.search-take button[value="${kind}"]`),
    ]);
    return readFile(await download.path(), 'utf8');
  };

  it('are CSV that a spreadsheet may open, and JSON', async () => {
    await search.open('search/?q=shanmugam');
    const total = Number.parseInt(await search.count(), 10);
    const rows: Record<string, string>[] = parse(await take('csv'), { columns: true, bom: true });
    expect(rows).toHaveLength(total);
    expect(rows[0]).toMatchObject({ kind: 'minister', title: 'K. Shanmugam' });
    expect(rows[0]?.['url']).toBe(`${inject('siteUrl')}ministers/k-shanmugam/`);
    const json = JSON.parse(await take('json')) as { search: string; results: object[] };
    expect(json.results).toHaveLength(total);
    expect(json.search).toContain('?q=shanmugam');
  });
});

describe('where something is wanting', () => {
  it('the page searches by itself if it can have no worker', async () => {
    await search.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await search.open('search/?q=shanmugam');
    expect(await first()).toBe('K. Shanmugam');
  });

  it('an index that does not come is said not to have come, and lists are left to browse', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${inject('siteUrl')}search/?q=fraud`);
    await page.waitForFunction(() => document.querySelector('.search-count')?.textContent?.includes('not be loaded'));
    expect(await page.isVisible('.search-empty .search-indexes a')).toBe(true);
    await context.close();
  });

  it('counts that do not come leave the results standing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.route('**/columns.*', (route) => route.abort());
    await page.goto(`${inject('siteUrl')}search/?q=shanmugam`);
    await page.waitForFunction(() => document.querySelector('form.search')?.getAttribute('data-counts') === 'unknown');
    expect(await page.textContent('.result h2')).toBe('K. Shanmugam');
    await page.locator('.facet-count').first().waitFor({ state: 'hidden' });
    await context.close();
  });
});

describe('access', () => {
  it.each([
    [320, 'dark'],
    [1280, 'light'],
  ] as const)('results have no violation that axe finds, at %i px, %s', async (width, colorScheme) => {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const narrow = await openSearchPage(browser, inject('siteUrl'), options);
    await narrow.open('search/?q=shanmugham&country=sg&not-crime=terrorism&from=2019');
    await narrow.page.$eval('.search-facets', (details: HTMLDetailsElement) => {
      for (const part of [details, ...details.querySelectorAll('details')]) part.open = true;
    });
    await narrow.page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await narrow.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    const wider = await narrow.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    await narrow.close();
  });
});

describe('without scripts', () => {
  it('the page says so and links the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}search/?q=fraud`);
    expect(await page.textContent('noscript')).toContain('needs scripts');
    const links = await page.$$eval('noscript .search-indexes a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(expect.arrayContaining(['/entries/', '/countries/', '/ministers/', '/agreements/']));
    expect(await page.isVisible('.search-facets')).toBe(false);
    await context.close();
  });

  it('the box on every other page leads here', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}about/`);
    await page.fill('.masthead-search input', 'fraud');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=fraud$/);
    await context.close();
  });
});
