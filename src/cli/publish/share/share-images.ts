/** Writes the share images, on a thread of their own. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readSettings } from '../../../loader/settings.ts';
import { listShareCards } from '../../../site/share-view.ts';
import type { Site } from '../../../site/site.ts';
import type { ShareJob } from './write-images.ts';

export async function writeShareImages(site: Site, folder: string): Promise<void> {
  const keptFolder = join(readSettings().cacheDir, 'share');
  await runThread({ cards: listShareCards(site), folder, keptFolder });
}

function runThread(job: ShareJob): Promise<void> {
  const worker = new Worker(new URL('./share-worker.ts', import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`The thread that draws share images stopped with code ${code}.`)));
  });
}
