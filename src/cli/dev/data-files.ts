/** In the live site the files for programs are made when they are asked for, and kept until the content changes. */
import { extname } from 'node:path';
import type { Digest } from '../../domain/digest.ts';
import { readText } from '../../site/data/data-file.ts';
import type { Site } from '../../site/site.ts';
import { DATA_BUILDERS } from '../publish/data/outputs.ts';

export interface LiveFile {
  readonly type: string;
  readonly text: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.opml': 'application/xml',
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
};

export interface LiveDigest {
  /** Begins and ends with `/`. */
  readonly base: string;
  /** The digest that is shown; another object once the content has changed. */
  readonly current: () => Digest | undefined;
  readonly toSite: (digest: Digest) => Site;
}

/** Gives the file at a path; nothing for addresses that are no such file. */
export function createDataFiles({ base, current, toSite }: LiveDigest): (path: string) => LiveFile | undefined {
  let built: { readonly digest: Digest; readonly files: ReadonlyMap<string, string> } | undefined;
  return (path) => {
    const digest = isDataPath(path, base) ? current() : undefined;
    if (!digest) return undefined;
    if (built?.digest !== digest) built = { digest, files: buildFiles(toSite(digest)) };
    const text = built.files.get(path);
    if (text === undefined) return undefined;
    const type = TYPES[extname(path)] ?? 'text/plain';
    return { type: `${type}; charset=utf-8`, text };
  };
}

/** Looked at before anything is built: most requests are for pages, styles and modules. */
function isDataPath(path: string, base: string): boolean {
  const below = path.startsWith(base) ? path.slice(base.length) : '';
  return /^(?:(?:api|data|feeds|\.well-known)\/.*|sitemap|robots)\.\w+$/.test(below);
}

function buildFiles(site: Site): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const build of Object.values(DATA_BUILDERS)) {
    for (const file of build(site)) texts.set(file.href, readText(file));
  }
  return texts;
}
