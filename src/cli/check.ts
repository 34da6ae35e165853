/** `npm run check`: every problem of the content. Exit code 0 no errors, 1 errors, 2 could not run. */
import { appendFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { escapeInvisible, type Message, quote } from '../domain/message.ts';
import { findAdded } from '../lint/compare.ts';
import type { Fault, FileResult } from '../lint/file-check.ts';
import { formatGithub, formatJobSummary } from '../lint/reporters/github.ts';
import { formatJson } from '../lint/reporters/json.ts';
import type { Shown } from '../lint/reporters/shown.ts';
import { formatText } from '../lint/reporters/text.ts';
import { checkFiles, lint, type Report } from '../lint/run.ts';
import type { Content } from '../loader/content.ts';
import { findNearest } from '../loader/nearest.ts';
import type { Settings } from '../loader/settings.ts';
import { CHECK_HELP, type CheckArguments, type Format, parseCheckArguments } from './check-arguments.ts';
import { readFolder, readRunSettings } from './content.ts';
import { type ExitCode, PlainError, runCommand } from './failure.ts';
import { readContentAt } from './git-content.ts';
import { hasColours, shownFolder } from './messages.ts';

await runCommand(check);

async function check(): Promise<ExitCode> {
  const given = parseCheckArguments(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(CHECK_HELP);
    return 0;
  }
  const settings = readRunSettings(process.env, process.cwd());
  const content = readFolder(settings.contentDir);
  const results = checkFiles(content.texts);
  const report = lint(content, { asOf: settings.asOf, results });
  const shown = selectMessages(report, content, results, given, settings);
  show(shown, given.format, content);
  for (const fault of report.faults) console.error(describeFault(fault));
  if (report.faults.length > 0) return 2;
  return shown.messages.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What was asked for: all messages, those of some files, those that a change adds, or both. */
function selectMessages(
  { messages, ...report }: Report,
  content: Content,
  results: ReadonlyMap<string, FileResult>,
  { paths, changedSince }: CheckArguments,
  { contentDir, asOf }: Settings,
): Shown {
  const isAsked = buildFilter(paths, content, contentDir);
  const here = messages.filter(({ file }) => isAsked(file));
  const before = changedSince === undefined ? [] : lintBefore(changedSince, contentDir, content, results, asOf);
  const { added, older } = findAdded(here, before);
  return {
    ...report,
    messages: added,
    hidden: { elsewhere: messages.length - here.length, older },
    ...(changedSince !== undefined && { since: changedSince }),
    folder: shownFolder(contentDir),
  };
}

/** The messages of a commit; what was found in a file that has not changed since is taken over. */
function lintBefore(
  ref: string,
  contentDir: string,
  now: Content,
  found: ReadonlyMap<string, FileResult>,
  asOf: Settings['asOf'],
): readonly Message[] {
  const content = readContentAt(ref, contentDir);
  const isSame = (path: string, text: string) => now.texts.get(path) === text && found.has(path);
  const changed = checkFiles(new Map([...content.texts].filter(([path, text]) => !isSame(path, text))));
  const results = new Map([...content.texts.keys()].map((path) => [path, changed.get(path) ?? found.get(path)]));
  return lint(content, { asOf, results: results as Map<string, FileResult> }).messages;
}

/** Paths may be given as the shell completes them, or as messages of other reporters name them. */
function buildFilter(paths: readonly string[], content: Content, contentDir: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const files = [...new Set([...content.texts.keys(), ...content.messages.map(({ file }) => file)])];
  const wanted = paths.map((path) => findAsked(path, files, contentDir));
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

function findAsked(path: string, files: readonly string[], contentDir: string): string {
  const folders = [process.cwd(), process.env['INIT_CWD'] ?? process.cwd(), contentDir];
  const inside = folders.map((folder) => relative(contentDir, resolve(folder, path)).split(sep).join('/'));
  const found = inside.find(
    (candidate) => candidate === '' || files.some((file) => `${file}/`.startsWith(`${candidate}/`)),
  );
  if (found !== undefined) return found;
  const nearest = findNearest(inside.at(-1) ?? path, files);
  const hint = nearest
    ? `Did you mean ${quote(`${shownFolder(contentDir)}${nearest}`)}?`
    : `It holds ${files.length} files.`;
  throw new PlainError(`There is no ${quote(path)} in the content folder. ${hint}`);
}

function show(shown: Shown, format: Format, { texts }: Content): void {
  if (format === 'json') process.stdout.write(formatJson(shown));
  else if (format === 'github') process.stdout.write(formatGithub(shown));
  else process.stdout.write(formatText(shown, { colours: hasColours(), texts }));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, formatJobSummary(shown));
}

function describeFault({ rule, file, problem, stack }: Fault): string {
  const where = file === undefined ? '' : ` at ${quote(file)}`;
  const trace = process.env['DEBUG'] && stack ? `\n${stack}` : '';
  return (
    `\nThis is a fault of the checker, not of your file: the rule ${quote(rule)} broke${where} (${escapeInvisible(problem)}).\n` +
    `Please report it with the command you ran and the file; DEBUG=1 before the command shows where it happened.${trace}`
  );
}
