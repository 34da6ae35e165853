/** Writes what the builders of data give, one file at a time, while pages are being rendered. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Chunks, DataFiles } from '../../../site/data/data-file.ts';
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
    if (typeof text === 'string') writeFileSync(path, text, { mode: MODE });
    else writeChunks(path, text);
    if (performance.now() - start < TURN) continue;
    await setImmediate();
    start = performance.now();
  }
}

/** Readable by the server that serves them, whatever the account's own habit. */
const MODE = 0o644;

function writeChunks(path: string, chunks: Chunks): void {
  const file = openSync(path, 'w', MODE);
  try {
    for (const chunk of chunks) writeAll(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** The system may take less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
