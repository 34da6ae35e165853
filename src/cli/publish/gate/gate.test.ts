import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Facts, Policy } from './facts.ts';
import { factsVersion, readFactsCache, writeFactsCache } from './facts-cache.ts';
import { checkOutput, type GateOptions } from './gate.ts';
import { formatGateProblems } from './report.ts';
import { openScanAhead } from './scan-ahead.ts';

const POLICY: Policy = { origin: 'https://digest.example.org', base: '/digest/', inlineScriptHashes: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function page(body = '', path = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
    content="default-src 'none'"><title>X</title><link rel="canonical" href="https://digest.example.org/digest/${path}">
    </head><body><h1>X</h1>${body}</body></html>`;
}

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'out', path)), { recursive: true });
    writeFileSync(join(folder, 'out', path), text);
  }
}

interface Options extends Partial<GateOptions> {
  /** Where facts are kept between two calls. */
  readonly cache?: { readonly file: string; readonly version: string };
}

async function problemsOf(
  files: Readonly<Record<string, string | Buffer>>,
  { cache, ...options }: Options = {},
): Promise<readonly string[]> {
  write(files);
  const expectedPages = Object.keys(files)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/digest/${path.replace(/index\.html$/, '')}`);
  const known = cache ? readFactsCache(cache.file, cache.version) : new Map<string, Facts>();
  const report = await checkOutput(join(folder, 'out'), { policy: POLICY, expectedPages, known, ...options });
  if (cache) writeFactsCache(cache.file, cache.version, report.facts);
  return report.problems.map(({ file, problem }) => `${file} ${problem}`);
}

describe('links', () => {
  it('lead to pages, anchors and files of the site, however they are written', async () => {
    const body = `<p id="here"></p><a href="#here">a</a><a href="#">a</a><a href="b/">b</a><a href="/digest/b/#there">b</a>
      <a href="https://digest.example.org/digest/b/?q=1">b</a><a href="caf%C3%A9.txt">c</a><a href="https://else.example/">d</a>`;
    const files = { 'index.html': page(body), 'b/index.html': page('<p id="there">', 'b/'), 'café.txt': 'x' };
    expect(await problemsOf(files)).toEqual([]);
  });

  it.each([
    ['/digest/c/', 'leads to /digest/c/, which does not exist'],
    ['c.txt', 'leads to c.txt, which does not exist'],
    ['/digest/b', 'leads to /digest/b, which does not exist'],
    ['/b/', 'leads to /b/, which does not exist'],
    ['#gone', 'leads to #gone, where nothing has this id'],
    ['/digest/b/#gone', 'leads to /digest/b/#gone, where nothing has this id'],
    ['/digest/%E0%A4%A/', 'leads to /digest/%E0%A4%A/, which does not exist'],
  ])('are dead at %s', async (href, problem) => {
    const files = { 'index.html': page(`<a href="${href}">a</a>`), 'b/index.html': page('', 'b/') };
    expect(await problemsOf(files)).toEqual([`index.html ${problem}`]);
  });

  it('of stylesheets, images and scripts are looked up too', async () => {
    const body =
      '<img src="/digest/a.png" srcset="/digest/a.png 1x, /digest/b.png 2x" alt=""><script src="/digest/a.js"></script>';
    const css = '@import "x.css"; p { background: url(a.png) } q { background: url("data:image/png,x") }';
    expect(await problemsOf({ 'index.html': page(body), 'a.css': css })).toEqual([
      'a.css loads something that does not stand on this site: data:image/png,x',
      'a.css leads to x.css, which does not exist',
      'a.css leads to a.png, which does not exist',
      'index.html leads to /digest/a.png, which does not exist',
      'index.html leads to /digest/b.png, which does not exist',
      'index.html leads to /digest/a.js, which does not exist',
    ]);
  });
});

