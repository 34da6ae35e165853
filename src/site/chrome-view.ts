/** What stands around every page: masthead, navigation, foot. */
import { buildSiteFeeds } from './follow.ts';
import { buildDate, type DateText, type Link, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { REGISTER_WORDS } from './words.ts';

export interface ChromeView {
  readonly name: string;
  readonly tagline: string;
  readonly locale: string;
  readonly homeHref: string;
  readonly searchHref: string;
  /** Paths of pages that have a search of their own. */
  readonly searching: readonly string[];
  readonly nav: readonly Link[];
  readonly foot: readonly { readonly heading: string; readonly links: readonly Link[] }[];
  /** Feeds of the whole site, for every head. */
  readonly feeds: NonNullable<PageHead['feeds']>;
  readonly asOf: DateText;
  readonly repositoryHref: string;
}

export function buildChromeView(site: Site): ChromeView {
  const { edition } = site.digest;
  const register = (
    name:
      | 'countries'
      | 'ministers'
      | 'crimeTypes'
      | 'agreements'
      | 'events'
      | 'organisations'
      | 'offices'
      | 'publishers',
  ) => ({
    text: REGISTER_WORDS[name].many,
    href: site.routes.register(name),
  });
  return {
    name: edition.name,
    tagline: edition.tagline,
    locale: site.locale,
    homeHref: site.routes.home(),
    searchHref: site.routes.search(),
    searching: [site.routes.home(), site.routes.search(), site.routes.missing()],
    nav: [
      { text: 'Entries', href: site.routes.entries() },
      register('countries'),
      register('ministers'),
      register('crimeTypes'),
      register('agreements'),
      { text: 'Country pairs', href: site.routes.relations() },
      { text: 'Editions', href: site.routes.editions() },
    ],
    foot: [
      {
        heading: 'Browse',
        links: [
          { text: 'All entries', href: site.routes.entries() },
          ...(
            [
              'countries',
              'ministers',
              'crimeTypes',
              'agreements',
              'events',
              'organisations',
              'offices',
              'publishers',
            ] as const
          ).map(register),
          { text: 'Country pairs', href: site.routes.relations() },
          { text: 'Editions', href: site.routes.editions() },
        ],
      },
      {
        heading: 'The digest',
        links: [
          { text: 'About', href: site.routes.at('about/') },
          { text: 'Search', href: site.routes.search() },
          { text: 'Changes', href: site.routes.changes() },
          { text: 'Coverage', href: site.routes.coverage() },
          { text: 'Send an article', href: site.routes.contribute() },
          { text: 'Feeds and calendars', href: site.routes.data.feedsPage() },
          { text: 'Data and API', href: site.routes.data.dataPage() },
          { text: 'Source code', href: edition.repositoryUrl },
          { text: 'Report an error', href: edition.contact },
        ],
      },
    ],
    feeds: buildSiteFeeds(site),
    asOf: buildDate(site.graph.asOf, site),
    repositoryHref: edition.repositoryUrl,
  };
}
