/** The engine over an index that Pagefind has made, in Node: the browser's fetch reads the folder instead. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildGoldenSite, readGoldenDigest } from '../../../test/golden-site.ts';
import { buildHeadlineGraph, HEADLINES, MIDDLE_WORDS } from '../../../test/headlines.ts';
import { writeSearchIndex } from '../../search/index-writer.ts';
import { EMPTY_STATE, pick, type SearchState } from '../../search/state.ts';
import { readPieces } from '../../search/tokens.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Results } from './protocol.ts';

let folder = '';
let engine: Engine;

beforeAll(async () => {
  folder = `${await mkdtemp(join(tmpdir(), 'search-'))}/pagefind/`;
  await writeSearchIndex(buildHeadlineGraph(), buildGoldenSite().routes, folder, ({ body }) => body);
  vi.stubGlobal('fetch', async (path: string) => {
    const bytes = await readFile(path.replace(/\?.*/, ''));
    return new Response(new Uint8Array(bytes));
  });
  engine = await openEngine(folder);
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const search = async (state: Partial<SearchState>) => {
  const shown: Results[] = [];
  await engine.search(
    { ...EMPTY_STATE, page: 50, ...state },
    () => false,
    (results) => shown.push(results),
  );
  const results = shown.at(-1);
  if (!results) throw new Error('Nothing was shown.');
  return { ...results, titles: results.views.map(({ title }) => title) };
};

