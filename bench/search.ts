/**
 * Measures search on a digest of any size in a real browser: bytes before the first result, time to it, time from
 * keystroke to result; and MiniSearch over the same fields. `node bench/search.ts [--entries 10000] [--site dist]`
 *
 * The page is that of a built site; its index is replaced by that of a grown digest.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSearchIndex } from '../src/search/index-writer.ts';
import { launchBrowser } from '../test/browser/browser.ts';
import { buildSearchCorpus } from './search/corpus.ts';
import { measureMiniSearch } from './search/minisearch.ts';
import { measurePage } from './search/page.ts';
import { serveCounting } from './search/server.ts';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '10000' }, site: { type: 'string', default: 'dist' } },
});
if (!existsSync(join(values.site, 'search/index.html'))) {
  console.error(
    `There is no search page in ${values.site}. Run npm run build first, or name another folder by --site.`,
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  console.log(`${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}.\n`);
  for (const part of ['search', '_astro', 'fonts', '_headers']) {
    if (existsSync(join(values.site, part))) cpSync(join(values.site, part), join(folder, part), { recursive: true });
  }
  const { graph, routes, bodyText } = buildSearchCorpus(Number(values.entries));
  const start = performance.now();
  const { records } = await writeSearchIndex(graph, routes, join(folder, 'pagefind'), bodyText);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${records} records of ${graph.sorted.length} entries indexed in ${seconds.toFixed(1)} s.\n`);
  const server = await serveCounting(folder);
  const browser = await launchBrowser();
  try {
    const rows = [
      await measurePage(browser, server),
      await measureMiniSearch(browser, server, folder, { graph, routes, bodyText }),
    ];
    console.log('| | Pagefind | MiniSearch |\n|---|--:|--:|');
    const [ours = {}, other = {}] = rows;
    for (const what of Object.keys(ours)) console.log(`| ${what} | ${ours[what] ?? '–'} | ${other[what] ?? '–'} |`);
  } finally {
    await browser.close();
    server.close();
  }
}
