/** What is searched for, as the address of the search page says it: nothing else remembers it. */
import { FACETS, type Facet, ORDERS, type Order } from './facets.ts';

/** Of one facet: any of the first, none of the second. */
export interface Picks {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

export interface SearchState {
  readonly query: string;
  readonly picks: Readonly<Record<Facet, Picks>>;
  /** As typed: a date, or nothing. */
  readonly from: string;
  readonly to: string;
  /** Nothing: by relevance where there is a query, else newest first. */
  readonly order: Order | undefined;
  /** How many pages of results are shown, from 1. */
  readonly page: number;
}

const NO_PICKS = Object.fromEntries(FACETS.map((facet) => [facet, { any: [], not: [] }])) as unknown as Readonly<
  Record<Facet, Picks>
>;

/** Nothing asked for. */
export const EMPTY_STATE: SearchState = { query: '', picks: NO_PICKS, from: '', to: '', order: undefined, page: 1 };

const MOST_PICKS = 50;
/** Beyond so many a list is no way to find anything. */
export const MOST_PAGES = 50;
const LONGEST_QUERY = 200;
const VALUE = /^[A-Za-z0-9-]{1,80}$/;

/** Reads an address. Whatever cannot be meant is left out; nothing is trusted to be of a known form. */
export function parseState(params: URLSearchParams): SearchState {
  const values = (name: string) => [...new Set(params.getAll(name).filter((value) => VALUE.test(value)))];
  const picks = FACETS.map((facet) => {
    const any = values(facet).slice(0, MOST_PICKS);
    const not = values(`not-${facet}`).filter((value) => !any.includes(value));
    return [facet, { any, not: not.slice(0, MOST_PICKS) }];
  });
  const page = Number(params.get('page'));
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    picks: Object.fromEntries(picks),
    from: (params.get('from') ?? '').trim().slice(0, 25),
    to: (params.get('to') ?? '').trim().slice(0, 25),
    order: ORDERS.find((order) => order === params.get('order')),
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1,
  };
}

/** The query part of an address, without `?`; empty where nothing is asked for. Reads back as the same state. */
export function formatState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query !== '') params.set('q', state.query);
  for (const facet of FACETS) {
    for (const value of state.picks[facet].any) params.append(facet, value);
    for (const value of state.picks[facet].not) params.append(`not-${facet}`, value);
  }
  if (state.from !== '') params.set('from', state.from);
  if (state.to !== '') params.set('to', state.to);
  if (state.order !== undefined) params.set('order', state.order);
  if (state.page > 1) params.set('page', String(state.page));
  return params.toString();
}

/** The order that holds. */
export function orderOf({ order, query }: SearchState): Order {
  if (order === undefined || (order === 'relevance' && query.trim() === '')) {
    return query.trim() === '' ? 'newest' : 'relevance';
  }
  return order;
}

/** Is anything asked for at all? */
export function isAsking(state: SearchState): boolean {
  return state.query.trim() !== '' || isNarrowed(state);
}

/** The same without facets and dates. */
export function withoutNarrowing({ query, order }: SearchState): SearchState {
  return { ...EMPTY_STATE, query, order };
}

/** Is anything asked for beside the query? */
export function isNarrowed({ picks, from, to }: SearchState): boolean {
  return from !== '' || to !== '' || FACETS.some((facet) => picks[facet].any.length + picks[facet].not.length > 0);
}

/** The state after a value of a facet is picked, excluded or let go; from the first page again. */
export function pick(state: SearchState, facet: Facet, value: string, as: 'any' | 'not' | 'none'): SearchState {
  const without = (list: readonly string[]) => list.filter((other) => other !== value);
  const { any, not } = state.picks[facet];
  const picks = {
    any: as === 'any' ? [...without(any), value] : without(any),
    not: as === 'not' ? [...without(not), value] : without(not),
  };
  return { ...state, page: 1, picks: { ...state.picks, [facet]: picks } };
}
