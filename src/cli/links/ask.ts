/** Asks one address whether it answers: HEAD, then GET where a server knows no HEAD; redirects are followed. */
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** `moved`: for good, to another address. `refused`: the server turns machines away. `failed`: no answer at all. */
export type Answer =
  | { readonly kind: 'well' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'refused' | 'gone' | 'broken'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: string };

export type Ask = (url: string) => Promise<Answer>;

export interface AskOptions {
  readonly timeout?: number;
  /** May this IP address be asked? */
  readonly isAllowed?: (address: string) => boolean;
}

const MOST_REDIRECTS = 5;

/** A function that asks. `agent`: the name by which it introduces itself. Never throws. */
export function openAsk(agent: string, { timeout = 20_000, isAllowed = isPublicAddress }: AskOptions = {}): Ask {
  return async (url) => {
    try {
      return await follow(url, (at, method) => send(at, method, { agent, timeout, isAllowed }));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { kind: 'failed', reason: code ?? message };
    }
  };
}

interface Reply {
  readonly status: number;
  readonly location: string | undefined;
}
type Send = (url: URL, method: 'HEAD' | 'GET') => Promise<Reply>;

async function follow(url: string, sendTo: Send): Promise<Answer> {
  let at = new URL(url);
  let isForGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, location } = await sendEither(at, sendTo);
    if (status < 300 || status >= 400 || location === undefined) {
      const isMoved = redirects > 0 && isForGood && status < 300;
      return isMoved ? { kind: 'moved', to: at.href } : judge(status);
    }
    isForGood &&= status === 301 || status === 308;
    at = new URL(location, at);
    if (at.protocol !== 'http:' && at.protocol !== 'https:') return { kind: 'failed', reason: 'leads out of the web' };
  }
  return { kind: 'failed', reason: 'redirects without end' };
}

/** Many servers answer HEAD wrongly; only what GET says counts against them. */
async function sendEither(url: URL, sendTo: Send): Promise<Reply> {
  try {
    const reply = await sendTo(url, 'HEAD');
    if (reply.status < 400) return reply;
  } catch (error) {
    if (error instanceof NotAllowed) throw error;
  }
  return sendTo(url, 'GET');
}

function judge(status: number): Answer {
  if (status < 400) return { kind: 'well' };
  if (status === 404 || status === 410) return { kind: 'gone', status };
  return { kind: [401, 402, 403, 405, 406, 418, 429, 451, 503].includes(status) ? 'refused' : 'broken', status };
}

class NotAllowed extends Error {}

interface SendOptions {
  readonly agent: string;
  readonly timeout: number;
  readonly isAllowed: (address: string) => boolean;
}

function send(url: URL, method: 'HEAD' | 'GET', { agent, timeout, isAllowed }: SendOptions): Promise<Reply> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host that is an IP address is never looked up.
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new NotAllowed('not a public address'));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      agent: false,
      lookup: lookupAllowed(isAllowed),
      headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.5' },
      signal: AbortSignal.timeout(timeout),
    });
    sent.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      // Only the head of the answer is of interest.
      response.destroy();
    });
    sent.on('error', (error) =>
      reject(error.name === 'TimeoutError' || error.name === 'AbortError' ? new Error('no answer in time') : error),
    );
    sent.end();
  });
}

/** Looks a name up once, and lets the connection go to no address but an allowed one of those found. */
function lookupAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const allowed = (addresses ?? []).filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (error) done(error, '', 0);
      else if (!first) done(new NotAllowed('not a public address'), '', 0);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
