/**
 * The folders of publishing. A site is built in a fresh folder beside the published one, so on the same disk, and takes
 * its place by two renames; no single call replaces a folder that is not empty. What a build that died left behind is
 * told by its name and put right by the next command that holds the lock.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PlainError } from '../failure.ts';
import { CHECKSUMS_FILE } from './checksums.ts';

/** Where this process builds what will be `outDir`. */
export function nextFolder(outDir: string, pid: number = process.pid): string {
  return `${outDir}.next-${pid}`;
}

function oldFolder(outDir: string, pid: number): string {
  return `${outDir}.old-${pid}`;
}

/** Refuses to replace a folder that holds something else than a site built by this program. */
export function assertReplaceable(outDir: string): void {
  const stat = statSync(outDir, { throwIfNoEntry: false });
  if (!stat) return;
  const isOurs = stat.isDirectory() && (existsSync(join(outDir, CHECKSUMS_FILE)) || readdirSync(outDir).length === 0);
  if (isOurs) return;
  throw new PlainError(
    `The output folder ${outDir} holds something that this program did not build (it has no ${CHECKSUMS_FILE}). ` +
      'Delete it, or set OUT_DIR to another folder.',
  );
}

/** Puts the finished folder in the place of the published one. The caller holds the lock. */
export async function swap(next: string, outDir: string): Promise<void> {
  const old = oldFolder(outDir, process.pid);
  const hadSite = existsSync(outDir);
  if (hadSite) await rename(outDir, old);
  try {
    await rename(next, outDir);
  } catch (error) {
    if (hadSite) await rename(old, outDir);
    throw error;
  }
  if (hadSite) await rm(old, { recursive: true, force: true });
}

export type Recovery = 'nothing' | 'restored';

/**
 * Ends what a build that died had begun: brings the last good site back where the build died between the two renames,
 * and deletes what it left. The caller holds the lock, so that no living build owns any of these folders.
 */
export function recover(outDir: string): Recovery {
  const leftovers = findLeftovers(outDir);
  const lastGood = leftovers.old.at(-1);
  const isLost = !existsSync(outDir) && lastGood !== undefined;
  if (isLost) renameSync(lastGood, outDir);
  const dead = [...leftovers.next, ...leftovers.old].filter((folder) => !isLost || folder !== lastGood);
  for (const folder of dead) rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  return isLost ? 'restored' : 'nothing';
}

/** Folders left beside the output folder, the newest last. */
function findLeftovers(outDir: string): { readonly next: readonly string[]; readonly old: readonly string[] } {
  const parent = dirname(outDir);
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const find = (word: 'next' | 'old') =>
    names
      .filter((name) => isNamed(name, `${basename(outDir)}.${word}-`))
      .map((name) => join(parent, name))
      .sort((a, b) => changedAt(a) - changedAt(b));
  return { next: find('next'), old: find('old') };
}

function isNamed(name: string, start: string): boolean {
  return name.startsWith(start) && /^\d+$/.test(name.slice(start.length));
}

function changedAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}
