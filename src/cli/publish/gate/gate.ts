/**
 * The gate between a build and the public: reads the finished files, not the configuration that made them, and lets
 * nothing through that is broken, missing, foreign or could run without being ours.
 */
import { findCountProblems } from './expected.ts';
import type { Facts, GateProblem, Policy } from './facts.ts';
import { createInterner } from './intern.ts';
import { findDeadLinks } from './links.ts';
import { listFiles } from './list-files.ts';
import { factsKey, type ScannedFile } from './scan.ts';
import { scanAll } from './scan-all.ts';

export interface GateOptions {
  readonly policy: Policy;
  /** Paths of all pages that must stand in the output, base path included. */
  readonly expectedPages: readonly string[];
  /** Facts that are known already, by key. */
  readonly known?: ReadonlyMap<string, Facts>;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GateReport {
  /** In the order of files. */
  readonly problems: readonly GateProblem[];
  /** SHA-256 of every file, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Facts of every file, by key, for the next build. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly pages: number;
}

/** Reads every file below `folder`. */
export async function checkOutput(folder: string, options: GateOptions): Promise<GateReport> {
  const { policy, expectedPages, known = new Map<string, Facts>(), onProgress } = options;
  const { files, problems } = await listFiles(folder);
  const job = { folder, policy, known: new Set(known.keys()) };
  const scanned = await scanAll(job, files, (done) => onProgress?.(done, files.length));
  const facts = joinFacts(scanned, known);
  return {
    problems: [
      ...problems,
      ...[...facts.byPath].flatMap(([file, found]) => found.problems.map((problem) => ({ file, problem }))),
      ...findCountProblems(files, expectedPages, policy.base),
      ...findDeadLinks(facts.byPath, policy),
    ].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1)),
    hashes: new Map(scanned.map(({ path, hash }) => [path, hash])),
    facts: facts.byKey,
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}

function joinFacts(scanned: readonly ScannedFile[], known: ReadonlyMap<string, Facts>) {
  const byPath = new Map<string, Facts>();
  const byKey = new Map<string, Facts>();
  const intern = createInterner();
  for (const { path, hash, facts } of scanned) {
    const key = factsKey(path, hash);
    const found = facts ? intern(facts) : (known.get(key) as Facts);
    byPath.set(path, found);
    byKey.set(key, found);
  }
  return { byPath, byKey };
}
