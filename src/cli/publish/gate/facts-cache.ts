/**
 * Facts of files, kept between builds by the hash of their bytes, so that a build reads only what it changed. Facts of
 * another policy or another version of this gate are not used, and a file that does not agree with its own seal is
 * ignored: a damaged cache costs time and nothing else. Only files without problems are kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Facts, Policy } from './facts.ts';

/** Strings once each; a file's ids and links by their numbers. */
interface Stored {
  readonly version: string;
  readonly strings: readonly string[];
  readonly files: Readonly<Record<string, readonly [ids: readonly number[], links: readonly number[]]>>;
}

/** What facts depend on besides the bytes: the policy, the code of this folder, the libraries. */
export function factsVersion(policy: Policy, lockfile: string): string {
  const folder = import.meta.dirname;
  const hash = createHash('sha256').update(JSON.stringify(policy)).update(readOrEmpty(lockfile));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Facts by key; none where the cache is absent, damaged or of another version. */
export function readFactsCache(file: string, version: string): Map<string, Facts> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    if (text.slice(0, end) !== seal(payload)) return new Map();
    const stored = JSON.parse(payload) as Stored;
    return stored.version === version ? toFacts(stored) : new Map();
  } catch {
    return new Map();
  }
}

function toFacts({ strings, files }: Stored): Map<string, Facts> {
  const words = (indexes: readonly number[]) => indexes.map((index) => strings[index] as string);
  return new Map(
    Object.entries(files).map(([key, [ids, links]]) => [key, { problems: [], ids: words(ids), links: words(links) }]),
  );
}

/** Through a temporary name, so that a build that dies leaves the old cache or the new one. */
export function writeFactsCache(file: string, version: string, facts: ReadonlyMap<string, Facts>): void {
  const payload = JSON.stringify(toStored(version, facts));
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${seal(payload)}\n${payload}`);
  renameSync(temporary, file);
}

function toStored(version: string, facts: ReadonlyMap<string, Facts>): Stored {
  const numbers = new Map<string, number>();
  const number = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const sound = [...facts].filter(([, { problems }]) => problems.length === 0);
  const files = Object.fromEntries(
    sound.map(([key, { ids, links }]) => [key, [ids.map(number), links.map(number)] as const]),
  );
  return { version, strings: [...numbers.keys()], files };
}

function seal(payload: string): string {
  return createHash('sha256').update(payload).digest('hex');
}
