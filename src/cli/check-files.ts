/** Checks each file by itself, on all cores where there are enough files to be worth it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileResult } from '../lint/file-check.ts';
import { checkFiles } from '../lint/run.ts';

/** Starting a thread, which loads all rules anew, takes as long as checking so many files. */
const FILES_WORTH_A_THREAD = 1500;

type Texts = ReadonlyMap<string, string>;

/** The same results in the same order as of `checkFiles`. `threads`: this one included. */
export async function checkFilesOnThreads(
  texts: Texts,
  threads: number = Math.min(availableParallelism(), Math.floor(texts.size / FILES_WORTH_A_THREAD)),
): Promise<ReadonlyMap<string, FileResult>> {
  if (threads < 2) return checkFiles(texts);
  const [own = new Map(), ...others] = split(texts, threads);
  const elsewhere = others.map(checkElsewhere);
  const results = [checkFiles(own), ...(await Promise.all(elsewhere))];
  return new Map(results.flatMap((part) => [...part]));
}

/** Runs of neighbours, as many as asked for and alike in number. */
function split(texts: Texts, parts: number): readonly Texts[] {
  const all = [...texts];
  const size = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, part) => new Map(all.slice(part * size, (part + 1) * size)));
}

async function checkElsewhere(texts: Texts): Promise<ReadonlyMap<string, FileResult>> {
  const worker = new Worker(new URL('./check-files-thread.ts', import.meta.url), { workerData: texts });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A thread that checks files stopped with code ${code}.`)));
    });
  } finally {
    await worker.terminate();
  }
}
