import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { createSiteServer } from './server.ts';

const FILES: Readonly<Record<string, string>> = {
  'out/index.html': 'home',
  'out/404.html': 'nothing here',
  'out/entries/index.html': 'entries',
  'out/entries/one/index.html': 'one',
  'out/a.css': 'p{}',
  'out/ភាសា.txt': 'ខ្មែរ',
  'out/.env': 'hidden',
  'out/_headers':
    '# all\n/*\n  X-Frame-Options: DENY\n/entries/*\n  X-Frame-Options: SAMEORIGIN\n  Cache-Control: max-age=60\n',
  'secret.txt': 'secret',
};

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync('../secret.txt', join(folder, 'out/link.txt'));
  symlinkSync('..', join(folder, 'out/up'));
  server = createSiteServer({ root: join(folder, 'out'), base: '/digest/' });
  port = await listen(server, '127.0.0.1', 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends the path as it stands; `fetch` would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('a finished site', () => {
  it.each([
    ['/digest/', 'home', 'text/html; charset=utf-8'],
    ['/digest/entries/', 'entries', 'text/html; charset=utf-8'],
    ['/digest/entries/?page=2', 'entries', 'text/html; charset=utf-8'],
    ['/digest/a.css', 'p{}', 'text/css; charset=utf-8'],
    ['/digest/%E1%9E%97%E1%9E%B6%E1%9E%9F%E1%9E%B6.txt', 'ខ្មែរ', 'text/plain; charset=utf-8'],
  ])('shows %s', async (path, text, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, text, headers: { 'content-type': type } });
  });

  it.each([
    ['/', '/digest/'],
    ['/digest', '/digest/'],
    ['/digest/entries?q=a?b', '/digest/entries/?q=a?b'],
    ['/digest/entries/one', '/digest/entries/one/'],
  ])('leads from %s to %s', async (path, location) => {
    expect(await ask(path)).toMatchObject({ status: 308, headers: { location } });
  });

  it.each([
    '/digest/none/',
    '/entries/',
    '/digest/../secret.txt',
    '/digest/%2e%2e/secret.txt',
    '/digest/..%2fsecret.txt',
    '/digest/entries/..%5c..%5csecret.txt',
    '/digest//etc/passwd',
    '/digest/%2fetc%2fpasswd',
    '/digest/link.txt',
    '/digest/up/secret.txt',
    '/digest/.env',
    '/digest/_headers',
    '/digest/a.css/',
    '/digest/%E0%A4%A',
    '/digest/a.css%00.html',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, text: 'nothing here' });
  });

  it('sends a page once as long as it stays the same', async () => {
    const first = await ask('/digest/');
    const etag = String(first.headers['etag']);
    expect(await ask('/digest/', { 'If-None-Match': etag })).toMatchObject({ status: 304, text: '' });
    writeFileSync(join(folder, 'out/index.html'), 'new home');
    expect(await ask('/digest/', { 'If-None-Match': etag })).toMatchObject({ status: 200, text: 'new home' });
  });

  it('sends the headers that the site asks of its host', async () => {
    expect((await ask('/digest/a.css')).headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
    const entry = await ask('/digest/entries/');
    expect(entry.headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'max-age=60' });
    expect((await ask('/digest/none')).headers).toMatchObject({ 'x-frame-options': 'DENY' });
  });

  it('compresses text for whoever can read it', async () => {
    const zipped = await ask('/digest/entries/', { 'Accept-Encoding': 'gzip, br' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });

  it('answers HEAD without a body and refuses everything else', async () => {
    expect(await ask('/digest/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await ask('/digest/', {}, 'POST')).toMatchObject({ status: 405 });
  });
});

it('takes the next free port', async () => {
  const other = createSiteServer({ root: folder, base: '/' });
  const next = await listen(other, '127.0.0.1', port);
  expect(next).toBeGreaterThan(port);
  expect((server.address() as AddressInfo).port).toBe(port);
  other.close();
});