describe('files', () => {
  it.each([
    ['a.json', '{"a":', 'is no JSON'],
    ['a.xml', '<a><b></a>', 'is no XML'],
    ['a.xml', '<a>\u0001</a>', 'holds a control character that XML forbids'],
    ['a.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declares a document type'],
    ['a.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'has a line that does not end in CR LF'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'is no calendar'],
    ['a.ics', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n', 'holds no calendar'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>', 'has a script inside a drawing'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"></svg>', 'has code in an attribute'],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x00]), 'is no text in UTF-8'],
    ['a.html', '', 'is empty'],
    ['a.css', '', 'is empty'],
    ['a.ndjson', '', 'is empty'],
    ['entry.mjs', 'export {}', 'is of a kind that the site does not publish'],
    ['a.js.map', '{}', 'is of a kind that the site does not publish'],
    ['.prerender/a.txt', 'a', 'is of a kind that the site does not publish'],
    ['constructor', 'a', 'is of a kind that the site does not publish'],
  ])('%s is stopped', async (path, text, problem) => {
    expect(await problemsOf({ [path]: text })).toContainEqual(expect.stringContaining(`${path} ${problem}`));
  });

  it('of every kind that is published pass', async () => {
    const files = {
      'a.json': '{"a":1}',
      'a.xml': '<?xml version="1.0"?><a/>',
      'a.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><path style="fill:red" d="M0 0"/></svg>',
      'a.woff2': Buffer.from([0xff]),
      '.well-known/security.txt': 'a',
      '.nojekyll': '',
      // A new edition has no record of some kind.
      'data/events.ndjson': '',
      'data/digest.ris': '',
      _headers: '/*\n  A: b\n',
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  it('that are links are stopped', async () => {
    write({ 'a.txt': 'a' });
    symlinkSync('/etc/hostname', join(folder, 'out', 'b.txt'));
    expect(await problemsOf({})).toEqual(['b.txt is neither a file nor a folder']);
  });

  it('get the same rights under every umask', async () => {
    write({ 'a/b.txt': 'a' });
    chmodSync(join(folder, 'out', 'a'), 0o700);
    chmodSync(join(folder, 'out', 'a/b.txt'), 0o600);
    await problemsOf({});
    expect(statSync(join(folder, 'out', 'a')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'out', 'a/b.txt')).mode & 0o777).toBe(0o644);
  });
});

describe('pages', () => {
  it('that are missing, or that nobody asked for, are named', async () => {
    const expectedPages = ['/digest/', '/digest/entries/2025/lost/', '/digest/404.html'];
    const files = { 'index.html': page(), 'entries/2024/left/index.html': page('', 'entries/2024/left/') };
    const problems = await problemsOf(files, { expectedPages });
    expect(problems.filter((problem) => problem.includes('there'))).toEqual([
      '404.html is missing, though there is a record for it',
      'entries/2024/left/index.html is there, though there is no record for it',
      'entries/2025/lost/index.html is missing, though there is a record for it',
    ]);
  });

  it('are read on several threads as on one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 900 }, (_, n) => [
        `${n}/index.html`,
        page(`<a href="/digest/${(n + 1) % 901}/">a</a>`, `${n}/`),
      ]),
    );
    expect(await problemsOf(many)).toEqual(['899/index.html leads to /digest/900/, which does not exist']);
  });
});

describe('the facts of an earlier build', () => {
  const cacheOf = (policy = POLICY) => ({ file: join(folder, 'gate.json'), version: factsVersion(policy, '') });
  const GOOD = { 'index.html': page('<a href="b/#x">b</a>'), 'b/index.html': page('<p id="x">', 'b/') };

  it('serve the next one, links and anchors included', async () => {
    expect(await problemsOf(GOOD, { cache: cacheOf() })).toEqual([]);
    const kept = readFileSync(join(folder, 'gate.json'), 'utf8');
    expect(await problemsOf(GOOD, { cache: cacheOf() })).toEqual([]);
    expect(readFileSync(join(folder, 'gate.json'), 'utf8')).toBe(kept);
    const changed = { 'b/index.html': page('<p id="y">', 'b/') };
    expect(await problemsOf(changed, { cache: cacheOf(), expectedPages: ['/digest/', '/digest/b/'] })).toEqual([
      'index.html leads to b/#x, where nothing has this id',
    ]);
  });

  it('are not used when the file was edited, cut short or belongs to another policy', async () => {
    await problemsOf(GOOD, { cache: cacheOf() });
    const text = readFileSync(join(folder, 'gate.json'), 'utf8');
    const bad = { 'index.html': page('<p onclick="x()">') };
    const options = { cache: cacheOf(), expectedPages: ['/digest/', '/digest/b/'] };
    const found = ['index.html has code in an attribute: onclick of <p>'];
    for (const damaged of [text.replace('"x"', '"y"'), text.slice(0, 200), '', '\n{}', '[]']) {
      writeFileSync(join(folder, 'gate.json'), damaged);
      expect(await problemsOf(bad, options)).toEqual(found);
    }
    const other: Policy = { ...POLICY, base: '/' };
    expect(factsVersion(other, '')).not.toBe(factsVersion(POLICY, ''));
  });

  it('hold no file that has problems', async () => {
    const bad = { 'index.html': page('<p onclick="x()">') };
    await problemsOf(bad, { cache: cacheOf() });
    expect(await problemsOf(bad, { cache: cacheOf() })).toHaveLength(1);
  });
});

it('pages may be read ahead, on a thread, by their bytes', async () => {
  const ahead = openScanAhead(POLICY, new Set());
  const html = (n: number) => page(n === 350 ? '<p onclick="x()">' : `<p>${n}</p>`);
  for (let n = 0; n < 400; n += 1) ahead.see(Buffer.from(html(n)));
  const known = await ahead.finish();
  // The first few are not worth a thread; the gate reads them itself.
  expect(known.size).toBe(101);
  expect([...known.values()].filter(({ problems }) => problems.length > 0)).toHaveLength(1);
  const files = { 'index.html': html(350), 'b/index.html': html(351) };
  expect(await problemsOf(files, { known })).toEqual(['index.html has code in an attribute: onclick of <p>']);
});

it('says once what is wrong in many files', () => {
  const problems = ['a', 'b', 'c'].map((file) => ({ file, problem: 'is empty' }));
  expect(formatGateProblems([...problems, { file: 'd', problem: 'is no JSON' }])).toBe(
    '  a is empty (and so do 2 other files)\n  d is no JSON',
  );
});
