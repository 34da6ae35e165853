/** Builds this edition's own site once for all tests that look at finished pages, and serves it on this machine. */
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/server.ts';
import { runCommand } from '../build-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The finished folder. */
    siteFolder: string;
    /** Where it is served, with `/` at its end. */
    siteUrl: string;
  }
}

const CACHE = resolve(import.meta.dirname, '../../.cache/test-site');

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = join(CACHE, 'dist');
  const env = { OUT_DIR: folder, CACHE_DIR: join(CACHE, 'cache'), CONTENT_DIR: '', BASE_PATH: '', SITE_URL: '' };
  const { code, output } = await runCommand('build', { env });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  const server = createSiteServer({ root: folder, base: '/' });
  const port = await listen(server, '127.0.0.1', 0);
  project.provide('siteFolder', folder);
  project.provide('siteUrl', `http://127.0.0.1:${port}/`);
  return () => {
    server.close();
  };
}
