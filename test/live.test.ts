/** The live site, run as contributors run it: an edit shows at once, a broken entry shows its messages, and it lives on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandEnv, Workspace } from './build-run.ts';

const ENTRY = 'entries/2025/talks-go-on.md';
const PATH = '/digest/entries/2025/talks-go-on/';

let place: Workspace;
let server: ChildProcess;
let address: string;
let output = '';

beforeAll(async () => {
  place = new Workspace();
  server = spawn(process.execPath, [join(import.meta.dirname, '../src/cli/dev.ts')], {
    cwd: join(import.meta.dirname, '..'),
    // A port that is taken makes the server choose the next one.
    env: commandEnv({ CONTENT_DIR: place.content, CACHE_DIR: place.cache, BASE_PATH: '/digest/', PORT: '4380' }),
  });
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  server.stdout?.on('data', collect);
  server.stderr?.on('data', collect);
  address = await until(() => /http:\/\/localhost:\d+/.exec(output)?.[0]);
}, 60_000);
afterAll(() => {
  server.kill();
  place.remove();
});

/** Asks again and again until there is an answer. */
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not happen. The server wrote:\n${output}`);
}

/** The page once it holds the words. */
function pageWith(words: string, path = PATH): Promise<{ status: number; html: string }> {
  return until(async () => {
    const response = await fetch(address.replace('localhost', '127.0.0.1') + path);
    const html = await response.text();
    return html.includes(words) ? { status: response.status, html } : undefined;
  });
}

describe('the live site', () => {
  it('shows the content, without the policy that would stop its own styles', async () => {
    const { status, html } = await pageWith('<h1>Talks on terrorism go on a year later</h1>');
    expect(status).toBe(200);
    expect(html).not.toContain('Content-Security-Policy');
    expect(html).toContain('/@vite/client');
  }, 30_000);

  it('shows an edit', async () => {
    place.edit(ENTRY, 'Talks on terrorism', 'Words on terrorism');
    expect(await pageWith('<h1>Words on terrorism go on a year later</h1>')).toMatchObject({ status: 200 });
  }, 30_000);

  it('shows what is wrong with a broken entry on every page and in the terminal, as text', async () => {
    place.edit(ENTRY, 'countries: [kh, sg]', 'countries: ["<img src=x onerror=x()>"]');
    const { status, html } = await pageWith('problem in the content');
    expect(status).toBe(500);
    expect(html).toContain('entries/2025/talks-go-on.md:12:13');
    expect(html).toContain('&lt;img src=x onerror=x()&gt;');
    expect(html).not.toContain('<img');
    expect(await pageWith('problem in the content', '/digest/')).toMatchObject({ status: 500 });
    expect(await until(() => /talks-go-on\.md:12:13/.exec(output)?.[0])).toBeDefined();
    const client = await fetch(`${address.replace('localhost', '127.0.0.1')}/@vite/client`);
    expect(client.status).toBe(200);
  }, 30_000);

  it('shows the page again when the entry is mended', async () => {
    place.edit(ENTRY, 'countries: ["<img src=x onerror=x()>"]', 'countries: [sg]');
    expect(await pageWith('<h1>Words on terrorism go on a year later</h1>')).toMatchObject({ status: 200 });
    expect(server.exitCode).toBeNull();
  }, 30_000);
});
