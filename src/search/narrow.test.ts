import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnRecord, decodeColumns, encodeColumns } from './columns.ts';
import { FACETS, type Facet } from './facets.ts';
import { type Hit, narrow, sortHits } from './narrow.ts';
import { isProblem, parseRange } from './range.ts';
import { EMPTY_STATE, type Picks } from './state.ts';

const VALUES = ['a', 'b', 'c'];
const some = fc.subarray(VALUES);
const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const record: fc.Arbitrary<ColumnRecord> = fc
  .record({ country: some, state: some, kind: some, span: fc.option(fc.tuple(day, day).map((days) => days.sort())) })
  .map(({ span, ...facets }) => ({
    facets,
    ...(span && { span: { from: span[0] ?? '', to: span[1] ?? '' } }),
  }));
const records = fc.array(record, { maxLength: 30 });
const picks = fc.record({ any: some, not: some });
const hitsOf = (count: number): Hit[] => Array.from({ length: count }, (_, index) => ({ index, score: 1 }));

/** What narrowing means, said as plainly as can be. */
function passes({ facets }: ColumnRecord, facet: Facet, { any, not }: Picks): boolean {
  const values = facets[facet] ?? [];
  return (
    (any.length === 0 || any.some((value) => values.includes(value))) && !not.some((value) => values.includes(value))
  );
}

describe('narrowing', () => {
  it('keeps what passes every facet, and counts a facet as if nothing were picked in it', () => {
    fc.assert(
      fc.property(records, picks, picks, (list, country, state) => {
        const chosen = { ...EMPTY_STATE.picks, country, state };
        const { hits, counts } = narrow(hitsOf(list.length), decodeColumns(encodeColumns(list)), chosen, undefined);
        const kept = list.filter((item) => passes(item, 'country', country) && passes(item, 'state', state));
        expect(hits.map(({ index }) => list[index])).toEqual(kept);
        for (const value of VALUES) {
          const others = list.filter((item) => passes(item, 'state', state) && item.facets.country?.includes(value));
          expect(counts.country[value] ?? 0).toBe(others.length);
          expect(counts.kind[value] ?? 0).toBe(kept.filter(({ facets }) => facets.kind?.includes(value)).length);
        }
      }),
    );
  });

  it('keeps what touches the days, and nothing without a date', () => {
    fc.assert(
      fc.property(records, day, day, (list, a, b) => {
        const [from = '', to = ''] = [a, b].sort();
        const span = parseRange(from, to);
        if (isProblem(span)) throw new Error('no range');
        const { hits } = narrow(hitsOf(list.length), decodeColumns(encodeColumns(list)), EMPTY_STATE.picks, span);
        const kept = list.filter((item) => item.span && item.span.from <= to && item.span.to >= from);
        expect(hits.map(({ index }) => list[index])).toEqual(kept);
      }),
    );
  });

  it('knows the years that a date touches', () => {
    const columns = decodeColumns(encodeColumns([{ facets: {}, span: { from: '2023-12-30', to: '2025-01-02' } }]));
    expect(columns.facets.year.values).toEqual(['2025', '2024', '2023']);
    const { counts } = narrow(hitsOf(1), columns, EMPTY_STATE.picks, undefined);
    expect(counts.year).toEqual({ 2023: 1, 2024: 1, 2025: 1 });
    expect(Object.keys(counts)).toEqual([...FACETS]);
  });
});

describe('order', () => {
  const columns = decodeColumns(
    encodeColumns([
      { facets: {}, span: { from: '2025-07-09', to: '2025-07-09' } },
      { facets: {}, span: { from: '2025-01-01', to: '2025-12-31' } },
      { facets: {}, span: { from: '2020-01-01', to: '2020-01-01' } },
      { facets: {} },
    ]),
  );
  const hits = [2, 3, 0, 1].map((index) => ({ index, score: index === 3 ? 9 : 1 }));
  const places = (order: Parameters<typeof sortHits>[1]) => sortHits(hits, order, columns).map(({ index }) => index);

  it('puts what has no date last, whichever way dates run', () => {
    expect(places('newest')).toEqual([0, 1, 2, 3]);
    expect(places('oldest')).toEqual([2, 1, 0, 3]);
  });

  it('is newest first among the equally relevant', () => {
    expect(places('relevance')).toEqual([3, 0, 1, 2]);
  });
});
