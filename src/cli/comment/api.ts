/** The few calls of the repository host's interface that posting a comment takes. */
import { PlainError } from '../failure.ts';

/** Calls a path below the repository; the answer is unknown until it is looked at. */
export type Api = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>;

/** The interface of one repository. `url`: without a slash at its end. */
export function openApi(url: string, repository: string, token: string): Api {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/repos/${repository}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'content-report',
        'x-github-api-version': '2022-11-28',
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new PlainError(`The repository host answered ${answer.status} to ${method} ${path}.`);
    return answer.json();
  };
}
