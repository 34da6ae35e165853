/** A thread that writes the share images: beside the rendering of pages each image would wait for its turn. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ShareJob, writeImages } from './write-images.ts';

parentPort?.postMessage(await writeImages(workerData as ShareJob));
