import { describe, expect, it } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { STATUS_WORDS } from '../site/words.ts';
import { conceptCode } from './concepts.ts';
import { RECORD_KINDS } from './facets.ts';
import { buildConcepts, buildRecords } from './records.ts';
import { buildSearchView } from './view.ts';

const site = buildGoldenSite();
const { graph, routes, digest } = site;
const records = buildRecords(graph, routes, ({ body }) => body);
const find = (title: string) => records.find(({ view }) => view.title === title);

describe('the records of a digest', () => {
  it('are one for each entry and each record of a register that is looked for by name', () => {
    const sizes = [digest.entries, digest.ministers, digest.agreements, digest.organisations, digest.countries];
    const more = [digest.events, digest.crimeTypes];
    expect(records).toHaveLength([...sizes, ...more].reduce((sum, { size }) => sum + size, 0));
    expect(new Set(records.map(({ view }) => view.kind))).toEqual(new Set(RECORD_KINDS));
    expect(new Set(records.map(({ view }) => view.href)).size).toBe(records.length);
  });

  it('stand newest first, those without a date last', () => {
    const days = records.map(({ span }) => span?.from ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  it('of an entry hold its own words, the names of its terms, and its countries and crimes as codes', () => {
    const record = find('Arden and Berg sign the treaty on fraud');
    expect(record?.title).toEqual(['Arden and Berg sign the treaty on fraud', '7–9 July 2025']);
    expect(record?.names).toEqual(
      expect.arrayContaining([...digest.ministers.values()].slice(0, 2).map(({ name }) => name)),
    );
    expect(record?.concepts).toEqual(
      expect.arrayContaining([conceptCode('country', 'xa'), conceptCode('crime', 'fraud')]),
    );
    expect(record?.names).not.toContain('Arland');
    expect(record?.facets).toMatchObject({ kind: ['entry'], country: ['xa', 'xb'], language: ['en'] });
    expect(record?.span).toEqual({ from: '2025-07-07', to: '2025-07-09' });
    expect(record?.view).toMatchObject({ kind: 'entry', date: '2025-07-07/2025-07-09' });
  });

  it('of a narrow crime type count for the broader one', () => {
    const narrow = records.filter(({ facets }) => facets.crime?.includes('drug-trafficking' as never));
    const entries = narrow.filter(({ view }) => view.kind === 'entry');
    for (const { facets } of entries) expect(facets.crime).toContain('drugs');
  });

  it('of a country hold its names in every script, and show the others where they match', () => {
    const record = find('Arland');
    expect(record?.own).toEqual(['Arland', 'អារឡង់', 'Arlandic', 'Kingdom of Arland']);
    expect(record?.view.original).toEqual({ text: 'អារឡង់', language: 'km' });
    expect(record?.view.also).toEqual(['Arlandic', 'Kingdom of Arland']);
  });
});

describe('concepts', () => {
  it('are the countries and crime types with all their names', () => {
    expect(buildConcepts(graph)).toHaveLength(digest.countries.size + digest.crimeTypes.size);
    expect(buildConcepts(graph)).toContainEqual({
      kind: 'country',
      id: 'xa',
      names: ['Arland', 'អារឡង់', 'Arlandic', 'Kingdom of Arland'],
    });
  });
});

describe('the search page before anything is asked', () => {
  const view = buildSearchView(graph, routes, STATUS_WORDS);

  it('has every facet with words and counts', () => {
    const countries = view.facets.find(({ facet }) => facet === 'country');
    const count = records.filter(({ facets }) => facets.country?.includes('xa' as never)).length;
    expect(countries?.values).toContainEqual({ value: 'xa', label: 'Arland', count });
    expect(view.facets.find(({ facet }) => facet === 'kind')?.values[0]).toMatchObject({ label: 'Entries' });
    const years = view.facets.find(({ facet }) => facet === 'year')?.values.map(({ value }) => value) ?? [];
    expect(years).toEqual([...years].sort().reverse());
  });

  it('links what could be asked and what could be browsed', () => {
    expect(view.examples.map(({ text }) => text)).toContain('អារឡង់');
    expect(view.indexes.map(({ href }) => href)).toContain('/countries/');
    expect(view.indexFolder).toBe('/pagefind/');
  });
});
