import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEverything } from '../src/cli/content.ts';
import { readSettings } from '../src/loader/settings.ts';
import { parseBenchArguments } from './arguments.ts';
import { makeCorpus } from './corpus/corpus.ts';
import { writeContent } from './corpus/write.ts';
import { measure } from './measure.ts';
import { formatReport } from './report.ts';
import { readStages } from './steps.ts';

describe('the made-up corpus', () => {
  it('is the same every time, and another one for another seed', () => {
    expect(makeCorpus(60)).toEqual(makeCorpus(60));
    expect(makeCorpus(60, 2)).not.toEqual(makeCorpus(60));
  });

  it('is a digest without errors, of the size asked for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    writeContent(join(folder, 'content'), makeCorpus(120));
    const settings = readSettings({ CONTENT_DIR: join(folder, 'content'), CACHE_DIR: join(folder, 'cache') });
    const { errors, digest } = readEverything(settings);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
    expect(digest?.entries.size).toBe(120);
    const words = [...(digest?.entries.values() ?? [])].map(({ body }) => body.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(60);
  });
});

it('a command is measured with its children', async () => {
  const script = 'let s = 0; for (let i = 0; i < 1e8; i++) s += i; console.log(s > 0)';
  const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(script)}], { stdio: 'inherit' })`;
  const { seconds, cpuSeconds, peakMb, ownPeakMb, output } = await measure({
    program: process.execPath,
    arguments: ['-e', child],
  });
  expect(output.trim()).toBe('true');
  expect(seconds).toBeGreaterThan(0.1);
  if (process.platform !== 'linux') return;
  expect(cpuSeconds).toBeGreaterThan(0.05);
  expect(ownPeakMb).toBeGreaterThan(20);
  // The child is of the same size.
  expect(peakMb).toBeGreaterThan(1.5 * (ownPeakMb ?? 0));
}, 30_000);

it('stages of a build are read from what it says', () => {
  const output =
    '5 entries read in 0.1 s.\nSearch index written in 2.0 s.\n9 of 31 pages rendered in 3.3 s.\n31 pages and 3 other files checked in 0.4 s.\n';
  expect(readStages(output)).toEqual({ reading: 0.1, 'search index': 2, pages: 3.3, gate: 0.4 });
});

it('results are a table of Markdown, with ratios where Hugo was there', () => {
  const row = (what: string, seconds: number) => ({
    what,
    measured: { seconds, cpuSeconds: 1, peakMb: 99.6, ownPeakMb: 70.2, output: '' },
  });
  const rows = [
    row('Cold build, all', 3),
    row('Rebuild after one', 2),
    row('Hugo, cold', 4),
    row('Pagefind over it', 2),
  ];
  const text = formatReport({ entries: 5, rows, sizes: { 'This site': { pages: 2, files: 3, megabytes: 1 } } });
  expect(text).toContain('| Cold build, all | 3.0 | 1.0 | 100 | 70 |  |');
  expect(text).toContain('Cold build: 0.50 × Hugo and Pagefind together.');
  expect(text).toContain('Rebuild after one entry changed: 0.50 × Hugo alone.');
});

it('arguments that mean nothing are told', () => {
  expect(parseBenchArguments(['--entries', '10,20', '--runs', '3', '--no-hugo'])).toMatchObject({
    entries: [10, 20],
    runs: 3,
    hugo: false,
  });
  expect(() => parseBenchArguments(['--entries', 'many'])).toThrow('whole numbers');
  expect(() => parseBenchArguments(['--faster'])).toThrow('--entries');
});
