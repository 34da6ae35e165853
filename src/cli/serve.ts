/** `npm run serve`: shows the finished site on this machine. Exit code 2 where there is none. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRunSettings } from './content.ts';
import { type ExitCode, PlainError, runCommand } from './failure.ts';
import { recover } from './publish/folders.ts';
import { tryLock } from './publish/lock.ts';
import { listen, parsePort } from './serve/listen.ts';
import { createSiteServer } from './serve/server.ts';
import { openTerminal } from './terminal.ts';

await runCommand(serve);

async function serve(): Promise<ExitCode> {
  const { outDir, basePath } = readRunSettings(process.env, process.cwd());
  const wanted = readPort();
  const terminal = openTerminal();
  if (recoverUnlessBuilding(outDir)) terminal.say('A build died while it was publishing; the last good site is back.');
  if (!existsSync(outDir)) throw new PlainError(`There is no site at ${outDir}. Run \`npm run build\` first.`);
  const host = process.env['HOST'] || '127.0.0.1';
  const port = await listen(createSiteServer({ root: outDir, base: basePath }), host, wanted);
  if (wanted !== 0 && port !== wanted) terminal.say(`Port ${wanted} is taken; this is the next free one.`);
  terminal.say(`Serving ${outDir} at http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${basePath}`);
  return 0;
}

function readPort(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } } });
    return parsePort(values.port ?? process.env['PORT']);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`${(error as Error).message}. The one option is --port <number>.`);
  }
}

/** A living build puts its own folders right. */
function recoverUnlessBuilding(outDir: string): boolean {
  const lock = tryLock(`${outDir}.lock`);
  if (!('release' in lock)) return false;
  try {
    return recover(outDir) === 'restored';
  } finally {
    lock.release();
  }
}
