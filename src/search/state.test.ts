import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, ORDERS } from './facets.ts';
import { EMPTY_STATE, formatState, orderOf, parseState, pick, type SearchState } from './state.ts';

const value = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const picks = fc
  .uniqueArray(value, { maxLength: 6 })
  .chain((values) => fc.nat(values.length).map((at) => ({ any: values.slice(0, at), not: values.slice(at) })));
const state: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: 'grapheme', maxLength: 60 }),
  picks: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, picks]))) as fc.Arbitrary<SearchState['picks']>,
  from: fc.constantFrom('', '2025', '2025-07-09', 'rubbish'),
  to: fc.constantFrom('', '2025-07', '2025-07-07/2025-07-09'),
  order: fc.constantFrom(undefined, ...ORDERS),
  page: fc.integer({ min: 1, max: 50 }),
});

describe('the state in the address', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(state, (value) => {
        expect(parseState(new URLSearchParams(formatState(value)))).toEqual(value);
      }),
    );
  });

  it('is nothing where nothing is asked for', () => {
    expect(formatState(EMPTY_STATE)).toBe('');
    expect(parseState(new URLSearchParams(''))).toEqual(EMPTY_STATE);
  });

  it('takes what strangers write for what it may mean, and leaves out the rest', () => {
    const hostile =
      '?q=%3Cscript%3E&country=kh&country=kh&country=<img>&not-country=kh&page=1.5&order=rank&minister=__proto__&page=';
    expect(parseState(new URLSearchParams(hostile))).toEqual({
      ...EMPTY_STATE,
      query: '<script>',
      picks: { ...EMPTY_STATE.picks, country: { any: ['kh'], not: [] } },
      page: 1,
    });
  });

  it('bounds what it reads', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (params) => {
        const { query, page } = parseState(new URLSearchParams(params));
        expect(query.length).toBeLessThanOrEqual(200);
        expect(page).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('picking a value', () => {
  it('moves it between wanted, unwanted and neither, and goes back to the first page', () => {
    const wanted = pick({ ...EMPTY_STATE, page: 4 }, 'country', 'kh', 'any');
    expect(wanted).toMatchObject({ page: 1, picks: { country: { any: ['kh'], not: [] } } });
    const unwanted = pick(wanted, 'country', 'kh', 'not');
    expect(unwanted.picks.country).toEqual({ any: [], not: ['kh'] });
    expect(pick(unwanted, 'country', 'kh', 'none')).toEqual(EMPTY_STATE);
  });
});

describe('the order', () => {
  it('is by relevance where there is a query, else newest first', () => {
    expect(orderOf(EMPTY_STATE)).toBe('newest');
    expect(orderOf({ ...EMPTY_STATE, order: 'relevance' })).toBe('newest');
    expect(orderOf({ ...EMPTY_STATE, query: 'fraud' })).toBe('relevance');
    expect(orderOf({ ...EMPTY_STATE, query: 'fraud', order: 'oldest' })).toBe('oldest');
  });
});
