import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ADDRESS, buildDataSite, collectFiles } from '../../../../test/data-site.ts';
import { readFixtureDigest } from '../../../../test/digest-fixture.ts';
import { findReading } from '../gate/kinds.ts';
import { createFileReader } from '../gate/read-file.ts';
import { DATA_BUILDERS, DATA_OUTPUT } from './outputs.ts';

const site = buildDataSite({ basePath: '/digest/' });
const built = Object.values(DATA_BUILDERS).flatMap((build) => [...collectFiles(build(site))]);

describe('what is written beside the pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('stands at its address below the base path, byte for byte', async () => {
    await DATA_OUTPUT.write(site, folder);
    for (const [href, text] of built) {
      expect(readFileSync(join(folder, href.slice('/digest/'.length)), 'utf8')).toBe(text);
    }
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
    expect(written).toHaveLength(built.length);
    expect(statSync(join(folder, 'robots.txt')).mode & 0o777).toBe(0o644);
  });
});

test('no two builders write one file, and the gate knows every kind', () => {
  const paths = built.map(([href]) => href.slice('/digest/'.length));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => findReading(path) === undefined)).toEqual([]);
});

test('an edition that has no record yet has files that the gate lets through', () => {
  const none = new Map();
  const registers = { countries: none, ministers: none, crimeTypes: none, agreements: none, events: none };
  const others = { organisations: none, offices: none, publishers: none, entries: none, withdrawn: none };
  const empty = buildDataSite({}, { ...readFixtureDigest(), ...registers, ...others });
  const read = createFileReader({ origin: ADDRESS, base: '/', inlineScriptHashes: [] });
  for (const build of Object.values(DATA_BUILDERS)) {
    for (const [href, text] of collectFiles(build(empty))) {
      expect(read(href.slice(1), Buffer.from(text)).problems, href).toEqual([]);
    }
  }
});

describe('with the clock elsewhere', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('every file is the same', () => {
    vi.useFakeTimers({ now: new Date('2041-02-03T04:05:06Z') });
    const again = Object.values(DATA_BUILDERS).flatMap((build) => [
      ...collectFiles(build(buildDataSite({ basePath: '/digest/' }))),
    ]);
    expect(again).toEqual(built);
  });
});
