/** A small server for a finished site: what a static host does, on this machine. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { findContentType, isText } from './content-types.ts';
import { findFile } from './find-file.ts';
import { parseHeaderRules } from './header-rules.ts';

export interface ServedSite {
  /** The finished folder. */
  readonly root: string;
  /** Begins and ends with `/`. */
  readonly base: string;
}

/** The server, not yet listening. The folder is looked at anew for each request, so a new build shows at once. */
export function createSiteServer(site: ServedSite): Server {
  return createServer((request, response) => {
    answer(site, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The file could not be read.\n');
    });
  });
}

async function answer({ root, base }: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const found = await findFile(root, base, path);
  if (found.kind === 'moved') {
    response.writeHead(308, { Location: query === undefined ? found.to : `${found.to}?${query}` }).end();
  } else if (found.kind === 'file') {
    await send({ root, status: 200, file: found.file, path: found.path }, request, response);
  } else {
    await sendMissing(root, path, request, response);
  }
}

async function sendMissing(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await findFile(root, '/', '/404.html');
  if (page.kind === 'file') await send({ root, status: 404, file: page.file, path }, request, response);
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no page at this address.\n');
}

interface Answer {
  readonly root: string;
  readonly status: 200 | 404;
  readonly file: string;
  /** Below the base, as the rules of `_headers` name it. */
  readonly path: string;
}

async function send(
  { root, status, file, path }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file);
  const type = findContentType(file);
  const isZipped = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}${isZipped ? '-gz' : ''}"`;
  const headers = { 'Cache-Control': 'no-cache', ...(await readHeaders(root, path)), 'Content-Type': type, ETag: tag };
  if (status === 200 && hasTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = isZipped ? await promisify(gzip)(bytes) : bytes;
  response.writeHead(status, {
    ...headers,
    ...(isText(type) && { Vary: 'Accept-Encoding' }),
    ...(isZipped && { 'Content-Encoding': 'gzip' }),
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function readHeaders(root: string, path: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  return parseHeaderRules(text)(path);
}

function hasTag(list: string | undefined, tag: string): boolean {
  return list?.split(',').some((item) => item.trim().replace(/^W\//, '') === tag || item.trim() === '*') ?? false;
}
