import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildComment, MARK } from './build-comment.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Call {
  readonly call: string;
  readonly body: unknown;
}

const SHA = 'a'.repeat(40);
const REPORT = '## What this change does\n\n1 new entry. No new messages.\n';

let root: string;
let calls: Call[];
let answers: Record<string, unknown>;
const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += String(part);
  const call = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
  calls.push({ call, body: body === '' ? undefined : JSON.parse(body) });
  const found = Object.entries(answers).find(([start]) => call.startsWith(start));
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found?.[1] ?? {}));
});

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'comment-'));
  calls = [];
  answers = {
    'GET /repos/o/r/pulls?': [
      { number: 7, head: { sha: SHA } },
      { number: 8, head: { sha: 'b'.repeat(40) } },
    ],
    'GET /repos/o/r/issues/7/comments': [{ id: 1, body: `${MARK}\nmine`, user: { login: 'stranger' } }],
    'POST /repos/o/r/issues/7/comments': {},
    'PATCH /repos/o/r/issues/comments/2': {},
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await new Promise((done) => server.close(done));
});

function run(report: string, change: object = {}): Promise<{ code: number | null; out: string }> {
  const branch = 'x&state=closed" $(id)';
  const head = {
    event: 'pull_request',
    head_sha: SHA,
    head_branch: branch,
    head_repository: { owner: { login: 'o2' } },
  };
  writeFileSync(join(root, 'event.json'), JSON.stringify({ workflow_run: { ...head, ...change } }));
  writeFileSync(join(root, 'report.md'), report);
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_TOKEN: 'token-of-test',
    GITHUB_EVENT_PATH: join(root, 'event.json'),
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../comment.ts'), join(root, 'report.md')], { env });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    out += part;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out })));
}

test('posts to the pull request whose head it is, and writes over no comment of another', async () => {
  expect(await run(REPORT)).toEqual({ code: 0, out: 'Posted the comment of #7.\n' });
  expect(calls.map(({ call }) => call.split('?')[0])).toEqual([
    'GET /repos/o/r/pulls',
    'GET /repos/o/r/issues/7/comments',
    'POST /repos/o/r/issues/7/comments',
  ]);
  expect(calls[2]?.body).toEqual({ body: `${MARK}\n${REPORT}` });
});

test('updates its own comment', async () => {
  answers['GET /repos/o/r/issues/7/comments'] = [
    { id: 2, body: `${MARK}\nold`, user: { login: 'github-actions[bot]' } },
  ];
  expect(await run(REPORT)).toEqual({ code: 0, out: 'Updated the comment of #7.\n' });
  expect(calls.at(-1)).toEqual({ call: 'PATCH /repos/o/r/issues/comments/2', body: { body: `${MARK}\n${REPORT}` } });
});

test('a commit that no open pull request has: nothing posted', async () => {
  expect((await run(REPORT, { head_sha: 'c'.repeat(40) })).code).toBe(0);
  expect(calls).toHaveLength(1);
  expect((await run(REPORT, { event: 'push' })).code).toBe(0);
  expect(calls).toHaveLength(1);
});

test('an event of another shape, and a host that fails: a sentence, no token in it', async () => {
  const shape = await run(REPORT, { head_sha: '../../x' });
  expect(shape.code).toBe(2);
  answers = {};
  const failed = await run(REPORT);
  expect(failed).toMatchObject({
    code: 2,
    out: expect.stringMatching(/^The repository host answered 404 to GET pulls/),
  });
  expect(shape.out + failed.out).not.toContain('token-of-test');
});

test.each([
  ['a link', 'see [here](https://evil.example)'],
  ['a mention', 'thanks @everyone'],
  ['an image', '![x](//evil.example/x.png)'],
  ['HTML', '<details>'],
  ['nothing', ' \n'],
  ['too much', 'x '.repeat(40_000)],
])('a report with %s is not posted as it is', (_, report) => {
  expect(buildComment(report)).toMatch(/^<!-- content-report -->\nThe report of this change cannot be shown/);
});

test('controls and marks of direction are taken out', () => {
  expect(buildComment('a\u0000b\u202ec\u001b[31m')).toMatch(/cannot be shown/);
  expect(buildComment('a\u0000b\u202ec\r\nd')).toBe(`${MARK}\nabc\nd\n`);
});
