/**
 * A folder of this process alone, inside the project, in which Astro puts the code that renders the pages. Astro takes
 * it from the working folder where the output stands elsewhere, so the working folder is moved here for the run: server
 * code never enters the output, and two builds of one checkout never mix. It stays inside the project because that
 * code finds its packages by the folders above it.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './lock.ts';

export interface RunFolder {
  readonly path: string;
  /** Goes back to where the run began and deletes the folder. */
  readonly leave: () => void;
}

/** Makes the folder and works in it; deletes those of dead runs. */
export function enterRunFolder(root: string): RunFolder {
  const parent = join(root, '.cache', 'runs');
  const path = join(parent, String(process.pid));
  const before = process.cwd();
  mkdirSync(path, { recursive: true });
  removeDeadRuns(parent);
  process.chdir(path);
  const leave = () => {
    process.chdir(before);
    rmSync(path, { recursive: true, force: true });
  };
  return { path, leave };
}

function removeDeadRuns(parent: string): void {
  const dead = readdirSync(parent).filter((name) => /^\d+$/.test(name) && !isRunning(Number(name)));
  for (const name of dead) rmSync(join(parent, name), { recursive: true, force: true });
}
