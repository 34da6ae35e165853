/**
 * Reads pages on a thread of its own while others are still rendered. What it finds belongs to the bytes, not to the
 * file: the gate hashes the finished file as it stands on the disk and uses these facts only where the hash agrees.
 */
import type { Worker } from 'node:worker_threads';
import type { Facts, Policy } from './facts.ts';
import { createInterner } from './intern.ts';
import { factsKey, type ScannedFile } from './scan.ts';
import type { ScanRequest } from './scan-worker.ts';
import { startThread } from './threads.ts';

export interface ScanAhead {
  /** A page was rendered. */
  readonly see: (page: Uint8Array) => void;
  /** Waits for what is still read, ends the thread and gives the facts by key. */
  readonly finish: () => Promise<ReadonlyMap<string, Facts>>;
}

/** A small site is read before a thread has started. */
const PAGES_WORTH_A_THREAD = 300;
/** Pages that wait while the thread is busy; more are left to the gate, so that memory stays bounded. */
const MOST_WAITING = 400;
/** A message costs more than a page weighs. */
const BATCH = 16;

export function openScanAhead(policy: Policy, known: ReadonlySet<string>): ScanAhead {
  const facts = new Map<string, Facts>();
  const intern = createInterner();
  let seen = 0;
  let waiting = 0;
  let isBroken = false;
  let batch: Uint8Array<ArrayBuffer>[] = [];
  let thread: Worker | undefined;
  let onIdle = () => {};
  const take = (files: readonly ScannedFile[]) => {
    waiting -= files.length;
    for (const file of files) if (file.facts) facts.set(factsKey(file.path, file.hash), intern(file.facts));
    if (waiting === 0) onIdle();
  };
  const start = () => {
    const started = startThread({ folder: '', policy, known });
    // A thread that fails costs time: the gate reads again whatever is missing.
    const stop = () => {
      isBroken = true;
      waiting = 0;
      onIdle();
    };
    return started.on('message', take).on('error', stop).on('exit', stop);
  };
  const send = () => {
    thread ??= start();
    waiting += batch.length;
    const requests = batch.map((bytes): ScanRequest => ({ path: 'page.html', bytes }));
    thread.postMessage(
      requests,
      batch.map(({ buffer }) => buffer),
    );
    batch = [];
  };
  return {
    see: (page) => {
      seen += 1;
      if (isBroken || seen < PAGES_WORTH_A_THREAD || waiting >= MOST_WAITING) return;
      // A copy that is given away; the page itself goes to the disk.
      batch.push(new Uint8Array(page));
      if (batch.length === BATCH) send();
    },
    finish: async () => {
      if (batch.length > 0 && !isBroken) send();
      if (waiting > 0) await new Promise<void>((resolve) => (onIdle = resolve));
      await thread?.terminate();
      return facts;
    },
  };
}
