import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEverything, readRunSettings } from './content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('test/fixtures/golden', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function problems(): readonly string[] {
  const env = { CONTENT_DIR: folder, CACHE_DIR: join(folder, '.cache') };
  return readEverything(readRunSettings(env, folder)).errors.map(({ file, rule }) => `${file} ${rule}`);
}

test('links to a faulty record are not said to lead nowhere; links to none are', () => {
  const linked = join(folder, 'entries/2025/times-visit.md');
  const linking = join(folder, 'entries/2025/post-visit.md');
  appendFileSync(linking, '\nSee [this](entry:2025/times-visit).\n');
  writeFileSync(linked, readFileSync(linked, 'utf8').replace('title:', 'titel:'));
  const faulty = problems();
  expect(faulty.length).toBeGreaterThan(0);
  expect(faulty.filter((line) => !line.startsWith('entries/2025/times-visit.md'))).toEqual([]);
  rmSync(linked);
  expect(problems()).toContain('entries/2025/post-visit.md term-link');
});
