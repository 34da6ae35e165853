/** Asks many addresses: several hosts at a time, each host one question at a time with a pause between. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Ask } from './ask.ts';

export interface Pace {
  /** Hosts asked at the same time. */
  readonly hosts?: number;
  /** Milliseconds between two questions to one host. */
  readonly pause?: number;
}

/** The answers by address, in the order given. */
export async function askAll(
  urls: readonly string[],
  ask: Ask,
  { hosts = 8, pause: between = 2000 }: Pace = {},
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  // The longest queues first: they last longest.
  const queues = [...groupByHost(urls).values()].sort((a, b) => b.length - a.length);
  const askHost = async (queue: readonly string[]) => {
    for (const [index, url] of queue.entries()) {
      if (index > 0) await pause(between);
      answers.set(url, await ask(url));
    }
  };
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await askHost(queue);
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return new Map(urls.map((url) => [url, answers.get(url) ?? { kind: 'failed', reason: 'not asked' }]));
}

function groupByHost(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(urls, (url) => new URL(url).host.replace(/^www\./, ''));
}
