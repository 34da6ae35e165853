/** How much of a page moves while it loads, in a real browser whose faces come late: the CLS of Web Vitals. */
import type { Browser, Page } from 'playwright-core';

export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export const PHONE: Screen = { name: 'phone', width: 360, height: 740 };
export const DESKTOP: Screen = { name: 'desktop', width: 1280, height: 900 };

export interface Shift {
  /** All shifts together; 0 where nothing moved. */
  readonly score: number;
  /** What moved, as it stands in the page. */
  readonly moved: readonly string[];
}

/** Milliseconds by which faces come later than the page: long after the first paint. */
const LATE = 400;

/** Opens the address in a browser that has been nowhere, waits for its faces and looks back. */
export async function measureShift(browser: Browser, url: string, { width, height }: Screen): Promise<Shift> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue().catch(() => {});
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const shift = await readShift(page);
  await context.close();
  return shift;
}

function readShift(page: Page): Promise<Shift> {
  return page.evaluate(async () => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node?: Node }[];
    }
    // Two frames, so that what the last face moved has been counted.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shifts = await new Promise<LayoutShift[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as LayoutShift[]));
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve([]), 100);
    });
    const counted = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
    const nodes = counted.flatMap(({ sources }) => sources.map(({ node }) => node));
    return {
      score: counted.reduce((sum, { value }) => sum + value, 0),
      moved: nodes.map((node) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 100)),
    };
  });
}
