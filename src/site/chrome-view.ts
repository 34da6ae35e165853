/** What stands around every page: masthead, navigation, foot. */
import { buildSiteFeeds } from './follow.ts';
import { buildDate, type DateText, type Link, type PageHead } from './parts.ts';
import type { TermRegister } from './routes.ts';
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

/** The same on every page. */
export function buildChromeView(site: Site): ChromeView {
  const { edition } = site.digest;
  const { routes } = site;
  return {
    name: edition.name,
    tagline: edition.tagline,
    locale: site.locale,
    homeHref: routes.home(),
    searchHref: routes.search(),
    searching: [routes.home(), routes.search(), routes.missing()],
    nav: buildNav(site),
    foot: [
      { heading: 'Browse', links: listRegisters(site) },
      { heading: 'The digest', links: listOwnPages(site) },
    ],
    feeds: buildSiteFeeds(site),
    asOf: buildDate(site.graph.asOf, site),
    repositoryHref: edition.repositoryUrl,
  };
}

function linkTo(register: TermRegister, { routes }: Site): Link {
  return { text: REGISTER_WORDS[register].many, href: routes.register(register) };
}

const IN_NAV = ['countries', 'ministers', 'crimeTypes', 'agreements'] as const;
const IN_FOOT = [...IN_NAV, 'events', 'organisations', 'offices', 'publishers'] as const;

function buildNav(site: Site): readonly Link[] {
  return [
    { text: 'Entries', href: site.routes.entries() },
    ...IN_NAV.map((register) => linkTo(register, site)),
    ...listAcross(site),
  ];
}

function listRegisters(site: Site): readonly Link[] {
  return [
    { text: 'All entries', href: site.routes.entries() },
    ...IN_FOOT.map((register) => linkTo(register, site)),
    ...listAcross(site),
  ];
}

/** What cuts across the registers. */
function listAcross({ routes }: Site): readonly Link[] {
  return [
    { text: 'Country pairs', href: routes.relations() },
    { text: 'Editions', href: routes.editions() },
  ];
}

function listOwnPages({ routes, digest: { edition } }: Site): readonly Link[] {
  return [
    { text: 'About', href: routes.at('about/') },
    { text: 'Search', href: routes.search() },
    { text: 'Changes', href: routes.changes() },
    { text: 'Coverage', href: routes.coverage() },
    { text: 'Send an article', href: routes.contribute() },
    { text: 'Feeds and calendars', href: routes.data.feedsPage() },
    { text: 'Data and API', href: routes.data.dataPage() },
    { text: 'Source code', href: edition.repositoryUrl },
    { text: 'Report an error', href: edition.contact },
  ];
}
