/** Threads that read finished files. */
import { Worker } from 'node:worker_threads';
import type { ScanJob } from './scan.ts';

/** Reading a page leaves nothing behind, so little memory does; by default each thread would take what it can get. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

export function startThread(job: ScanJob): Worker {
  return new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: job, resourceLimits: LIMITS });
}
