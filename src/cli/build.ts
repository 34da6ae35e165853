/** `npm run build`: the one command that publishes. Exit code 0 published, 1 problems, 2 could not run. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Digest } from '../domain/digest.ts';
import { provideContent } from '../loader/astro.ts';
import type { BodyCache } from '../loader/body-cache.ts';
import type { Settings } from '../loader/settings.ts';
import { buildSite } from '../site/from-content.ts';
import { readEverything, readRunSettings } from './content.ts';
import { type ExitCode, runCommand } from './failure.ts';
import { formatErrors } from './messages.ts';
import { assertReplaceable, recover } from './publish/folders.ts';
import { formatGateProblems } from './publish/gate/report.ts';
import { type Lock, takeLock } from './publish/lock.ts';
import { publish } from './publish/publish.ts';
import { enterRunFolder } from './publish/run-folder.ts';
import { formatSeconds, openTerminal, type Terminal } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

await runCommand(build);

async function build(): Promise<ExitCode> {
  // Astro reads it when it is loaded: nothing is told to anybody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The bundler's allocator and threads read these when they are loaded. It is done in a second, and everything after
  // it would carry the memory that it keeps for a second time.
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  process.env['TOKIO_WORKER_THREADS'] ??= '1';
  process.env['RAYON_NUM_THREADS'] ??= '1';
  // Whatever the account's own habit, files of the site are readable by the server that serves them.
  process.umask(0o022);
  const settings = readRunSettings(process.env, process.cwd());
  const terminal = openTerminal();
  mkdirSync(dirname(settings.outDir), { recursive: true });
  mkdirSync(settings.cacheDir, { recursive: true });
  const lock = takeLock(`${settings.outDir}.lock`);
  stopOnSignal(settings, lock);
  try {
    return await buildLocked(settings, terminal, lock);
  } finally {
    lock.release();
  }
}

/** Whoever stops a build finds the folders as they were before it. */
function stopOnSignal({ outDir }: Settings, lock: Lock): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      recoverQuietly(outDir);
      lock.release();
      process.exit(code);
    });
  }
}

/** Pages on their way to the disk may keep a folder from being deleted; the last good site stands before that is tried. */
function recoverQuietly(outDir: string): void {
  try {
    recover(outDir);
  } catch {
    // What is left is cleared away by the next build.
  }
}

async function buildLocked(settings: Settings, terminal: Terminal, lock: Lock): Promise<ExitCode> {
  if (recover(settings.outDir) === 'restored') {
    terminal.say('An earlier build died while it was publishing; the last good site is back.');
  }
  assertReplaceable(settings.outDir);
  const readable = readOrExplain(settings, terminal);
  return readable ? publishDigest(settings, terminal, lock, readable) : 1;
}

/** The digest and its bodies alone: the texts of all files, which only messages need, are let go before pages are made. */
function readOrExplain(settings: Settings, terminal: Terminal): Readable | undefined {
  const start = performance.now();
  const reading = readEverything(settings);
  const { digest, bodies, errors } = reading;
  if (errors.length > 0 || !digest) {
    console.error(`${formatErrors(reading, settings.contentDir)}Nothing was published.`);
    return undefined;
  }
  terminal.say(`${digest.entries.size} entries read in ${formatSeconds(performance.now() - start)}.`);
  return { digest, bodies };
}

interface Readable {
  readonly digest: Digest;
  readonly bodies: BodyCache;
}

async function publishDigest(
  settings: Settings,
  terminal: Terminal,
  lock: Lock,
  { digest, bodies }: Readable,
): Promise<ExitCode> {
  const start = performance.now();
  provideContent(digest, bodies);
  const htmlOf = (markdown: string) => {
    const body = bodies.find(markdown);
    return 'html' in body ? body.html : '';
  };
  const site = buildSite(digest, settings, htmlOf);
  const run = enterRunFolder(ROOT);
  try {
    const problems = await publish({ root: ROOT, settings, site, terminal, lock, runFolder: run.path });
    if (problems.length > 0) {
      console.error(`The finished site has problems; nothing was published.\n${formatGateProblems(problems)}`);
      return 1;
    }
  } finally {
    run.leave();
  }
  bodies.save();
  terminal.say(`Published in ${settings.outDir} after ${formatSeconds(performance.now() - start)}.`);
  return 0;
}
