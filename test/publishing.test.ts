/** Publishing, run as its users run it: whatever happens to a build, the last good site stands. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commandEnv,
  copyProject,
  editFile,
  type Fault,
  PACKAGES,
  readTree,
  runCommand,
  Workspace,
} from './build-run.ts';

const TIMEOUT = 120_000;
const MINISTER = 'ministers/ben-second.yml';
const ENTRY = 'entries/2025/talks-go-on.md';
const ENTRY_PAGE = 'entries/2025/talks-go-on/index.html';

/** A site that was published once; each test works on a copy. */
let published: Workspace;
beforeAll(async () => {
  published = new Workspace();
  const result = await published.build();
  expect(result).toMatchObject({ code: 0 });
}, TIMEOUT);
afterAll(() => published.remove());

let place: Workspace;
beforeEach(() => {
  place = new Workspace();
  cpSync(published.out, place.out, { recursive: true });
  cpSync(published.cache, place.cache, { recursive: true });
});
afterEach(() => place.remove());

describe('a build that dies', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['at its first page', { call: 'writeFile', path: '\\.next-\\d+/.*index\\.html$', nth: 1, effect: 'kill' }],
    ['half-way through its pages', { call: 'writeFile', path: '\\.next-\\d+/.*index\\.html$', nth: 5, effect: 'kill' }],
    ['when the gate has passed', { call: 'writeFile', path: 'sha256sums\\.txt$', nth: 1, effect: 'kill' }],
    ['before the first rename', { call: 'rename', path: '/dist$', nth: 1, effect: 'kill' }],
  ];

  it.each(faults)(
    '%s leaves the last good site, and the next build puts everything right',
    async (_, fault) => {
      const before = readTree(place.out);
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      expect(await place.build({ fault })).toMatchObject({ signal: 'SIGKILL' });
      expect(readTree(place.out)).toEqual(before);
      expect(await place.build()).toMatchObject({ code: 0 });
      expect(readdirSync(place.folder).sort()).toEqual(['cache', 'content', 'dist']);
      expect(place.readOut(ENTRY_PAGE)).toContain('Ben Third');
    },
    TIMEOUT,
  );

  const between: Fault = { call: 'rename', path: '/dist$', nth: 1, effect: 'killAfter' };

  it(
    'between the two renames is put right by the next build, also by one that stops at bad content',
    async () => {
      const before = readTree(place.out);
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      expect(await place.build({ fault: between })).toMatchObject({ signal: 'SIGKILL' });
      expect(existsSync(place.out)).toBe(false);
      place.edit(ENTRY, 'countries: [kh, sg]', 'countries: [xx]');
      const next = await place.build();
      expect(next).toMatchObject({ code: 1, output: expect.stringContaining('the last good site is back') });
      expect(readTree(place.out)).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'between the two renames is put right by the server',
    async () => {
      const before = readTree(place.out);
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      await place.build({ fault: between });
      expect(existsSync(place.out)).toBe(false);
      await serveOnce(place.out);
      expect(readTree(place.out)).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'after the second rename has published',
    async () => {
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      const fault: Fault = { call: 'rename', path: '\\.next-\\d+$', nth: 1, effect: 'killAfter' };
      expect(await place.build({ fault })).toMatchObject({ signal: 'SIGKILL' });
      expect(place.readOut(ENTRY_PAGE)).toContain('Ben Third');
      expect(await place.build()).toMatchObject({ code: 0 });
      expect(readdirSync(place.folder).sort()).toEqual(['cache', 'content', 'dist']);
    },
    TIMEOUT,
  );
});

it(
  'a build that is stopped by whoever started it frees its place',
  async () => {
    const before = readTree(place.out);
    place.edit(MINISTER, 'Ben Second', 'Ben Third');
    const fault: Fault = { call: 'writeFile', path: '\\.next-\\d+/.*index\\.html$', nth: 3, effect: 'stop' };
    expect(await place.build({ fault })).toMatchObject({ code: 143 });
    expect(readTree(place.out)).toEqual(before);
    expect(existsSync(`${place.out}.lock`)).toBe(false);
  },
  TIMEOUT,
);

/** Starts the server and ends it when it serves. */
async function serveOnce(folder: string): Promise<void> {
  const env = commandEnv({ OUT_DIR: folder });
  const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', '0'], { env });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('Serving') && resolve());
    server.on('exit', () => reject(new Error('The server ended before it served.')));
  });
  server.kill();
}

