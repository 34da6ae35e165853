/**
 * A test of honesty: each article that the edition was founded on has an entry with its address, countries and
 * language, so that nothing was dropped. The list is kept as data, since a clone has no sources beside it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/loader/content.ts';

interface Founding {
  readonly url: string;
  readonly countries: readonly string[];
  readonly language: string;
}

const founding = JSON.parse(readFileSync(new URL('./founding-articles.json', import.meta.url), 'utf8')) as Founding[];
const content = readContent(new URL('../content', import.meta.url).pathname);
const entries = [...(content.digest?.entries.values() ?? [])];
const byUrl = new Map(entries.map((entry) => [entry.source.url as string, entry]));

describe('the edition', () => {
  it('is read without a message', () => {
    expect(content.messages).toEqual([]);
  });

  it('was founded on 129 articles, each with its own address', () => {
    expect(founding).toHaveLength(129);
    expect(new Set(founding.map(({ url }) => url)).size).toBe(129);
  });

  it.each(founding)('has an entry for $url', ({ url, countries, language }) => {
    const entry = byUrl.get(url);
    expect(entry?.source.language).toBe(language);
    expect([...(entry?.countries ?? [])].sort()).toEqual([...countries].sort());
  });
});
