/**
 * `npm run links`: asks every address of the content whether it still answers. It warns and never blocks: exit code 0
 * whatever it finds, 2 where it could not run. Exceptions stand in `.github/link-exceptions.yml`, for they are about
 * what a machine meets on a day, not about the content.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eachAddress } from '../lint/addresses.ts';
import { eachRecord } from '../lint/records.ts';
import { checkFiles } from '../lint/run.ts';
import type { Content } from '../loader/content.ts';
import { readFolder, readRunSettings } from './content.ts';
import { PlainError, runCommand } from './failure.ts';
import { openAsk } from './links/ask.ts';
import { askAll } from './links/ask-all.ts';
import { type LinkException, parseExceptions } from './links/exceptions.ts';
import { formatLinkSummary, formatLinkText } from './links/report.ts';

const EXCEPTIONS = fileURLToPath(new URL('../../.github/link-exceptions.yml', import.meta.url));

await runCommand(async () => {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) throw new PlainError(`There is no flag ${unknown}; this command has none.`);
  const content = readFolder(readRunSettings(process.env, process.cwd()).contentDir);
  if (!content.digest) throw new PlainError('The edition itself cannot be read. Run `npm run check` first.');
  const addresses = listAddresses(content, content.digest);
  const agent = `digest-link-check/1 (+${content.digest.edition.repositoryUrl})`;
  console.log(`Asking ${addresses.size} addresses, one at a time at each host.`);
  const answers = await askAll([...addresses.keys()], openAsk(agent));
  const found = { answers, addresses, exceptions: readExceptions() };
  process.stdout.write(formatLinkText(found));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, formatLinkSummary(found));
  return 0;
});

/** Each address once, with the files that hold it. */
function listAddresses(
  content: Content,
  digest: NonNullable<Content['digest']>,
): ReadonlyMap<string, readonly string[]> {
  const results = [...checkFiles(content.texts)];
  const bodyLinks = new Map(results.map(([path, { links }]) => [path, links]));
  const files = new Map<string, string[]>();
  for (const { url, file } of eachAddress([...eachRecord(digest)], digest, bodyLinks)) {
    // What stands after `#` is not sent; two such addresses are one question.
    const asked = url.replace(/#.*$/, '');
    const list = files.get(asked);
    if (!list) files.set(asked, [file]);
    else if (!list.includes(file)) list.push(file);
  }
  return files;
}

function readExceptions(): readonly LinkException[] {
  if (!existsSync(EXCEPTIONS)) return [];
  const parsed = parseExceptions(readFileSync(EXCEPTIONS, 'utf8'));
  if ('problem' in parsed) throw new PlainError(`.github/link-exceptions.yml: ${parsed.problem}`);
  return parsed.exceptions;
}
