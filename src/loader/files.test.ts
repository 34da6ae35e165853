import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES, MAX_LIST_BYTES, readFiles } from './files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digest-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: string | Buffer = 'x') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const paths = () => readFiles(root).files.map(({ path }) => path);
const problems = () => readFiles(root).problems.map(({ path, problem }) => `${path}: ${problem}`);

test('every regular file, hidden ones too, in the order of code units', () => {
  for (const path of ['b.yml', 'entries/2025/é.md', 'entries/2025/a.md', 'entries/2025/B.md', 'a/b/c/d.txt', '.x']) {
    write(path, path);
  }
  expect(paths()).toEqual([
    '.x',
    'a/b/c/d.txt',
    'b.yml',
    'entries/2025/B.md',
    'entries/2025/a.md',
    'entries/2025/é.md',
  ]);
  expect(readFiles(root).files.every(({ path, bytes }) => bytes.toString() === path)).toBe(true);
  expect(problems()).toEqual([]);
});

test('what operating systems leave behind is passed over', () => {
  for (const path of ['.DS_Store', 'events/Thumbs.db', 'events/.gitkeep']) write(path);
  expect([...paths(), ...problems()]).toEqual([]);
});

describe('no symbolic link is followed', () => {
  test('to a file, a folder, itself, nothing, or out of the folder', () => {
    write('real/a.md');
    symlinkSync(join(root, 'real/a.md'), join(root, 'file.md'));
    symlinkSync(join(root, 'real'), join(root, 'folder'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('/etc/passwd', join(root, 'out.yml'));
    symlinkSync('..', join(root, 'up'));
    expect(paths()).toEqual(['real/a.md']);
    expect(problems()).toEqual(
      ['dangling', 'file.md', 'folder', 'loop', 'out.yml', 'up'].map((path) => `${path}: symlink`),
    );
  });
});

test('a folder named like a file is named, and not entered', () => {
  write('entries/2025/x.md/inner.md');
  write('events/y.YML/inner.yml');
  expect(paths()).toEqual([]);
  expect(problems()).toEqual(['entries/2025/x.md: directory', 'events/y.YML: directory']);
});

test('what is no regular file is not opened: a pipe would wait for ever', () => {
  execFileSync('mkfifo', [join(root, 'pipe.yml')]);
  expect(problems()).toEqual(['pipe.yml: special']);
});

test('a file above its size is not read, one at its size is', () => {
  write('entries/2025/at.md', 'x'.repeat(MAX_FILE_BYTES));
  write('entries/2025/above.md', 'x'.repeat(MAX_FILE_BYTES + 1));
  write('at.yml', 'x'.repeat(MAX_LIST_BYTES));
  write('above.yml', 'x'.repeat(MAX_LIST_BYTES + 1));
  expect(paths()).toEqual(['at.yml', 'entries/2025/at.md']);
  expect(readFiles(root).problems).toEqual([
    { path: 'above.yml', problem: 'size', bytes: MAX_LIST_BYTES + 1 },
    { path: 'entries/2025/above.md', problem: 'size', bytes: MAX_FILE_BYTES + 1 },
  ]);
});

test('a name in no encoding is a problem of that file, not of the run', () => {
  write('b.yml');
  writeFileSync(Buffer.concat([Buffer.from(`${root}/a`), Buffer.from([0xff]), Buffer.from('.yml')]), 'x');
  expect(paths()).toEqual(['b.yml']);
  expect(problems()).toEqual(['a\ufffd.yml: unreadable']);
});

test('where there is no folder at all, whoever asked is told', () => {
  expect(() => readFiles(join(root, 'none'))).toThrow('ENOENT');
});