describe('a build that fails', () => {
  it.each([
    ['writing a page', { call: 'writeFile', path: '\\.next-\\d+/.*index\\.html$', nth: 3, effect: 'ENOSPC' }],
    ['writing its list of files', { call: 'writeFile', path: 'sha256sums\\.txt$', nth: 1, effect: 'ENOSPC' }],
  ] as const)(
    'on a full disk, %s, says so and leaves the last good site',
    async (_, fault) => {
      const before = readTree(place.out);
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      const result = await place.build({ fault });
      expect(result).toMatchObject({ code: 2, output: expect.stringContaining('The disk is full') });
      expect(result.output).not.toMatch(/^\s+at /m);
      expect(readTree(place.out)).toEqual(before);
      expect(readdirSync(place.folder).sort()).toEqual(['cache', 'content', 'dist']);
    },
    TIMEOUT,
  );

  it('does not replace a folder of somebody else', async () => {
    rmSync(place.out, { recursive: true });
    mkdirSync(place.out);
    writeFileSync(join(place.out, 'thesis.txt'), 'years of work');
    expect(await place.build()).toMatchObject({ code: 2, output: expect.stringContaining('did not build') });
    expect(readdirSync(place.out)).toEqual(['thesis.txt']);
  });

  it('says what cannot be used of its settings', async () => {
    const result = await place.build({ env: { BASE_PATH: '../up' } });
    expect(result).toMatchObject({ code: 2, output: expect.stringMatching(/^BASE_PATH is no path: .*\n$/) });
  });
});

describe('bad content', () => {
  it(
    'is told whole, with file, line and column, and publishes nothing',
    async () => {
      const before = readTree(place.out);
      place.edit(ENTRY, 'ben-second: chaired', 'no-such-minister: chaired');
      place.edit(ENTRY, 'title: Talks on terrorism go on a year later\n', '');
      place.edit(ENTRY, 'occurred: 2025-07-09', 'occurred: 2025-13-40');
      place.edit(ENTRY, 'countries: [kh, sg]', 'countries: [kh, sg]\nmood: hopeful');
      writeFileSync(join(place.content, 'events/broken.yml'), 'title: [never closed\nkind: visit\n');
      const { code, output } = await place.build();
      expect(code).toBe(1);
      for (const found of [
        /entries\/2025\/talks-go-on\.md:\d+:\d+\n.*no-such-minister/,
        /entries\/2025\/talks-go-on\.md:\d+:\d+\n.*2025-13-40/,
        /entries\/2025\/talks-go-on\.md:\d+:\d+\n.*mood/,
        /entries\/2025\/talks-go-on\.md:\d+:\d+\n.*absence of `title`/,
        /events\/broken\.yml:\d+:\d+\n/,
      ]) {
        expect(output).toMatch(found);
      }
      expect(output).not.toMatch(/^\s+at |node_modules|src\/cli/m);
      expect(readTree(place.out)).toEqual(before);
    },
    TIMEOUT,
  );

  it('includes links in bodies that lead to no record', async () => {
    place.edit(ENTRY, '(minister:ben-second)', '(minister:ben-seventh)');
    const { code, output } = await place.build();
    expect(code).toBe(1);
    expect(output).toMatch(/talks-go-on\.md:17:1\n.*ben-seventh/);
  });
});

describe('two builds at once', () => {
  it(
    'do not mix: the second says who is at work',
    async () => {
      let second: Promise<unknown> | undefined;
      const onOutput = () => {
        second ??= place.build();
      };
      const first = await place.build({ onOutput });
      expect(first).toMatchObject({ code: 0 });
      expect(await second).toMatchObject({
        code: 2,
        output: expect.stringMatching(/^Another build is at work for this folder: process \d+ on .*, since 20.*\n$/),
      });
      expect(readTree(place.out)).toEqual(readTree(published.out));
    },
    TIMEOUT,
  );

  it(
    'into two folders both publish, though they share one cache folder',
    async () => {
      const other = join(place.folder, 'other');
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      const [one, two] = await Promise.all([place.build(), place.build({ env: { OUT_DIR: other } })]);
      expect([one.code, two.code]).toEqual([0, 0]);
      expect(readTree(other)).toEqual(readTree(place.out));
    },
    TIMEOUT,
  );
});

describe('the same content gives the same bytes', () => {
  it(
    'in another folder, time zone, language, umask, order of files and year',
    async () => {
      const root = copyProject(mkdtempSync(join(tmpdir(), 'another checkout-')));
      symlinkSync(PACKAGES, join(root, 'node_modules'));
      const content = join(root, 'content');
      copyBackwards(place.content, content);
      const result = await runCommand('build', {
        root,
        umask: '077',
        env: {
          CONTENT_DIR: content,
          OUT_DIR: join(root, 'dist'),
          CACHE_DIR: join(root, '.cache'),
          TZ: 'Pacific/Kiritimati',
          LANG: 'tr_TR.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
          CLOCK_SHIFT: String(400 * 24 * 3600 * 1000),
        },
      });
      expect(result).toMatchObject({ code: 0 });
      expect(readTree(join(root, 'dist'))).toEqual(readTree(published.out));
      rmSync(root, { recursive: true });
    },
    TIMEOUT,
  );
});

