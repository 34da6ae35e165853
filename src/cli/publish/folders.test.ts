import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertReplaceable, nextFolder, recover, swap } from './folders.ts';

let folder: string;
let outDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folders-'));
  outDir = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}
const published = () => readFileSync(join(outDir, 'index.html'), 'utf8');

describe('swap', () => {
  it('replaces the published site and keeps no old one', async () => {
    write('dist/index.html', `dist.next-${process.pid}/index.html`);
    await swap(nextFolder(outDir), outDir);
    expect(published()).toBe(`dist.next-${process.pid}/index.html`);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('publishes the first site', async () => {
    write(`dist.next-${process.pid}/index.html`);
    await swap(nextFolder(outDir), outDir);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('puts the old site back where the new one cannot take its place', async () => {
    write('dist/index.html');
    await expect(swap(nextFolder(outDir), outDir)).rejects.toThrow('ENOENT');
    expect(published()).toBe('dist/index.html');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('recover', () => {
  it('brings back the site of a build that died between the renames', () => {
    write('dist.old-11/index.html', 'dist.next-11/index.html');
    expect(recover(outDir)).toBe('restored');
    expect(published()).toBe('dist.old-11/index.html');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('clears away what dead builds left, and nothing else', () => {
    write(
      'dist/index.html',
      'dist.old-11/a',
      'dist.next-12/a',
      'dist.next-mine/a',
      'dist.old/a',
      'other.next-1/a',
      'dist.lock',
    );
    expect(recover(outDir)).toBe('nothing');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.lock', 'dist.next-mine', 'dist.old', 'other.next-1']);
    expect(published()).toBe('dist/index.html');
  });

  it('has nothing to do before the first build', () => {
    expect(recover(outDir)).toBe('nothing');
    expect(recover(join(folder, 'no/such/folder'))).toBe('nothing');
  });
});

describe('a folder that this program did not build', () => {
  it('is not replaced', () => {
    write('dist/thesis.doc');
    expect(() => assertReplaceable(outDir)).toThrow('holds something that this program did not build');
  });

  it('may be replaced when it is empty, absent or a site', () => {
    assertReplaceable(outDir);
    mkdirSync(outDir);
    assertReplaceable(outDir);
    write('dist/sha256sums.txt', 'dist/index.html');
    assertReplaceable(outDir);
  });
});
