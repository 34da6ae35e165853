import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPageCache } from './page-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What Astro writes at the end of a build. */
function writeManifest(cacheKeys: Readonly<Record<string, string>>, dependencyHash = 'd'): void {
  const paths = Object.fromEntries(
    Object.entries(cacheKeys).map(([outputFile, cacheKey]) => [`/${outputFile}`, { cacheKey, outputFile }]),
  );
  const manifest = {
    version: 1,
    configHash: 'c',
    lockfileHash: 'l',
    routes: { 'src/a.astro': { dependencyHash, paths } },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'incremental-build.json'), JSON.stringify(manifest));
}

const HASHES = new Map([
  ['a/index.html', 'hash of a'],
  ['b/index.html', 'hash of b'],
]);

/** A build from nothing that renders both pages. */
function sealBoth(): void {
  const cache = openPageCache(folder);
  writeManifest({ 'a/index.html': 'key of a', 'b/index.html': 'key of b' });
  cache.seal(HASHES);
}

describe('kept pages', () => {
  it('are used when every one of them is sealed', () => {
    expect(openPageCache(folder).isWarm).toBe(false);
    sealBoth();
    const second = openPageCache(folder);
    expect(second.isWarm).toBe(true);
    expect(second.findForged(HASHES)).toEqual([]);
  });

  it('that were edited are found by their hash, those rendered for another key are not', () => {
    sealBoth();
    const second = openPageCache(folder);
    writeManifest({ 'a/index.html': 'key of a', 'b/index.html': 'new key of b' });
    const edited = new Map([...HASHES.keys()].map((file) => [file, 'another hash']));
    expect(second.findForged(edited)).toEqual(['a/index.html']);
  });

  it('are not used when a build died before it sealed them', () => {
    sealBoth();
    writeManifest({ 'a/index.html': 'key of a', 'b/index.html': 'a later key' });
    expect(openPageCache(folder).isWarm).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });

  it.each(['', '{}', 'x\n{}', 'null'])('are not used when their seals are damaged: %j', (text) => {
    sealBoth();
    writeFileSync(join(folder, 'sealed-pages.json'), text);
    expect(openPageCache(folder).isWarm).toBe(false);
  });

  it('are not used when what Astro says of them is damaged', () => {
    sealBoth();
    writeFileSync(join(folder, 'incremental-build.json'), '{');
    expect(openPageCache(folder).findForged(HASHES)).toEqual([]);
  });
});
