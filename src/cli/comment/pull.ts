/** Which pull request a finished workflow was run for, and the one comment on it. */
import { z } from 'zod';
import type { Api } from './api.ts';
import { MARK } from './build-comment.ts';

/** What is used of a `workflow_run` event; its branch and owner are a stranger's words. */
const eventShape = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_branch: z.string(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }),
  }),
});

const pullsShape = z.array(z.object({ number: z.int().positive(), head: z.object({ sha: z.string() }) }));

/** Numbers of the open pull requests whose head is the very commit that the workflow ran for. */
export async function findPulls(event: unknown, api: Api): Promise<readonly number[]> {
  const { workflow_run: run } = eventShape.parse(event);
  if (run.event !== 'pull_request') return [];
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const pulls = pullsShape.parse(
    await api('GET', `pulls?${new URLSearchParams({ state: 'open', head, per_page: '20' })}`),
  );
  return pulls.filter(({ head: { sha } }) => sha === run.head_sha).map(({ number }) => number);
}

const commentsShape = z.array(
  z.object({ id: z.int().positive(), body: z.string().nullish(), user: z.object({ login: z.string() }).nullish() }),
);

/** Whose comments may be written over: anybody can copy the mark. */
const AUTHOR = 'github-actions[bot]';
const MOST_PAGES = 10;

/** Updates the comment posted before, or posts one. */
export async function postComment(pull: number, body: string, api: Api): Promise<'Updated' | 'Posted'> {
  const id = await findComment(pull, api);
  if (id === undefined) await api('POST', `issues/${pull}/comments`, { body });
  else await api('PATCH', `issues/comments/${id}`, { body });
  return id === undefined ? 'Posted' : 'Updated';
}

async function findComment(pull: number, api: Api): Promise<number | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = commentsShape.parse(await api('GET', `issues/${pull}/comments?per_page=100&page=${page}`));
    const found = comments.find(({ body, user }) => user?.login === AUTHOR && body?.startsWith(MARK));
    if (found) return found.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}
