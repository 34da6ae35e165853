/**
 * Posts the report of a content change to its pull request, or updates the one posted before. Run by
 * `.github/workflows/comment.yml` only, with the main branch's code. The report is a stranger's text: it is bounded,
 * and posted only where nothing in it could act. Exit code 0 posted or nothing to post to, 2 could not.
 */
import { readFileSync } from 'node:fs';
import { type Api, openApi } from './comment/api.ts';
import { buildComment } from './comment/build-comment.ts';
import { findPulls, postComment } from './comment/pull.ts';
import { PlainError, runCommand } from './failure.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new PlainError('Give the file of the report.');
  const api = readApi(process.env);
  const event = JSON.parse(readFileSync(readVariable('GITHUB_EVENT_PATH'), 'utf8')) as unknown;
  const pulls = await findPulls(event, api);
  if (pulls.length === 0) console.log('No open pull request has this commit as its head; nothing was posted.');
  const comment = buildComment(readFileSync(file, 'utf8'));
  for (const number of pulls) console.log(`${await postComment(number, comment, api)} the comment of #${number}.`);
  return 0;
});

function readApi(env: NodeJS.ProcessEnv): Api {
  const url = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return openApi(url, readVariable('GITHUB_REPOSITORY'), readVariable('GITHUB_TOKEN'));
}

function readVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new PlainError(`${name} is not set; this command runs in a workflow.`);
  return value;
}
