/** Writes what the builders of data give, one file at a time, while pages are being rendered. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DataFiles } from '../../../site/data/data-file.ts';
import type { Site } from '../../../site/site.ts';

/** So long the pages may be kept waiting, in milliseconds. */
const TURN = 10;

/** Writes the files below `folder`. Small files are written faster at once than through the thread pool. */
export async function writeFiles(files: DataFiles, { routes }: Pick<Site, 'routes'>, folder: string): Promise<void> {
  const made = new Set<string>();
  let start = performance.now();
  for (const { href, text } of files) {
    const path = join(folder, href.slice(routes.base.length));
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, text, { mode: 0o644 });
    if (performance.now() - start < TURN) continue;
    await setImmediate();
    start = performance.now();
  }
}
