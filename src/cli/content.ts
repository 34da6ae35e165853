/** Reads all content for a command that shows it: records, bodies, and every problem of both. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.ts';
import { compareMessages, type Message } from '../domain/message.ts';
import { buildBodyMessages } from '../loader/bodies.ts';
import { type BodyCache, openBodyCache } from '../loader/body-cache.ts';
import { type Content, readContent } from '../loader/content.ts';
import { readSettings, type Settings } from '../loader/settings.ts';
import { termHrefBelow } from '../site/from-content.ts';
import { PlainError } from './failure.ts';

export interface Reading {
  readonly content: Content;
  readonly bodies: BodyCache;
  /** What must be mended before anything can be shown; where it is empty, the digest is whole. */
  readonly errors: readonly Message[];
  readonly digest: Digest | undefined;
}

/** Settings of the run; a value that cannot be used is the business of whoever set it. */
export function readRunSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  try {
    return readSettings(env, root);
  } catch (error) {
    throw new PlainError((error as Error).message);
  }
}

/** Opens the cache of rendered bodies of a run. */
export function openBodies({ cacheDir, basePath }: Settings): BodyCache {
  return openBodyCache(join(cacheDir, 'bodies.json'), basePath, termHrefBelow(basePath));
}

/** Reads and checks everything; stops at no problem. */
export function readEverything(settings: Settings, bodies: BodyCache = openBodies(settings)): Reading {
  const content = readFolder(settings.contentDir);
  const { digest } = content;
  // A link to a record that is there but faulty leads somewhere: the fault itself is told once, at the record.
  const messages = [...content.messages, ...(digest ? buildBodyMessages(digest, bodies, content.known) : [])];
  const errors = messages.filter(({ severity }) => severity === 'error').sort(compareMessages);
  return { content, bodies, errors, digest };
}

/** Reads a content folder; says so where there is none. */
export function readFolder(folder: string): Content {
  try {
    return readContent(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new PlainError(`There is no content folder at ${folder}. Set CONTENT_DIR to where it is.`);
  }
}
