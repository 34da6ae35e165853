/** Nothing moves while a page loads, on a phone or a desktop, though its faces come long after its text. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, measureShift, PHONE } from '../../bench/pages/shift.ts';
import { PAGE_KINDS } from '../site/page-kinds.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(Object.entries(PAGE_KINDS))('%s', (_kind, path) => {
  it.each([PHONE, DESKTOP])('stands still on a $name', async (screen) => {
    const { score, moved } = await measureShift(browser, `${inject('siteUrl')}${path}`, screen);
    expect(score, moved.join('\n')).toBeLessThanOrEqual(0.001);
  });
});
