/**
 * `npm run bench -- --pages`: weighs one page of each kind in a real browser, compressed as the site's own server sends
 * it, and measures how much of it moves when its faces come late.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PlainError } from '../src/cli/failure.ts';
import { listen } from '../src/cli/serve/listen.ts';
import { createSiteServer } from '../src/cli/serve/server.ts';
import { launchBrowser } from '../test/browser/browser.ts';
import { PAGE_KINDS } from '../test/site/page-kinds.ts';
import { DESKTOP, measureShift, PHONE } from './pages/shift.ts';
import { formatPageTable, type PageRow } from './pages/table.ts';
import { weighPage } from './pages/weigh.ts';

/** The table for a built site; throws a plain sentence where the folder holds none. */
export async function benchPages(root: string): Promise<string> {
  if (!existsSync(join(root, 'index.html'))) {
    throw new PlainError(`There is no site in ${root}. Run npm run build first, or name another folder by --site.`);
  }
  const server = createSiteServer({ root, base: '/' });
  const url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/`;
  const browser = await launchBrowser();
  try {
    return formatPageTable(await measureAll(browser, url));
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureAll(browser: Browser, url: string): Promise<readonly PageRow[]> {
  const rows: PageRow[] = [];
  for (const [kind, path] of Object.entries(PAGE_KINDS)) {
    const weight = await weighPage(browser, `${url}${path}`, PHONE);
    const shifts = [];
    for (const screen of [PHONE, DESKTOP]) shifts.push((await measureShift(browser, `${url}${path}`, screen)).score);
    rows.push({ kind, weight, shifts });
  }
  return rows;
}
