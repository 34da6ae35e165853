/** What the environment may say of a run: where content is, where output goes, where the site will live. */
import { isAbsolute, resolve } from 'node:path';
import { type Day, parseDay } from '../domain/edtf.ts';
import { findUrlProblem } from '../domain/text.ts';

export interface Settings {
  /** Absolute. `CONTENT_DIR`, default `content`. */
  readonly contentDir: string;
  /** Absolute. `OUT_DIR`, default `dist`. */
  readonly outDir: string;
  /** Absolute; may be deleted at any time. `CACHE_DIR`, default `.cache`. */
  readonly cacheDir: string;
  /** `SITE_URL`; the edition's own base URL where it is not set. */
  readonly siteUrl: string | undefined;
  /** `BASE_PATH`, begins and ends with `/`. */
  readonly basePath: string;
  /** `AS_OF`, the day of which pages speak; the newest date of the content where it is not set. */
  readonly asOf: Day | undefined;
}

/** Reads the settings of a run. Throws an error with a plain sentence where a value cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): Settings {
  const at = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  return {
    contentDir: at(env['CONTENT_DIR'] || 'content'),
    outDir: at(env['OUT_DIR'] || 'dist'),
    cacheDir: at(env['CACHE_DIR'] || '.cache'),
    siteUrl: parseSiteUrl(env['SITE_URL']),
    basePath: parseBasePath(env['BASE_PATH']),
    asOf: parseAsOf(env['AS_OF']),
  };
}

function parseSiteUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  // A preview on this machine has a host without a domain, which no address of the content may have.
  const isLocal = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/?$/.test(text);
  if (!isLocal && findUrlProblem(text)) throw new Error(`SITE_URL is no address: ${JSON.stringify(text)}`);
  return text;
}

function parseBasePath(text: string | undefined): string {
  if (!text || text === '/') return '/';
  if (!/^\/?[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(text) || /(?:^|\/)\.\.?(?:\/|$)/.test(text)) {
    throw new Error(`BASE_PATH is no path: ${JSON.stringify(text)}. Write it as /digest/`);
  }
  return `/${text.replace(/^\/|\/$/g, '')}/`;
}

function parseAsOf(text: string | undefined): Day | undefined {
  if (!text) return undefined;
  const day = parseDay(text);
  if (!day) throw new Error(`AS_OF is no day: ${JSON.stringify(text)}. Write it as 2025-07-09`);
  return day;
}
