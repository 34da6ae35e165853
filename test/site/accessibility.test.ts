/** WCAG 2.2 AA as far as a program can tell: axe in a real browser, every kind of page, both schemes, phone and desktop. */
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser/browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SCREENS = [
  { width: 360, height: 780, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(Object.entries(PAGE_KINDS))('%s', (_kind, path) => {
  it('has no violation that axe finds, and does not scroll sideways', async () => {
    const found = await Promise.all(SCREENS.map((screen) => inspect(path, screen)));
    expect(found.flat()).toEqual([]);
  });
});

async function inspect(path: string, { width, height, colorScheme }: (typeof SCREENS)[number]): Promise<string[]> {
  // The policy of the page would refuse axe itself.
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${inject('siteUrl')}${path}`);
  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const result = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
  }, TAGS);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await context.close();
  const where = `${width} px ${colorScheme}`;
  return [...violations, ...(wider > 0 ? [`scrolls sideways by ${wider} px`] : [])].map((text) => `${where}: ${text}`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
