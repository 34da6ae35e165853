import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lock, takeLock, tryLock } from './lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'dist.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const DEAD = spawnSync('true').pid;
const owner = (change: object) =>
  JSON.stringify({ pid: DEAD, host: hostname(), started: '2025-07-09T00:00:00Z', birth: '', ...change });

function expectTaken(found: ReturnType<typeof tryLock>): Lock {
  expect(found).toHaveProperty('release');
  return found as Lock;
}

describe('a lock', () => {
  it('names its owner, keeps others out and leaves nothing behind', () => {
    const lock = takeLock(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(() => takeLock(file)).toThrow(new RegExp(`process ${process.pid} on .*, since 20`));
    lock.assertHeld();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    takeLock(file).release();
  });

  it('of a dead process is taken over', () => {
    writeFileSync(file, owner({}));
    expectTaken(tryLock(file)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a dead process whose number a living one has is taken over', () => {
    writeFileSync(file, owner({ pid: process.pid, birth: 'another boot 1' }));
    expectTaken(tryLock(file)).release();
  });

  it('of another machine is taken over only after a long silence', () => {
    writeFileSync(file, owner({ host: 'another-machine' }));
    expect(tryLock(file)).toMatchObject({ host: 'another-machine' });
    const before = new Date(Date.now() - 120_000);
    utimesSync(file, before, before);
    expectTaken(tryLock(file)).release();
  });

  it.each(['', '{', 'null', '[]', '{"pid":"1"}'])('that is damaged (%j) counts by its age', (text) => {
    writeFileSync(file, text);
    expect(tryLock(file)).not.toHaveProperty('release');
    const before = new Date(Date.now() - 120_000);
    utimesSync(file, before, before);
    expectTaken(tryLock(file)).release();
  });

  it('that was taken away stops its owner before publishing and is not released for the new one', () => {
    const lock = takeLock(file);
    writeFileSync(file, owner({ host: 'another-machine' }));
    expect(() => lock.assertHeld()).toThrow('Another build has taken');
    lock.release();
    expect(readdirSync(folder)).toEqual(['dist.lock']);
  });
});
