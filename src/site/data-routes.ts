/** The addresses of what is made for programs: feeds, calendars, the API, downloads. Part of `routes.ts`. */
import type { PairId } from '../graph/pairs.ts';

/** The collections of the API and their folders; pairs of countries are one of them. */
export const COLLECTION_FOLDERS = {
  entries: 'entries',
  countries: 'countries',
  ministers: 'ministers',
  crimeTypes: 'crime-types',
  agreements: 'agreements',
  events: 'events',
  organisations: 'organisations',
  offices: 'offices',
  publishers: 'publishers',
  relations: 'relations',
} as const;
export type Collection = keyof typeof COLLECTION_FOLDERS;

/** What one may subscribe to, beside the whole site. */
export const FEED_COLLECTIONS = [
  'countries',
  'ministers',
  'crimeTypes',
  'agreements',
  'organisations',
  'publishers',
  'relations',
] as const satisfies readonly Collection[];
export type FeedCollection = (typeof FEED_COLLECTIONS)[number];

/** The forms in which the whole site can be subscribed to. */
export type FeedForm = 'atom' | 'rss' | 'json';

const SITE_FEEDS: Readonly<Record<FeedForm, string>> = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' };

export interface DataRoutes {
  /** The page that lists the feeds. */
  readonly feedsPage: () => string;
  readonly siteFeed: (form: FeedForm) => string;
  readonly feed: (collection: FeedCollection, id: string) => string;
  readonly opml: () => string;
  /** All agreements and events, or those of one country. */
  readonly calendar: (country?: string) => string;
  /** The page that describes downloads and API. */
  readonly dataPage: () => string;
  /** A file to download, by its name. */
  readonly download: (name: string) => string;
  readonly apiIndex: () => string;
  readonly apiSchema: () => string;
  readonly openApi: () => string;
  readonly apiChanges: (page?: number) => string;
  readonly apiList: (collection: Collection, page?: number) => string;
  readonly apiRecord: (collection: Collection, id: string | PairId) => string;
  /** A further page of the entries of a term or pair; the first stands in the record itself. */
  readonly apiEntries: (collection: Collection, id: string | PairId, page: number) => string;
}

/** `at` puts a path below the base of the site. */
export function createDataRoutes(at: (path: string) => string): DataRoutes {
  const api = (path: string) => at(`api/v1/${path}`);
  const paged = (path: string, page = 1) => api(page === 1 ? `${path}.json` : `${path}/page/${page}.json`);
  return {
    feedsPage: () => at('feeds/'),
    siteFeed: (form) => at(`feeds/${SITE_FEEDS[form]}`),
    feed: (collection, id) => at(`feeds/${COLLECTION_FOLDERS[collection]}/${id}.xml`),
    opml: () => at('feeds/feeds.opml'),
    calendar: (country) => at(country === undefined ? 'feeds/calendar.ics' : `feeds/countries/${country}.ics`),
    dataPage: () => at('data/'),
    download: (name) => at(`data/${name}`),
    apiIndex: () => api('index.json'),
    apiSchema: () => api('schema.json'),
    openApi: () => api('openapi.json'),
    apiChanges: (page) => paged('changes', page),
    apiList: (collection, page) => paged(COLLECTION_FOLDERS[collection], page),
    apiRecord: (collection, id) => api(`${COLLECTION_FOLDERS[collection]}/${id}.json`),
    apiEntries: (collection, id, page) => paged(`${COLLECTION_FOLDERS[collection]}/${id}/entries`, page),
  };
}
