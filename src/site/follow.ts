/** How a page is followed by programs: the feeds in its head, and the links that a reader sees at its end. */
import type { PairId } from '../graph/pairs.ts';
import { FEED_COLLECTIONS, type FeedCollection } from './data-routes.ts';
import { type Link, type PageHead, termName } from './parts.ts';
import type { TermRegister } from './routes.ts';
import type { Site } from './site.ts';

type FeedLinks = NonNullable<PageHead['feeds']>;

const ATOM = 'application/atom+xml';

/** The feeds of the whole site, for the head of every page. */
export function buildSiteFeeds({ digest, routes }: Site): FeedLinks {
  const { name } = digest.edition;
  return [
    { title: name, href: routes.data.siteFeed('atom'), type: ATOM },
    { title: `${name} (RSS)`, href: routes.data.siteFeed('rss'), type: 'application/rss+xml' },
    { title: `${name} (JSON Feed)`, href: routes.data.siteFeed('json'), type: 'application/feed+json' },
  ];
}

/** The feeds of a term; a country has a calendar too. */
export function buildTermFeeds(register: TermRegister, id: string, site: Site): FeedLinks {
  const title = termName(register, id, site);
  const { data } = site.routes;
  const feed = hasFeed(register) ? [{ title, href: data.feed(register, id), type: ATOM }] : [];
  const calendar = { title: `${title}: calendar`, href: data.calendar(id), type: 'text/calendar' };
  return register === 'countries' ? [...feed, calendar] : feed;
}

/** The feed of a pair of countries. */
export function buildRelationFeeds(id: PairId, title: string, { routes }: Site): FeedLinks {
  return [{ title, href: routes.data.feed('relations', id), type: ATOM }];
}

export function buildRelationFollow(id: PairId, { routes }: Site): readonly Link[] {
  return [
    { text: 'Atom feed', href: routes.data.feed('relations', id) },
    { text: 'JSON', href: routes.data.apiRecord('relations', id) },
  ];
}

/** The same for a reader, with the record as JSON. */
export function buildTermFollow(register: TermRegister, id: string, { routes }: Site): readonly Link[] {
  const { data } = routes;
  return [
    ...(hasFeed(register) ? [{ text: 'Atom feed', href: data.feed(register, id) }] : []),
    ...(register === 'countries' ? [{ text: 'Calendar', href: data.calendar(id) }] : []),
    { text: 'JSON', href: data.apiRecord(register, id) },
  ];
}

function hasFeed(register: TermRegister): register is TermRegister & FeedCollection {
  return (FEED_COLLECTIONS as readonly string[]).includes(register);
}
