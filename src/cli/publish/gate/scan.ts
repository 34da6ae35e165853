/** Reads finished files: their SHA-256, and their facts unless the same bytes were read before. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Facts, Policy } from './facts.ts';
import { createFileReader } from './read-file.ts';

export interface ScannedFile {
  readonly path: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Absent where `known` has them. */
  readonly facts: Facts | undefined;
}

export interface ScanJob {
  readonly folder: string;
  readonly policy: Policy;
  /** Keys of the facts that are known already. */
  readonly known: ReadonlySet<string>;
}

/** Facts belong to bytes and to the way they are read. */
export function factsKey(path: string, hash: string): string {
  return `${hash}${extname(path)}`;
}

/** Gives the function that scans one file of the folder, or bytes that will be one. */
export function createScanner({ folder, policy, known }: ScanJob): (path: string, bytes?: Uint8Array) => ScannedFile {
  const read = createFileReader(policy);
  return (path, given) => {
    const bytes = given ?? readFileSync(join(folder, path));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { path, hash, facts: known.has(factsKey(path, hash)) ? undefined : read(path, bytes) };
  };
}
