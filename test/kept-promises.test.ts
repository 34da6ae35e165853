/** What was corrected, withdrawn or renamed, in a whole build: pages, lists, search, API, feeds and CSV tell the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workspace } from './build-run.ts';

const workspace = new Workspace();
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  workspace.edit('entries/2025/taken-back.md', '\n---\n', '\nformerIds: [2025/gone]\n---\n');
  workspace.edit(
    'entries/2025/talks-go-on.md',
    '\n---\n',
    '\nformerIds: [2024/talks]\ncorrections: [{ date: 2025-08-01, field: occurred, was: 2025-07-08, now: 2025-07-09, note: The talks began a day later. }]\n---\n',
  );
  workspace.edit('ministers/ben-second.yml', 'name: ', 'formerIds: [b-second]\nname: ');
  const { code, output } = await workspace.build();
  expect(code, output).toBe(0);
  files = readTexts();
}, 120_000);

afterAll(() => workspace.remove());

/** Where words stand, without the lists of all files and the pages that only send readers on. */
function findFiles(words: string): readonly string[] {
  const hits = [...files].filter(([path, text]) => text.includes(words) && path !== 'sha256sums.txt');
  return hits.map(([path]) => path.replace(/^pagefind\/.*/, 'search')).sort();
}

test('a withdrawn entry is told with its reason where changes are told, and is in no list, no search and no count', () => {
  const places = findFiles('about another country');
  expect(places).toEqual(
    expect.arrayContaining([
      ...['entries/2025/taken-back/index.html', 'changes/index.html', 'api/v1/entries/2025/taken-back.json'],
      ...['feeds/atom.xml', 'feeds/rss.xml', 'feeds/feed.json', 'data/withdrawn.csv', 'data/entries.ndjson'],
    ]),
  );
  // Search is read here: it holds what still stands.
  expect(findFiles('2025/talks-go-on')).toContain('search');
  const quiet = ['entries/index.html', 'index.html', 'editions/2025-02/index.html', 'data/entries.csv', 'search'];
  expect(findFiles('2025/taken-back').filter((path) => quiet.includes(path))).toEqual([]);
  expect(findFiles('An entry that was taken back').filter((path) => quiet.includes(path))).toEqual([]);
});

test('a correction is told on the page, with the changes, in API, feeds and CSV, and marked in lists', () => {
  expect(findFiles('The talks began a day later.')).toEqual(
    expect.arrayContaining([
      ...['entries/2025/talks-go-on/index.html', 'changes/index.html', 'api/v1/entries/2025/talks-go-on.json'],
      ...['feeds/atom.xml', 'feeds/rss.xml', 'feeds/feed.json', 'feeds/countries/kh.xml', 'data/corrections.csv'],
    ]),
  );
  for (const list of ['index.html', 'entries/index.html', 'countries/kh/index.html', 'relations/kh-sg/index.html']) {
    expect(files.get(list), list).toMatch(/corrected <time datetime="2025-08-01">/);
  }
});

test('a former id answers as a page, in the API and as a feed, and feeds know the entry by it', () => {
  const stub = (path: string) => JSON.parse(files.get(path) ?? '{}').movedTo;
  expect(stub('api/v1/entries/2024/talks.json')).toMatch(/\/api\/v1\/entries\/2025\/talks-go-on\.json$/);
  expect(stub('api/v1/entries/2025/gone.json')).toMatch(/\/api\/v1\/entries\/2025\/taken-back\.json$/);
  expect(stub('api/v1/ministers/b-second.json')).toMatch(/\/api\/v1\/ministers\/ben-second\.json$/);
  expect(files.get('feeds/ministers/b-second.xml')).toBe(files.get('feeds/ministers/ben-second.xml'));
  expect(files.get('ministers/b-second/index.html')).toContain('url=/ministers/ben-second/');
  expect(files.get('feeds/atom.xml')).toMatch(/<id>tag:[^<]+:entries\/2024\/talks<\/id>/);
});

/** Every text of the site, by path; the packed shards of the search index unpacked. */
function readTexts(): ReadonlyMap<string, string> {
  const paths = readdirSync(workspace.out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(workspace.out.length + 1));
  return new Map(paths.filter((path) => !/\.(png|woff2|wasm)$/.test(path)).map((path) => [path, readText(path)]));
}

function readText(path: string): string {
  const bytes = readFileSync(join(workspace.out, path));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}
