import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsk } from './ask.ts';
import { askAll } from './ask-all.ts';
import { parseExceptions } from './exceptions.ts';
import { isPublicAddress } from './public-address.ts';
import { formatLinkSummary, formatLinkText } from './report.ts';

const asked: { readonly line: string; readonly agent: string | undefined }[] = [];
const STATUS: Readonly<Record<string, number>> = {
  '/well': 200,
  '/gone': 404,
  '/gone-410': 410,
  '/no': 403,
  '/error': 500,
};
const LEADS: Readonly<Record<string, [number, string]>> = {
  '/moved': [301, '/well'],
  '/for-now': [302, '/well'],
  '/loop': [302, '/loop'],
  '/out': [302, 'file:///etc/passwd'],
  '/inside': [302, 'http://169.254.169.254/latest'],
};
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push({ line: `${request.method} ${path}`, agent: request.headers['user-agent'] });
  const [status, location] = LEADS[path] ?? [];
  if (path === '/silent') return;
  if (path === '/head-wrong') response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
  else if (path === '/endless') response.writeHead(200).write('x'.repeat(1000));
  else if (status) response.writeHead(status, { location }).end();
  else response.writeHead(STATUS[path] ?? 404).end();
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const ask = openAsk('test-agent (+https://code.example.com)', {
  timeout: 2000,
  isAllowed: (address) => address === '127.0.0.1',
});

test.each([
  ['/well', { kind: 'well' }, ['HEAD']],
  ['/endless', { kind: 'well' }, ['HEAD', 'GET']],
  ['/head-wrong', { kind: 'well' }, ['HEAD', 'GET']],
  ['/gone', { kind: 'gone', status: 404 }, ['HEAD', 'GET']],
  ['/gone-410', { kind: 'gone', status: 410 }, ['HEAD', 'GET']],
  ['/no', { kind: 'refused', status: 403 }, ['HEAD', 'GET']],
  ['/error', { kind: 'broken', status: 500 }, ['HEAD', 'GET']],
  ['/for-now', { kind: 'well' }, ['HEAD', 'HEAD']],
  ['/loop', { kind: 'failed', reason: 'redirects without end' }, Array(6).fill('HEAD')],
  ['/out', { kind: 'failed', reason: 'leads out of the web' }, ['HEAD']],
  ['/inside', { kind: 'failed', reason: 'not a public address' }, ['HEAD']],
] as const)('%s', async (path, answer, methods) => {
  expect(await ask(`${base}${path}`)).toEqual(answer);
  expect(asked.map(({ line }) => line.split(' ')[0])).toEqual(methods);
  expect(asked[0]?.agent).toBe('test-agent (+https://code.example.com)');
});

test('moved for good: the address it moved to', async () => {
  expect(await ask(`${base}/moved`)).toEqual({ kind: 'moved', to: `${base}/well` });
});

test('a server that says nothing is waited for once a method, and no longer', async () => {
  const impatient = openAsk('test', { timeout: 100, isAllowed: () => true });
  expect(await impatient(`${base}/silent`)).toEqual({ kind: 'failed', reason: 'no answer in time' });
});

test('nothing inside the network is asked, by number or by name', async () => {
  const careful = openAsk('test');
  const { port } = new URL(base);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433']) {
    expect(await careful(`http://${host}:${port}/well`)).toMatchObject({ kind: 'failed' });
  }
  expect(asked).toEqual([]);
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['192.168.0.1', false],
  ['172.31.0.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:0a00:0001::', false],
  ['64:ff9b::a00:1', false],
  ['localhost', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('each host is asked one question at a time, with a pause; hosts beside each other, at most so many', async () => {
  const running = new Map<string, number>();
  let most = 0;
  const starts: [string, number][] = [];
  const urls = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((n) => `https://${host}.example/${n}`));
  const answers = await askAll(
    urls,
    async (url) => {
      const { host } = new URL(url);
      starts.push([host, performance.now()]);
      running.set(host, (running.get(host) ?? 0) + 1);
      expect(running.get(host)).toBe(1);
      most = Math.max(
        most,
        [...running.values()].reduce((sum, count) => sum + count, 0),
      );
      await new Promise((done) => setTimeout(done, 5));
      running.set(host, 0);
      return { kind: 'well' };
    },
    { hosts: 2, pause: 20 },
  );
  expect([...answers.keys()]).toEqual(urls);
  expect(most).toBeLessThanOrEqual(2);
  const ofA = starts.filter(([host]) => host === 'a.example').map(([, at]) => at);
  expect((ofA[1] ?? 0) - (ofA[0] ?? 0)).toBeGreaterThanOrEqual(20);
});

const FOUND = {
  answers: new Map([
    ['https://a.example/1', { kind: 'well' }],
    ['https://a.example/2', { kind: 'gone', status: 404 }],
    ['https://www.b.example/', { kind: 'refused', status: 403 }],
    ['https://c.example/', { kind: 'moved', to: 'https://evil.example/](x)@me' }],
  ] as const),
  addresses: new Map([
    ['https://a.example/2', ['entries/2025/a.md', 'events/b.yml']],
    ['https://c.example/', ['entries/2025/c.md']],
  ]),
  exceptions: [
    { host: 'b.example', reason: 'Answers machines with 403.' },
    { host: 'd.example', reason: 'No longer met anywhere.' },
  ],
};

test('the report: grouped by what to do, exceptions left out, needless ones named', () => {
  expect(formatLinkText(FOUND)).toBe(`Gone: look for an archived copy and record it as \`archive\` (1)
  https://a.example/2 (404) — entries/2025/a.md and 1 more

Moved for good: open it, and take the new address if it is the same article (1)
  https://c.example/ → https://evil.example/](x)@me — entries/2025/c.md

No address needs the exception for d.example.
1 of 4 addresses answer as they should.
`);
  const summary = formatLinkSummary(FOUND);
  expect(summary).toContain('- `https://a.example/2`');
  expect(summary).not.toContain('](');
  expect(summary).not.toContain('@me');
});

test('exceptions: those of the repository can be read, faulty ones are named', () => {
  const file = join(import.meta.dirname, '../../../.github/link-exceptions.yml');
  expect(parseExceptions(readFileSync(file, 'utf8'))).toHaveProperty('exceptions');
  expect(parseExceptions('- host: a.example\n  reason: Turns machines away.\n')).toHaveProperty('exceptions');
  for (const text of ['- host: a.example\n', '- host: A/b\n  reason: Turns machines away.\n', 'a: b\n', '- [']) {
    expect(parseExceptions(text)).toHaveProperty('problem');
  }
});
