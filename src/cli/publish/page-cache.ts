/**
 * Astro keeps rendered pages between builds and copies them into the output unread. A page that somebody edited there,
 * or that a build wrote before it died, would be published as it stands. So the hash of every kept page is sealed
 * together with the key it was rendered for: the same key must give the same bytes, or nothing of the cache is used.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro writes about its cache: `incremental-build.json`. */
interface AstroManifest {
  readonly configHash: string;
  readonly lockfileHash: string;
  readonly routes: Readonly<Record<string, AstroRoute>>;
}

interface AstroRoute {
  readonly dependencyHash: string;
  readonly paths: Readonly<Record<string, { readonly cacheKey: string; readonly outputFile: string }>>;
}

interface SealedPage {
  /** A hash of all that Astro compares before it uses a kept page. */
  readonly key: string;
  /** SHA-256 of the page. */
  readonly hash: string;
}

type SealedPages = ReadonlyMap<string, SealedPage>;

const MANIFEST = 'incremental-build.json';
const SEALS = 'sealed-pages.json';

/** Opens the cache for a build: deletes it where any page that it offers is not sealed. */
export function openPageCache(folder: string): PageCache {
  const sealed = readSeals(folder);
  const isWhole = [...readKeys(folder)].every(([file, key]) => sealed.get(file)?.key === key);
  if (!isWhole || sealed.size === 0) dropPageCache(folder);
  const trusted = isWhole ? sealed : new Map<string, SealedPage>();
  return {
    isWarm: trusted.size > 0,
    findForged: (hashes) => findForged(trusted, readKeys(folder), hashes),
    seal: (hashes) => writeSeals(folder, hashes),
  };
}

export interface PageCache {
  /** Whether pages of an earlier build may be used. */
  readonly isWarm: boolean;
  /** Pages of the finished build that are not what their key gave before. `hashes` are those of the output. */
  readonly findForged: (hashes: ReadonlyMap<string, string>) => readonly string[];
  /** Seals the pages of the finished build. */
  readonly seal: (hashes: ReadonlyMap<string, string>) => void;
}

export function dropPageCache(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function findForged(
  sealed: SealedPages,
  keys: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
): readonly string[] {
  return [...keys].flatMap(([file, key]) => {
    const page = sealed.get(file);
    return page?.key === key && page.hash !== hashes.get(file) ? [file] : [];
  });
}

/** The key of each kept page, by its path in the output; none where the manifest is absent or damaged. */
function readKeys(folder: string): ReadonlyMap<string, string> {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as AstroManifest;
    return new Map(Object.entries(manifest.routes).flatMap(([route, paths]) => keysOf(manifest, route, paths)));
  } catch {
    return new Map();
  }
}

function keysOf(manifest: AstroManifest, route: string, { dependencyHash, paths }: AstroRoute): [string, string][] {
  const common = [manifest.configHash, manifest.lockfileHash, route, dependencyHash];
  return Object.values(paths).map(({ cacheKey, outputFile }) => [
    decodeURIComponent(outputFile),
    sha256(JSON.stringify([...common, cacheKey])),
  ]);
}

function readSeals(folder: string): SealedPages {
  try {
    const text = readFileSync(join(folder, SEALS), 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    if (text.slice(0, end) !== sha256(payload)) return new Map();
    return new Map(Object.entries(JSON.parse(payload) as Record<string, SealedPage>));
  } catch {
    return new Map();
  }
}

function writeSeals(folder: string, hashes: ReadonlyMap<string, string>): void {
  const pages = [...readKeys(folder)].flatMap(([file, key]) => {
    const hash = hashes.get(file);
    return hash === undefined ? [] : [[file, { key, hash }] as const];
  });
  const payload = JSON.stringify(Object.fromEntries(pages));
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `${SEALS}.${process.pid}`);
  writeFileSync(temporary, `${sha256(payload)}\n${payload}`);
  renameSync(temporary, join(folder, SEALS));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
