import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildSampleFiles, SAMPLE_ENTRY } from '../lint/sample-content.ts';

// Each run is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const CHECK = join(import.meta.dirname, 'check.ts');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
}

function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const clean = { PATH: process.env['PATH'] ?? '', HOME: root, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...args], { cwd: root, env: clean });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root });
  if (status !== 0) throw new Error(stderr.toString());
}

const FAULTY = buildSampleFiles({ entry: { published: '2568-07-10' } });
const OTHER = 'entries/2019/cy-corr-opens-office.md';

test('clean content: a sentence, and 0', () => {
  write(buildSampleFiles());
  const { status, out, err } = run();
  expect([status, err]).toEqual([0, '']);
  expect(out).toBe('No problems in 13 files. Counted as today: 2026-01-15.\n');
});

test('problems: each with its place, and 1', () => {
  write(FAULTY);
  const { status, out } = run();
  expect(status).toBe(1);
  expect(out).toContain(`error content/${SAMPLE_ENTRY}:5:12\n`);
  expect(out).toContain('Did you mean `2025-07-10`?');
});

test('warnings and notices alone: 0', () => {
  write(buildSampleFiles({ entry: { countries: ['xa'] } }));
  const { status, out } = run();
  expect(status).toBe(0);
  expect(out).toMatch(/1 warning in 1 of 13 files\./);
});

test.each([
  [['--formt', 'json'], 'There is no option `--formt`. Did you mean `--format`?'],
  [['--format', 'xml'], 'There is no format `xml`; choose text, github or json.'],
  [['--changed-since'], 'The option `--changed-since` needs a value'],
  [['content/entries/2025/nothing.md'], 'There is no `content/entries/2025/nothing.md` in the content folder.'],
  [['--changed-since', 'main'], 'git cannot tell what has changed'],
])('%j cannot run: a plain sentence, and 2', (args, sentence) => {
  write(buildSampleFiles());
  const { status, out, err } = run(args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/^\s+at /m);
});

test('no content folder, no day: 2', () => {
  expect(run()).toMatchObject({ status: 2, err: expect.stringContaining('There is no content folder at') });
  write(buildSampleFiles());
  expect(run([], { AS_OF: 'today' })).toMatchObject({ status: 2, err: expect.stringContaining('AS_OF') });
  expect(run([], { CONTENT_DIR: `content/${SAMPLE_ENTRY}` }).status).toBe(2);
});

test('paths limit the report, from wherever they are given', () => {
  write(FAULTY);
  expect(run([`content/${OTHER}`])).toMatchObject({
    status: 0,
    out: expect.stringContaining('for other files not shown'),
  });
  expect(run(['content/entries/2025']).status).toBe(1);
  expect(run([SAMPLE_ENTRY]).status).toBe(1);
  expect(run(['cy-corr-opens-office.md'], { INIT_CWD: join(root, 'content/entries/2019') }).status).toBe(0);
});

test('json for programs', () => {
  write(FAULTY);
  const report = JSON.parse(run(['--format', 'json']).out);
  expect(report).toMatchObject({
    version: 1,
    counts: { error: 1 },
    messages: [{ rule: 'schema' }],
  });
});

test('github: annotations, and the summary of the job', () => {
  write(FAULTY);
  const { status, out } = run(['--format=github'], { GITHUB_STEP_SUMMARY: join(root, 'summary.md') });
  expect(status).toBe(1);
  expect(out).toMatch(new RegExp(`^::error file=content/${SAMPLE_ENTRY},line=5,col=12,title=schema::`));
  expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('### Content check: 1 error');
});

test('since a commit: only what the change adds, also in files it does not touch', () => {
  write(FAULTY);
  symlinkSync('/etc/hostname', join(root, 'content/events/link.yml'));
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
  const unchanged = run(['--changed-since', 'main']);
  expect(unchanged).toMatchObject({ status: 0, out: expect.stringContaining('2 messages older than the change') });

  const corr = 'name: Cy Corr\norder: family-last\ntenures: [{ office: xb-interior, from: 2014, to: 2016 }]\n';
  write({ 'ministers/cy-corr.yml': corr, [OTHER]: (buildSampleFiles()[OTHER] ?? '').replace('spoke', 'chaired') });
  const { status, out } = run(['--changed-since', 'main', '--format', 'json']);
  const found = JSON.parse(out).messages.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`);
  expect(status).toBe(1);
  expect(found).toEqual([`${OTHER} minister-country`, `${OTHER} office-on-date`]);
  expect(run(['--changed-since', 'v9'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('git knows no `v9`'),
  });
  expect(run(['--changed-since', '-q']).status).toBe(2);
});
