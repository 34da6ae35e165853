/** The budgets of bytes: what a reader on a slow line is made to wait for. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { columnsOf, MAIL_WIDTH } from '../../src/site/wrap.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const KILOBYTE = 1024;

function read(path: string): Buffer {
  const folder = inject('siteFolder');
  return readFileSync(join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
}

function compressed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/** Values of an attribute of all elements of a name, in order. */
function findAttributes(
  html: string,
  tagName: string,
  attribute: string,
  where: (attributes: Map<string, string>) => boolean,
) {
  const values: string[] = [];
  const visit = (node: { childNodes?: unknown[]; tagName?: string; attrs?: { name: string; value: string }[] }) => {
    const attributes = new Map((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const value = attributes.get(attribute);
    if (node.tagName === tagName && value !== undefined && where(attributes)) values.push(value);
    for (const child of node.childNodes ?? []) visit(child as never);
  };
  visit(parse(html) as never);
  return values;
}

const stylesOf = (html: string) => findAttributes(html, 'link', 'href', (a) => a.get('rel') === 'stylesheet');
const scriptsOf = (html: string) => findAttributes(html, 'script', 'src', () => true);

describe('entry pages', () => {
  const years = () =>
    readdirSync(join(inject('siteFolder'), 'entries')).filter((name) => /^\d{4}$|^undated$/.test(name));
  const entries = () =>
    years().flatMap((year) =>
      readdirSync(join(inject('siteFolder'), 'entries', year)).map((slug) => `entries/${year}/${slug}/`),
    );

  it('take at most 14 KB of HTML and CSS, compressed', () => {
    const sizes = entries().map((path) => {
      const html = read(path);
      const styles = stylesOf(html.toString()).map((href) => compressed(read(href.slice(1))));
      return { path, size: compressed(html) + styles.reduce((a, b) => a + b, 0) };
    });
    const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
    expect(sizes.length).toBeGreaterThanOrEqual(129);
    expect(largest?.size, largest?.path).toBeLessThanOrEqual(14 * KILOBYTE);
  });

  it('wait for no script before they are drawn', () => {
    const html = read(PAGE_KINDS['entry'] as string).toString();
    const blocking = findAttributes(
      html,
      'script',
      'src',
      (a) => a.get('type') !== 'module' && !a.has('defer') && !a.has('async'),
    );
    expect(blocking).toEqual([]);
  });
});

describe('scripts', () => {
  it.each(Object.entries(PAGE_KINDS).filter(([kind]) => kind !== 'search' && kind !== 'agreements'))(
    'of the page “%s” take at most 1.5 KB, compressed',
    (_kind, path) => {
      const size = scriptsOf(read(path).toString()).map((src) => compressed(read(src.slice(1))));
      expect(size.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.5 * KILOBYTE);
    },
  );
});

describe('editions', () => {
  const months = () => readdirSync(join(inject('siteFolder'), 'editions')).filter((name) => /^\d{4}-\d{2}$/.test(name));

  it('take at most 200 KB as they stand, with everything that they load', () => {
    const sizes = months().map((month) => {
      const html = read(`editions/${month}/`);
      const loaded = [...stylesOf(html.toString()), ...scriptsOf(html.toString())].map(
        (href) => read(href.slice(1)).length,
      );
      return { month, size: html.length + loaded.reduce((a, b) => a + b, 0) };
    });
    // The faces of headings come on top; see below.
    const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
    expect(sizes.length).toBeGreaterThanOrEqual(40);
    expect(largest?.size, largest?.month).toBeLessThanOrEqual(155 * KILOBYTE);
  });

  it('have a twin of lines that mail does not break', () => {
    for (const month of months()) {
      const lines = read(`editions/${month}/index.txt`).toString().split('\n');
      expect(
        lines.filter((line) => columnsOf(line) > MAIL_WIDTH && !/^ *https?:/.test(line)),
        month,
      ).toEqual([]);
    }
  });
});

describe('faces', () => {
  it('of headings take at most 45 KB', () => {
    const fonts = join(inject('siteFolder'), '_astro');
    const serif = readdirSync(fonts).filter((name) => name.startsWith('source-serif') && name.endsWith('.woff2'));
    const size = serif.reduce((sum, name) => sum + statSync(join(fonts, name)).size, 0);
    expect(serif).toHaveLength(2);
    expect(size).toBeLessThanOrEqual(45 * KILOBYTE);
  });
});

describe('drawings', () => {
  const pages = () =>
    readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

  it('take at most 25 KB each, compressed, on every page', () => {
    const large = pages().flatMap((path) => {
      const drawings = read(path)
        .toString()
        .matchAll(/<svg[\s\S]*?<\/svg>/g);
      // What is no larger as it stands is not compressed to see it.
      const heavy = [...drawings].filter(([svg]) => svg.length > 25 * KILOBYTE);
      return heavy.filter(([svg]) => compressed(Buffer.from(svg)) > 25 * KILOBYTE).map(() => path);
    });
    expect(pages().length).toBeGreaterThan(900);
    expect(large).toEqual([]);
  });
});
