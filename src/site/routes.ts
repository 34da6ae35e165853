/**
 * Every address of the site is made here, honours the base path, and once published never breaks. A path is absolute
 * on its host (`/digest/countries/kh/`); `absolute` gives the whole address.
 */
import type { Entry } from '../domain/digest.ts';
import type { PairId } from '../graph/pairs.ts';
import { createDataRoutes, type DataRoutes } from './data-routes.ts';

/** The registers that have pages, by their folder in the address. */
export const TERM_FOLDERS = {
  countries: 'countries',
  ministers: 'ministers',
  crimeTypes: 'crime-types',
  agreements: 'agreements',
  events: 'events',
  organisations: 'organisations',
  offices: 'offices',
  publishers: 'publishers',
} as const;
export type TermRegister = keyof typeof TERM_FOLDERS;

/** The ways the tracker of agreements is cut; each value of each has a page, `/agreements/state/signed/`. */
export const TRACKER_FACETS = ['state', 'kind', 'country', 'crime'] as const;
export type TrackerFacet = (typeof TRACKER_FACETS)[number];

export const PAGE_SIZE = 50;

export interface Routes {
  /** Begins and ends with `/`. */
  readonly base: string;
  /** Any path below the base. */
  readonly at: (path: string) => string;
  readonly home: () => string;
  /** A page of the list of all entries; the first has no number. */
  readonly entries: (page?: number) => string;
  readonly entry: (id: Entry['id']) => string;
  readonly register: (register: TermRegister) => string;
  readonly term: (register: TermRegister, id: string, page?: number) => string;
  /** The agreements with one value of a facet. */
  readonly agreementsBy: (facet: TrackerFacet, value: string) => string;
  /** Agreements whose stated term ends soon or is over. */
  readonly agreementsExpiring: () => string;
  /** The lives of agreements, drawn. */
  readonly agreementsTimeline: () => string;
  readonly relations: () => string;
  readonly relation: (pair: PairId, page?: number) => string;
  readonly editions: () => string;
  readonly edition: (month: string, page?: number) => string;
  /** The plain-text twin of an edition. */
  readonly editionText: (month: string) => string;
  readonly changes: (page?: number) => string;
  /** Of all years, or of one; `undated` is one of them. */
  readonly coverage: (year?: string) => string;
  readonly contribute: () => string;
  /** What hosts show where there is no page. */
  readonly missing: () => string;
  readonly search: (query?: string) => string;
  /** The search page narrowed to entries with these values; one value of a facet each. */
  readonly searchEntries: (picks: Readonly<Record<string, string>>) => string;
  /** Feeds, calendars, API and downloads. */
  readonly data: DataRoutes;
  /** The whole address of a path made by the others. */
  readonly absolute: (path: string) => string;
}

/** The addresses of a site that lives at `siteUrl` below `base`. */
export function createRoutes(siteUrl: string, base = '/'): Routes {
  const at = (path: string) => `${base}${path}`;
  const origin = new URL(siteUrl).origin;
  return {
    base,
    at,
    home: () => base,
    entries: (page) => at(`entries/${pageSuffix(page)}`),
    entry: (id) => at(`entries/${id}/`),
    register: (register) => at(`${TERM_FOLDERS[register]}/`),
    term: (register, id, page) => at(`${TERM_FOLDERS[register]}/${id}/${pageSuffix(page)}`),
    agreementsBy: (facet, value) => at(`${TERM_FOLDERS.agreements}/${facet}/${value}/`),
    agreementsExpiring: () => at(`${TERM_FOLDERS.agreements}/expiring/`),
    agreementsTimeline: () => at(`${TERM_FOLDERS.agreements}/timeline/`),
    relations: () => at('relations/'),
    relation: (pair, page) => at(`relations/${pair}/${pageSuffix(page)}`),
    editions: () => at('editions/'),
    edition: (month, page) => at(`editions/${month}/${pageSuffix(page)}`),
    editionText: (month) => at(`editions/${month}/index.txt`),
    changes: (page) => at(`changes/${pageSuffix(page)}`),
    coverage: (year) => at(year === undefined ? 'coverage/' : `coverage/${year}/`),
    contribute: () => at('contribute/'),
    missing: () => at('404.html'),
    search: (query) => at(query === undefined ? 'search/' : `search/?q=${encodeURIComponent(query)}`),
    searchEntries: (picks) => at(`search/?${new URLSearchParams({ kind: 'entry', ...picks })}`),
    data: createDataRoutes(at),
    absolute: (path) => (PLAIN.test(path) ? origin + path : new URL(path, origin).href),
  };
}

/** A path that stands in an address as it is: nearly all, and reading each as an address takes long. */
const PLAIN = /^\/(?:[\w-]+\/)*(?:[\w-]+(?:\.[\w-]+)*)?$/;

function pageSuffix(page: number | undefined): string {
  return page === undefined || page === 1 ? '' : `page/${page}/`;
}

/** The part of a route that names a page of a list; the first page has none. */
export function pageParam(page: number): string | undefined {
  return pageSuffix(page).slice(0, -1) || undefined;
}

/** How many pages a list of so many entries takes; an empty list still has one. */
export function countPages(entries: number): number {
  return Math.max(1, Math.ceil(entries / PAGE_SIZE));
}