describe('a word from the middle of a sentence without spaces', () => {
  it.each(MIDDLE_WORDS)('in %s finds the entry and no other: %s', async (language, query) => {
    const { titles, isNear } = await search({ query });
    expect(titles).toEqual([`Headline in ${language}`]);
    expect(isNear).toBe(false);
  });

  it('finds it and not the whole corpus, whatever the stretch', async () => {
    const { total: all } = await search({ from: '', order: 'newest' });
    const stretch = fc.constantFrom('km', 'lo', 'my', 'th', 'zh', 'ja', 'ko').chain((language) => {
      const pieces = readPieces(HEADLINES[language] ?? '').filter(({ kind }) => kind === 'cluster');
      return fc.tuple(fc.constant(language), fc.nat(pieces.length - 2), fc.nat()).map(([, start, more]) => ({
        language,
        from: pieces[start]?.start ?? 0,
        to: pieces[start + 1 + (more % (pieces.length - start - 1))]?.end ?? 0,
      }));
    });
    await fc.assert(
      fc.asyncProperty(stretch, async ({ language, from, to }) => {
        const { titles, total, isNear } = await search({ query: HEADLINES[language]?.slice(from, to) ?? '' });
        expect(titles).toContain(`Headline in ${language}`);
        expect(isNear).toBe(false);
        expect(total).toBeLessThan(all / 4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is found', () => {
  it('is first the thing itself, then what bears its name in the title, then the rest', async () => {
    const { views } = await search({ query: 'Arland' });
    expect(views[0]).toMatchObject({ kind: 'country', title: 'Arland' });
  });

  it('is what happened then, by a date as one says it', async () => {
    const { views } = await search({ query: 'July 2025' });
    expect(views[0]?.date).toMatch(/^2025-07/);
  });

  it('by another name of a country is all that speaks of it', async () => {
    const native = await search({ query: 'អារឡង់' });
    const { total } = await search(pick(EMPTY_STATE, 'country', 'xa', 'any'));
    expect(native.titles[0]).toBe('Arland');
    expect(native.total).toBe(total);
  });

  it('by a phrase has its words one after another', async () => {
    expect((await search({ query: '"treaty on fraud"' })).titles).toContain('Arden and Berg sign the treaty on fraud');
    const { isNear, total } = await search({ query: '"fraud on treaty"' });
    expect(isNear && total > 0).toBe(true);
  });

  it('is narrowed and put in order without any query', async () => {
    const { views } = await search({ ...pick(EMPTY_STATE, 'kind', 'entry', 'any'), from: '2025-07', to: '2025-07' });
    expect(views.length).toBeGreaterThan(0);
    for (const { date, kind } of views) expect([kind, date?.slice(0, 7)]).toEqual(['entry', '2025-07']);
    const oldest = await search({ ...pick(EMPTY_STATE, 'kind', 'entry', 'any'), order: 'oldest' });
    const newest = await search(pick(EMPTY_STATE, 'kind', 'entry', 'any'));
    expect(oldest.views[0]?.date).not.toBe(newest.views[0]?.date);
    expect(oldest.views.at(-1)?.date).toBeUndefined();
    expect(newest.views.at(-1)?.date).toBeUndefined();
  });

  it('is counted by facet', async () => {
    const state = pick({ ...EMPTY_STATE, query: 'fraud' }, 'country', 'xa', 'any');
    const [counts, { total }] = [await engine.count(state), await search(state)];
    expect(counts.country['xa']).toBe(total);
    expect(Object.values(counts.kind).reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('can be listed as a whole', async () => {
    const state = { ...EMPTY_STATE, query: 'fraud' };
    expect(await engine.list(state, 1000)).toHaveLength((await search(state)).total);
    expect(await engine.list(state, 2)).toHaveLength(2);
  });

  it('is dropped where nobody waits for it any more', async () => {
    const show = vi.fn();
    await engine.search({ ...EMPTY_STATE, query: 'fraud' }, () => true, show);
    expect(show).not.toHaveBeenCalled();
  });

  it('is shown as soon as the first few are there', async () => {
    const counts: number[] = [];
    const state = pick(EMPTY_STATE, 'kind', 'agreement', 'any');
    await engine.search(
      state,
      () => false,
      ({ views }) => counts.push(views.length),
    );
    expect(counts).toEqual([6, readGoldenDigest().agreements.size]);
  });
});

describe('where nothing has all the words', () => {
  it('what has most of them is near, and the missing word is named', async () => {
    const { isNear, missing, total } = await search({ query: 'treaty zirconium' });
    expect({ isNear, missing }).toEqual({ isNear: true, missing: ['zirconium'] });
    expect(total).toBeGreaterThan(0);
  });

  it('a word with a wrong end is found by its beginning, and a name is proposed', async () => {
    const minister = [...readGoldenDigest().ministers.values()][0]?.name ?? '';
    const { suggestions } = await search({ query: `${minister.slice(0, -1)}x` });
    expect(suggestions[0]?.title).toBe(minister);
    expect(await search({ query: 'treatyx' })).toMatchObject({ isNear: true, missing: ['treatyx'] });
    expect((await search({ query: 'treatyx' })).total).toBeGreaterThan(0);
  });

  it('a run without spaces is named as it was typed, not as the pairs it is asked by', async () => {
    expect((await search({ query: 'treaty ព្រំដែនអាកាស' })).missing).toEqual(['ព្រំដែនអាកាស']);
  });

  it('no name is proposed where every word is known', async () => {
    const { isNear, missing, suggestions } = await search({ query: '"fraud on treaty"' });
    expect({ isNear, missing, suggestions }).toEqual({ isNear: true, missing: [], suggestions: [] });
  });

  it('what facets leave out is told from what is not there', async () => {
    const state = { ...pick(EMPTY_STATE, 'year', '1999', 'any'), query: 'fraud' };
    const { total, unnarrowed } = await search(state);
    expect({ total, unnarrowed }).toEqual({ total: 0, unnarrowed: (await search({ query: 'fraud' })).total });
  });

  it('nothing is found by what nothing is like', async () => {
    expect(await search({ query: 'zirconium' })).toMatchObject({ total: 0, missing: ['zirconium'] });
    expect(await search({ query: '២១៩៩' })).toMatchObject({ total: 0 });
    expect(await search({ query: '!?' })).toMatchObject({ total: 0 });
  });
});

describe('the index', () => {
  it('is the same bytes when it is written again', async () => {
    const again = join(folder, '../again/pagefind/');
    await writeSearchIndex(buildHeadlineGraph(), buildGoldenSite().routes, again, ({ body }) => body);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      expect(await readFile(join(again, path.slice(folder.length)))).toEqual(await readFile(path));
    }
    expect(files.length).toBeGreaterThan(8);
  });

  it('holds nothing of Pagefind that the site does not use', async () => {
    expect((await readdir(folder)).filter((name) => /ui|highlight|worker|playground|unknown/.test(name))).toEqual([]);
  });
});
