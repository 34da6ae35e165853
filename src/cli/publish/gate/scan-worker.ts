/** A thread that scans the files it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { createScanner, type ScanJob } from './scan.ts';

const scan = createScanner(workerData as ScanJob);
parentPort?.on('message', (paths: readonly string[]) => parentPort?.postMessage(paths.map(scan)));
