/**
 * One build at a time for one output folder. The lock is a file that names its owner. It comes into being whole, by a
 * hard link, so that nobody reads half of it; a lock whose owner is dead is moved aside by name before it is replaced,
 * so that of two builds that find it only one goes on.
 */
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { PlainError } from '../failure.ts';

export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the build began, for whoever reads the message. */
  readonly started: string;
  /** What tells this process from a later one with its number; empty where the system does not say. */
  readonly birth: string;
}

export interface Lock {
  /** Throws where another has taken the lock away in the meantime. */
  readonly assertHeld: () => void;
  readonly release: () => void;
}

/** How often a living owner says that it lives, and after how long a silent one on another machine counts as dead. */
const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 60_000;

/** Takes the lock, or throws a plain error that names its owner. */
export function takeLock(file: string): Lock {
  const lock = tryLock(file);
  if ('assertHeld' in lock) return lock;
  throw new PlainError(
    `Another build is at work for this folder: process ${lock.pid} on ${lock.host}, since ${lock.started}. ` +
      `Wait for it to end. If no such process runs, delete ${file}.`,
  );
}

/** Takes the lock, or says who holds it. */
export function tryLock(file: string): Lock | Owner {
  const mine = JSON.stringify(thisProcess());
  // The second round finds the place that a dead owner's lock has left.
  for (let round = 0; round < 2; round += 1) {
    if (writeWhole(file, mine)) return holdLock(file, mine);
    const text = readText(file);
    if (text !== undefined && isAlive(text, file)) return parseOwner(text) ?? UNKNOWN;
    if (text !== undefined) moveAside(file, text);
  }
  return parseOwner(readText(file) ?? '') ?? UNKNOWN;
}

const UNKNOWN: Owner = { pid: 0, host: 'an unknown machine', started: 'an unknown time', birth: '' };

function thisProcess(): Owner {
  const { pid } = process;
  return { pid, host: hostname(), started: new Date().toISOString(), birth: findBirth(pid) ?? '' };
}

/** False where the file exists. */
function writeWhole(file: string, text: string): boolean {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text, { flush: true });
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function holdLock(file: string, mine: string): Lock {
  const isHeld = () => readText(file) === mine;
  const beat = setInterval(() => touch(file, isHeld), HEARTBEAT_MS).unref();
  return {
    assertHeld: () => {
      if (!isHeld()) throw new PlainError(`Another build has taken ${file} away; this one stops.`);
    },
    release: () => {
      clearInterval(beat);
      if (isHeld()) rmSync(file, { force: true });
    },
  };
}

function touch(file: string, isHeld: () => boolean): void {
  try {
    if (isHeld()) utimesSync(file, new Date(), new Date());
  } catch {
    // The lock is gone; assertHeld says so before anything is published.
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A process may end while its file is read.
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    const { pid, host, started, birth } = owner ?? {};
    if (!Number.isSafeInteger(pid) || typeof host !== 'string') return undefined;
    return { pid: pid as number, host, started: String(started), birth: String(birth ?? '') };
  } catch {
    return undefined;
  }
}

/** On this machine the system knows; elsewhere, and where the file is damaged, only its age tells. */
function isAlive(text: string, file: string): boolean {
  const owner = parseOwner(text);
  if (owner?.host !== hostname()) return ageOf(file) < SILENCE_MS;
  if (!isRunning(owner.pid)) return false;
  const birth = findBirth(owner.pid);
  return birth === undefined || owner.birth === '' || birth === owner.birth;
}

function ageOf(file: string): number {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changed === undefined ? Number.POSITIVE_INFINITY : Date.now() - changed;
}

/** Whether a process of this machine runs under the number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A dead process keeps its number until its parent asks for it, in some containers for ever.
  return readStat(pid)?.[STATE] !== 'Z';
}

/** On Linux the boot and the tick at which the process began; process numbers are used again. */
function findBirth(pid: number): string | undefined {
  const tick = readStat(pid)?.[START_TICK];
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  return tick === undefined || boot === undefined ? undefined : `${boot} ${tick}`;
}

const STATE = 0;
const START_TICK = 19;

/** The fields of `/proc/<pid>/stat` from the state on; the name before them, in parentheses, may hold anything. */
function readStat(pid: number): readonly string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Moves away the lock that was read, and no other: one that came in its place meanwhile is put back. */
function moveAside(file: string, dead: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== dead) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
