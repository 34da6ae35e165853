/** The page's line to the search engine: a worker, or the same engine on the page where there can be none. */
import type { Answer, Answerer } from './protocol.ts';
import workerPath from './worker.ts?worker&url';

/** The name under which the page's policy admits scripts for workers. */
const POLICY = 'search-worker';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Connects to the engine over an index in a folder; `hear` gets every answer. */
export async function connect(folder: string, hear: (answer: Answer) => void): Promise<Answerer> {
  const ask = startWorker(hear) ?? (await startHere(hear));
  ask({ ask: 'open', folder });
  return ask;
}

function startWorker(hear: (answer: Answer) => void): Answerer | undefined {
  try {
    const worker = new Worker(trust(workerPath), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    worker.addEventListener('error', () =>
      hear({ say: 'failed', id: 0, ask: 'open', reason: 'The search engine did not start.' }),
    );
    return (question) => worker.postMessage(question);
  } catch {
    return undefined;
  }
}

/** A page may make a policy of a name only once, and a search that failed is begun anew. */
let trusted: string | undefined;

/** Where the browser demands proof that a script address is ours, gives it for this one address and no other. */
function trust(url: string): string {
  trusted ??= createTrusted(url);
  return trusted;
}

function createTrusted(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  const rules = {
    createScriptURL: (asked: string) => {
      if (asked !== workerPath) throw new TypeError('Only the search engine may run as a worker.');
      return asked;
    },
  };
  return trustedTypes ? trustedTypes.createPolicy(POLICY, rules).createScriptURL(url) : url;
}

async function startHere(hear: (answer: Answer) => void): Promise<Answerer> {
  const { createAnswerer } = await import('./answerer.ts');
  return createAnswerer(hear);
}
