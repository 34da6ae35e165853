/** Hugo and Pagefind over the same corpus, in the same run on the same machine. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus/corpus.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measure } from './measure.ts';
import { median, type Row } from './steps.ts';

const PAGEFIND = join(import.meta.dirname, '../node_modules/.bin/pagefind');

/** What `hugo version` says, where there is one. */
export function findHugo(): string | undefined {
  try {
    return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}

export async function measureHugo(folder: string, corpus: Corpus, runs: number): Promise<readonly Row[]> {
  writeHugoSite(folder, corpus);
  const clear = () =>
    ['public', 'resources'].forEach((name) => void rmSync(join(folder, name), { recursive: true, force: true }));
  const hugo = await median(runs, clear, () => measure({ program: 'hugo', arguments: ['--quiet'], cwd: folder }));
  const pagefind = await median(
    runs,
    () => rmSync(join(folder, 'public/pagefind'), { recursive: true, force: true }),
    () => measure({ program: PAGEFIND, arguments: ['--site', 'public'], cwd: folder }),
  );
  return [
    { what: 'Hugo, cold or after any change', measured: hugo },
    { what: 'Pagefind over what Hugo wrote', measured: pagefind },
  ];
}
