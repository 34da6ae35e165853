/**
 * From checked content to the published folder: pages and outputs into a fresh folder, the gate, the checksums, two
 * renames. Until the renames the published site is not touched, whatever happens.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../loader/settings.ts';
import { INLINE_SCRIPT_HASHES } from '../../site/csp.ts';
import { expectedPages } from '../../site/expected-pages.ts';
import type { Site } from '../../site/site.ts';
import { formatSeconds, type Terminal } from '../terminal.ts';
import { CHECKSUMS_FILE, formatChecksums } from './checksums.ts';
import { nextFolder, swap } from './folders.ts';
import type { Facts, GateProblem, Policy } from './gate/facts.ts';
import { factsVersion, readFactsCache, writeFactsCache } from './gate/facts-cache.ts';
import { checkOutput, type GateReport } from './gate/gate.ts';
import { openScanAhead } from './gate/scan-ahead.ts';
import { type Lock, tryLock } from './lock.ts';
import { OUTPUTS } from './outputs.ts';
import { dropPageCache, openPageCache } from './page-cache.ts';
import { buildPages } from './pages.ts';

export interface PublishJob {
  /** The project. */
  readonly root: string;
  readonly settings: Settings;
  readonly site: Site;
  readonly terminal: Terminal;
  /** Held for the output folder. */
  readonly lock: Lock;
  /** A folder of this run alone. */
  readonly runFolder: string;
}

/** Publishes the site, or says what the gate found; then nothing is published. */
export async function publish(job: PublishJob): Promise<readonly GateProblem[]> {
  const { outDir } = job.settings;
  const next = nextFolder(outDir);
  const cache = lockCache(job);
  try {
    const report = await buildChecked(job, next, cache.folder);
    if (report.problems.length > 0) return report.problems;
    await writeFile(join(next, CHECKSUMS_FILE), formatChecksums(report.hashes), { mode: 0o644 });
    job.lock.assertHeld();
    await swap(next, outDir);
    return [];
  } finally {
    cache.release();
    await removeQuietly(next);
  }
}

/** After a failure some pages may still be on their way to the disk; what stays is cleared away by the next build. */
async function removeQuietly(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
}

/** Two builds into different folders may share a cache folder; the second works without what is kept in it. */
function lockCache({ settings, runFolder }: PublishJob): { readonly folder: string; readonly release: () => void } {
  const lock = tryLock(join(settings.cacheDir, 'build.lock'));
  if ('release' in lock) return { folder: settings.cacheDir, release: lock.release };
  return { folder: join(runFolder, 'cache'), release: () => {} };
}

/** Builds with the pages that are kept; where they turn out wrong, or the gate stops the result, once more without. */
async function buildChecked(job: PublishJob, next: string, cacheDir: string): Promise<GateReport> {
  const { terminal } = job;
  const pageCache = join(cacheDir, 'astro');
  const kept = openPageCache(pageCache);
  const report = await buildOnce(job, next, cacheDir);
  const forged = kept.findForged(report.hashes);
  if (kept.isWarm && (forged.length > 0 || report.problems.length > 0)) {
    const why = forged.length > 0 ? 'A kept page is not what was rendered' : 'The gate found problems';
    terminal.say(`${why}; rendering all pages anew.`);
    dropPageCache(pageCache);
    return buildChecked(job, next, cacheDir);
  }
  kept.seal(report.hashes);
  return report;
}

async function buildOnce(job: PublishJob, next: string, cacheDir: string): Promise<GateReport> {
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  const gate = openGate(job, cacheDir);
  const ahead = openScanAhead(gate.policy, new Set(gate.known.keys()));
  try {
    await writeEverything(job, next, join(cacheDir, 'astro'), ahead.see);
  } finally {
    for (const [key, facts] of await ahead.finish()) gate.known.set(key, facts);
  }
  return check(job, next, gate);
}

/** Pages and outputs side by side. All are waited for, so that none writes on after another has failed. */
async function writeEverything(
  job: PublishJob,
  next: string,
  cacheDir: string,
  onPage: (page: Uint8Array) => void,
): Promise<void> {
  const outputs = OUTPUTS.map(({ name, write }) => writeOutput(name, () => write(job.site, next), job.terminal));
  const results = await Promise.allSettled([writePages(job, next, cacheDir, onPage), ...outputs]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function writePages(
  { root, site, terminal }: PublishJob,
  outDir: string,
  cacheDir: string,
  onPage: (page: Uint8Array) => void,
): Promise<void> {
  const start = performance.now();
  let counts = '';
  const onProgress = (done: number, total: number) => {
    counts = `${done} of ${total} pages`;
    terminal.progress(`${counts} rendered`);
  };
  await buildPages({ root, outDir, cacheDir, origin: originOf(site), onProgress, onPage });
  terminal.say(`${counts} rendered in ${formatSeconds(performance.now() - start)}.`);
}

async function writeOutput(name: string, write: () => Promise<void>, terminal: Terminal): Promise<void> {
  const start = performance.now();
  await write();
  terminal.say(`${name} written in ${formatSeconds(performance.now() - start)}.`);
}

interface OpenGate {
  readonly policy: Policy;
  readonly cache: string;
  readonly version: string;
  /** Facts of files that were read before. */
  readonly known: Map<string, Facts>;
}

function openGate({ root, site }: PublishJob, cacheDir: string): OpenGate {
  const policy: Policy = {
    origin: originOf(site),
    base: site.routes.base,
    inlineScriptHashes: INLINE_SCRIPT_HASHES,
  };
  const cache = join(cacheDir, 'gate.json');
  const version = factsVersion(policy, join(root, 'package-lock.json'));
  return { policy, cache, version, known: readFactsCache(cache, version) };
}

function originOf({ routes }: Site): string {
  return new URL(routes.absolute('/')).origin;
}

async function check({ site, terminal }: PublishJob, next: string, gate: OpenGate): Promise<GateReport> {
  const start = performance.now();
  const report = await checkOutput(next, {
    policy: gate.policy,
    expectedPages: expectedPages(site),
    known: gate.known,
    onProgress: (done, total) => terminal.progress(`${done} of ${total} files checked`),
  });
  writeFactsCache(gate.cache, gate.version, report.facts);
  const took = formatSeconds(performance.now() - start);
  terminal.say(`${report.pages} pages and ${report.hashes.size - report.pages} other files checked in ${took}.`);
  return report;
}