/** The same files, made in the opposite order. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true }).reverse()) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) copyBackwards(source, target);
    else writeFileSync(target, readFileSync(source));
  }
}

describe('a build with kept pages', () => {
  it(
    'gives the same bytes as one without, after a minister was renamed',
    async () => {
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      const warm = await place.build();
      expect(warm.code).toBe(0);
      const [rendered, all] = countRendered(warm.output);
      expect(rendered).toBeLessThan(all);
      const out = join(place.folder, 'cold');
      const cold = await place.build({ env: { OUT_DIR: out, CACHE_DIR: join(place.folder, 'fresh') } });
      expect(countRendered(cold.output)).toEqual([all, all]);
      expect(readTree(place.out)).toEqual(readTree(out));
      expect(place.readOut(ENTRY_PAGE)).toContain('Ben Third');
    },
    TIMEOUT,
  );

  it(
    'does not publish a kept page that somebody edited',
    async () => {
      editFile(join(place.cache, 'astro/dist', ENTRY_PAGE), 'Talks on terrorism', 'Defaced');
      const result = await place.build();
      expect(result).toMatchObject({
        code: 0,
        output: expect.stringContaining('A kept page is not what was rendered'),
      });
      expect(readTree(place.out)).toEqual(readTree(published.out));
    },
    TIMEOUT,
  );

  it(
    'does not publish a page that a dead build left in the cache',
    async () => {
      place.edit(MINISTER, 'Ben Second', 'Ben Third');
      const fault: Fault = { call: 'writeFile', path: 'cache/astro/dist/.*index\\.html$', nth: 2, effect: 'killAfter' };
      expect(await place.build({ fault })).toMatchObject({ signal: 'SIGKILL' });
      place.edit(MINISTER, 'Ben Third', 'Ben Second');
      const result = await place.build();
      expect(result).toMatchObject({
        code: 0,
        output: expect.stringContaining('A kept page is not what was rendered'),
      });
      expect(readTree(place.out)).toEqual(readTree(published.out));
    },
    TIMEOUT,
  );

  it.each(['astro/incremental-build.json', 'astro/sealed-pages.json', 'gate.json', 'bodies.json'])(
    'does without %s when it is damaged',
    async (file) => {
      const path = join(place.cache, file);
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40));
      expect(await place.build()).toMatchObject({ code: 0 });
      expect(readTree(place.out)).toEqual(readTree(published.out));
    },
    TIMEOUT,
  );

  it(
    'goes on after the checkout has moved',
    async () => {
      const moved = join(place.folder, 'moved');
      renameSync(place.cache, moved);
      expect(await place.build({ env: { CACHE_DIR: moved } })).toMatchObject({ code: 0 });
      expect(readTree(place.out)).toEqual(readTree(published.out));
    },
    TIMEOUT,
  );
});

function countRendered(output: string): readonly [rendered: number, all: number] {
  const [, rendered, all] = /(\d+) of (\d+) pages rendered/.exec(output) ?? [];
  return [Number(rendered), Number(all)];
}

it(
  'a site below a path has all its addresses below it',
  async () => {
    const result = await place.build({ env: { BASE_PATH: '/regional/digest', SITE_URL: 'https://pages.example.org' } });
    expect(result).toMatchObject({ code: 0 });
    expect(place.readOut(ENTRY_PAGE)).toContain(
      'rel="canonical" href="https://pages.example.org/regional/digest/entries/2025/talks-go-on/"',
    );
  },
  TIMEOUT,
);

it(
  'what is published is listed with hashes that agree, and holds no code of the build',
  () => {
    const listed = readFileSync(join(published.out, 'sha256sums.txt'), 'utf8').trimEnd().split('\n');
    const files = Object.entries(readTree(published.out)).filter(([, about]) => about.includes(' '));
    const expected = files
      .filter(([path]) => path !== 'sha256sums.txt')
      .map(([path, about]) => `${about.split(' ')[1]}  ${path}`);
    expect([...listed].sort()).toEqual(expected.sort());
    expect(files.filter(([path]) => /\.mjs$|\.map$|\.prerender|chunks\//.test(path))).toEqual([]);
  },
  TIMEOUT,
);
