/** Scans all files of a folder on all cores; a few files are not worth a thread. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { createScanner, type ScanJob, type ScannedFile } from './scan.ts';
import type { ScanRequest } from './scan-worker.ts';
import { startThread } from './threads.ts';

/** Starting a thread takes as long as reading so many pages. */
const FILES_WORTH_A_THREAD = 400;
/** Small enough that no thread idles at the end, large enough that messages cost nothing. */
const BATCH = 64;

export async function scanAll(
  job: ScanJob,
  paths: readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<readonly ScannedFile[]> {
  const threads = Math.min(availableParallelism(), Math.floor(paths.length / FILES_WORTH_A_THREAD));
  if (threads < 2) return scanHere(job, paths);
  const scanned: ScannedFile[] = [];
  const batches = splitBatches(paths);
  const collect = (files: readonly ScannedFile[]) => {
    for (const file of files) scanned.push(file);
    onProgress(scanned.length);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(job, batches, collect)));
  return scanned;
}

function scanHere(job: ScanJob, paths: readonly string[]): readonly ScannedFile[] {
  const scan = createScanner(job);
  return paths.map((path) => scan(path));
}

function splitBatches(paths: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, index) =>
    paths.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** One thread takes batch after batch until none is left. */
async function runThread(
  job: ScanJob,
  batches: string[][],
  collect: (files: readonly ScannedFile[]) => void,
): Promise<void> {
  const worker = startThread(job);
  try {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      collect(await ask(worker, batch));
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, batch: readonly string[]): Promise<readonly ScannedFile[]> {
  return new Promise((resolve, reject) => {
    const stop = (code: number) => reject(new Error(`A thread that reads finished pages stopped with code ${code}.`));
    worker.once('error', reject).once('exit', stop);
    worker.once('message', (files: readonly ScannedFile[]) => {
      worker.off('error', reject).off('exit', stop);
      resolve(files);
    });
    worker.postMessage(batch.map((path): ScanRequest => ({ path })));
  });
}
