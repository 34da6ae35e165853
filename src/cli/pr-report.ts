/**
 * `npm run pr-report`: what a change to the content does, as Markdown: a card of each new or changed entry, the pages
 * it joins, entries like it, and the messages that are new. Exit code 0 also where there are errors (`npm run check`
 * judges), 2 where it could not run.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Digest } from '../domain/digest.ts';
import { findAdded } from '../lint/compare.ts';
import { lint } from '../lint/run.ts';
import type { Settings } from '../loader/settings.ts';
import { buildSite } from '../site/from-content.ts';
import { readFolder, readRunSettings } from './content.ts';
import { PlainError, runCommand } from './failure.ts';
import { readContentAt } from './git-content.ts';
import { findChanges } from './report/changes.ts';
import { formatReport } from './report/report.ts';

const HELP = `npm run pr-report [-- --base REF --out FILE]

  --base REF  what the change is measured against (default: where it left the main branch)
  --out FILE  where the report goes (default: the terminal)
`;

await runCommand(async () => {
  const { base, out, help } = readFlags(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const settings = readRunSettings(process.env, process.cwd());
  const after = readFolder(settings.contentDir);
  const before = readContentAt(base ?? findBase(settings.contentDir, after.digest), settings.contentDir);
  const { messages, faults } = lint(after, { asOf: settings.asOf });
  const { added } = findAdded(messages, lint(before, { asOf: settings.asOf }).messages);
  const site = after.digest && siteOf(after.digest, settings);
  const report = formatReport({ change: findChanges(before, after), site, added, faults });
  if (out === undefined) process.stdout.write(report);
  else writeFileSync(out, report);
  return 0;
});

function readFlags(args: readonly string[]) {
  const options = { base: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('\n')[0]}\n\n${HELP}`);
  }
}

/** Bodies are not shown, and are judged by the rules; the card needs no HTML. */
function siteOf(digest: Digest, settings: Settings) {
  return buildSite(digest, settings, () => '');
}

/** The commit at which this work left the main branch. */
function findBase(folder: string, digest: Digest | undefined): string {
  const main = digest?.edition.branch ?? 'main';
  for (const branch of [`origin/${main}`, main]) {
    const args = ['merge-base', '--end-of-options', 'HEAD', branch];
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  throw new PlainError('It is not known where this work left the main branch; name a commit or branch with --base.');
}
