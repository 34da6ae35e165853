/** A thread that checks the files it was started with. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFiles } from '../lint/run.ts';

parentPort?.postMessage(checkFiles(workerData as ReadonlyMap<string, string>));
