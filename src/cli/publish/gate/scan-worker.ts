/** A thread that scans the files, or the bytes of files to come, that it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { createScanner, type ScanJob } from './scan.ts';

/** With `bytes` they are scanned, without it the file at the path. */
export interface ScanRequest {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

const scan = createScanner(workerData as ScanJob);
parentPort?.on('message', (requests: readonly ScanRequest[]) => {
  parentPort?.postMessage(requests.map(({ path, bytes }) => scan(path, bytes)));
});
