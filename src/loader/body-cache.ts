/**
 * Rendered bodies, kept between builds. Keyed by a hash of the Markdown, the pipeline version and the base path; each
 * record carries a hash of itself, so that an edited, foreign or damaged cache is ignored and rebuilt, never trusted.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PIPELINE_VERSION, type RenderedBody, renderBody, type TermHref } from './body.ts';
import type { MarkdownProblem } from './markdown.ts';

interface Stored extends RenderedBody {
  readonly seal: string;
}

export interface BodyCache {
  /** The body of the Markdown, from the cache or rendered anew. */
  readonly find: (markdown: string) => RenderedBody | MarkdownProblem;
  /** Writes what was used since the cache was opened; nothing else is kept. */
  readonly save: () => void;
}

/** Opens the cache file; `base` is the base path that `termHref` puts before addresses. */
export function openBodyCache(file: string, base: string, termHref: TermHref): BodyCache {
  const stored = readStored(file);
  const used = new Map<string, Stored>();
  let isChanged = false;
  const find = (markdown: string): RenderedBody | MarkdownProblem => {
    const key = sha256(`${PIPELINE_VERSION}\0${base}\0${markdown}`);
    const known = used.get(key) ?? stored.get(key);
    if (known && known.seal === seal(key, known)) {
      used.set(key, known);
      return known;
    }
    const body = renderBody(markdown, termHref);
    if ('problem' in body) return body;
    used.set(key, { ...body, seal: seal(key, body) });
    isChanged = true;
    return body;
  };
  const save = () => {
    if (isChanged || used.size !== stored.size) writeStored(file, used);
  };
  return { find, save };
}

function seal(key: string, body: RenderedBody): string {
  return sha256(`${key}\0${body.html}\0${JSON.stringify(body.links)}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function readStored(file: string): Map<string, Stored> {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return new Map(Object.entries(parsed).flatMap(([key, value]) => (isStored(value) ? [[key, pick(value)]] : [])));
  } catch {
    return new Map();
  }
}

function isStored(value: unknown): value is Stored {
  const record = value as Stored | null;
  return typeof record?.html === 'string' && typeof record.seal === 'string' && Array.isArray(record.links);
}

/** Nothing that the seal does not cover. */
function pick({ html, links, seal }: Stored): Stored {
  return { html, links, seal };
}

/** Through a temporary name, so that a build that dies leaves the old cache or the new one, whole. */
function writeStored(file: string, records: ReadonlyMap<string, Stored>): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(Object.fromEntries(records)));
  renameSync(temporary, file);
}
