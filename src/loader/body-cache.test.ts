import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBodyCache } from './body-cache.ts';

const MARKDOWN = 'They signed with [Ann Arden](minister:ann-arden).';
const HTML = '<p>They signed with <a href="/minister/ann-arden/">Ann Arden</a>.</p>';
const LINKS = [{ scheme: 'minister', id: 'ann-arden', line: 1, column: 18 }];

let folder = '';
let file = '';
const termHref = vi.fn((scheme: string, id: string) => `/${scheme}/${id}/`);
const open = (base = '/') => openBodyCache(file, base, termHref);
/** How often a body was rendered: the address of its one term is asked for each time. */
const rendered = () => termHref.mock.calls.length;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-cache-'));
  file = join(folder, 'cache/bodies.json');
  termHref.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(): Record<string, Record<string, unknown>> {
  const cache = open();
  cache.find(MARKDOWN);
  cache.save();
  termHref.mockClear();
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('a body is rendered once', () => {
  test('in a run', () => {
    const cache = open();
    expect(cache.find(MARKDOWN)).toMatchObject({ html: HTML, links: LINKS });
    expect(cache.find(MARKDOWN)).toMatchObject({ html: HTML, links: LINKS });
    expect(rendered()).toBe(1);
  });

  test('and kept for the next run', () => {
    fill();
    expect(open().find(MARKDOWN)).toMatchObject({ html: HTML, links: LINKS });
    expect(rendered()).toBe(0);
  });

  test('for one base path: another has other addresses', () => {
    fill();
    open('/digest/').find(MARKDOWN);
    expect(rendered()).toBe(1);
  });

  test('for one text: any change renders anew', () => {
    fill();
    open().find(`${MARKDOWN} `);
    expect(rendered()).toBe(1);
  });

  test('what was not used again is not kept', () => {
    fill();
    const cache = open();
    cache.find('Another.');
    cache.save();
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toHaveLength(1);
  });

  test('a body that cannot be read is never kept', () => {
    const cache = open();
    expect(cache.find('x'.repeat(20_000))).toHaveProperty('problem');
    cache.save();
    expect(existsSync(file)).toBe(false);
  });

  test('nothing but the file itself is left behind', () => {
    fill();
    expect(readdirSync(join(folder, 'cache'))).toEqual(['bodies.json']);
  });
});

describe('a cache that cannot be trusted is ignored and rebuilt', () => {
  const EVIL = '<p>They signed.</p><script>alert(1)</script>';

  test.each<[string, (stored: Record<string, Record<string, unknown>>) => unknown]>([
    ['edited HTML', (stored) => mapEach(stored, (record) => ({ ...record, html: EVIL }))],
    ['edited links', (stored) => mapEach(stored, (record) => ({ ...record, links: [] }))],
    ['edited seal', (stored) => mapEach(stored, (record) => ({ ...record, seal: 'x' }))],
    ['no seal', (stored) => mapEach(stored, ({ html, links }) => ({ html, links }))],
    ['HTML that is no text', (stored) => mapEach(stored, (record) => ({ ...record, html: { toString: 'x' } }))],
    ['no links', (stored) => mapEach(stored, ({ html, seal }) => ({ html, seal }))],
    ['another body under this key', () => anotherUnder(fill())],
    ['a list', () => [1, 2]],
    ['nothing', () => null],
    ['texts for records', (stored) => mapEach(stored, () => EVIL)],
    ['nothings for records', (stored) => mapEach(stored, () => null)],
  ])('%s', (_, edit) => {
    writeFileSync(file, JSON.stringify(edit(fill())) ?? '');
    termHref.mockClear();
    const cache = open();
    expect(cache.find(MARKDOWN)).toMatchObject({ html: HTML, links: LINKS });
    expect(rendered()).toBe(1);
    cache.save();
    expect(open().find(MARKDOWN)).toMatchObject({ html: HTML });
    expect(rendered()).toBe(1);
  });

  test.each(['', '{', 'null', '\0\0\0', '{"a":', '[]', '"a"', 'x'.repeat(1000)])('damaged: %j', (text) => {
    fill();
    writeFileSync(file, text);
    const cache = open();
    expect(cache.find(MARKDOWN)).toMatchObject({ html: HTML });
    cache.save();
    expect(Object.values(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject([{ html: HTML }]);
  });

  test('what stands beside a sound record is not handed on', () => {
    writeFileSync(file, JSON.stringify(mapEach(fill(), (record) => ({ ...record, problem: 'x', extra: EVIL }))));
    const body = open().find(MARKDOWN);
    expect(rendered()).toBe(0);
    expect(body).not.toHaveProperty('problem');
    expect(body).not.toHaveProperty('extra');
  });

  function mapEach(
    stored: Record<string, Record<string, unknown>>,
    edit: (record: Record<string, unknown>) => unknown,
  ) {
    return Object.fromEntries(Object.entries(stored).map(([key, record]) => [key, edit(record)]));
  }

  /** A record that is whole, under the key of another text. */
  function anotherUnder(stored: Record<string, unknown>) {
    const [key = ''] = Object.keys(stored);
    const cache = open();
    cache.find('Another.');
    cache.save();
    return { [key]: Object.values(JSON.parse(readFileSync(file, 'utf8')) as object)[0] };
  }
});
