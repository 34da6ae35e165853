/** The page that lists everything one may subscribe to. */

import { type CollectionSubject, listFeedSubjects } from './data/feeds/subjects.ts';
import { buildPageStructured } from './data/structured/breadcrumbs.ts';
import { COLLECTION_FOLDERS, FEED_COLLECTIONS } from './data-routes.ts';
import { type Link, type PageHead, termName } from './parts.ts';
import type { Site } from './site.ts';
import { COLLECTION_WORDS, countWords } from './words.ts';

export interface FeedsView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  /** Feeds of the whole site. */
  readonly whole: readonly (Link & { readonly note: string })[];
  /** What the entries of a feed are, in short paragraphs. */
  readonly notes: readonly string[];
  readonly groups: readonly FeedGroup[];
  readonly calendars: {
    readonly lede: string;
    /** How a calendar program is told of one. */
    readonly help: readonly string[];
    readonly whole: CalendarLink;
    readonly countries: readonly CalendarLink[];
  };
}

/** The link is the file; a program that knows the scheme of `subscribe` asks for it again and again. */
export interface CalendarLink extends Link {
  readonly subscribe: string;
  /** The whole address, to be copied. */
  readonly address: string;
}

export interface FeedGroup {
  readonly id: string;
  readonly heading: string;
  readonly count: string;
  readonly feeds: readonly (Link & { readonly count: number })[];
}

export function buildFeedsView(site: Site): FeedsView {
  const { routes, digest } = site;
  const { name } = digest.edition;
  const title = 'Feeds and calendars';
  const head = {
    title,
    description: `Feeds of ${name}: for the whole, and for every country, minister, crime type, agreement, organisation, publisher and country pair; calendars of agreements and events.`,
    path: routes.data.feedsPage(),
  };
  return {
    head: { ...head, structured: buildPageStructured(head, site) },
    title,
    lede: 'News of a subject comes to you: put its address into a feed reader or a calendar. Nobody asks who you are.',
    whole: [
      { text: 'Atom', href: routes.data.siteFeed('atom'), note: 'for any feed reader' },
      { text: 'RSS 2.0', href: routes.data.siteFeed('rss'), note: 'for older ones' },
      { text: 'JSON Feed 1.1', href: routes.data.siteFeed('json'), note: 'for programs' },
      { text: 'OPML', href: routes.data.opml(), note: 'every feed of this page in one file, to take in at once' },
    ],
    notes: NOTES,
    groups: buildGroups(site),
    calendars: {
      lede: 'Events, and agreements when they were signed, adopted or renewed, came into force, or expire; as all-day items. What the sources date by the month stands over the whole month; what they date by the year alone is left out.',
      help: CALENDAR_HELP,
      whole: buildCalendarLink('Everything', routes.data.calendar(), site),
      countries: [...digest.countries.keys()]
        .map((id) => buildCalendarLink(termName('countries', id, site), routes.data.calendar(id), site))
        .sort((a, b) => compareNames(a.text, b.text, site)),
    },
  };
}

const NOTES = [
  'A feed holds the 50 entries that were added or corrected last, in the order in which they were added. A correction brings an old entry back, marked as changed. A withdrawal stands in the feeds of the whole digest with its reason, and in every other one as a mark by which a reader may take the entry out.',
  'The name of an item never changes, whatever else does, so no reader shows it twice. Where an id has changed, the old address of a feed still serves it.',
];

const CALENDAR_HELP = [
  '“Subscribe” opens the calendar in a program on your device that knows such links: those of Apple, Outlook for Windows, Thunderbird. It then follows what changes here.',
  'Elsewhere copy the address and add it: in Google Calendar under “Other calendars”, “From URL”; in Outlook on the web under “Add calendar”, “Subscribe from web”. A file that is downloaded and opened is taken in once and never changes.',
];

function buildCalendarLink(text: string, href: string, { routes }: Site): CalendarLink {
  const address = routes.absolute(href);
  return { text, href, address, subscribe: address.replace(/^https?:/, 'webcal:') };
}

function buildGroups(site: Site): readonly FeedGroup[] {
  const subjects = Map.groupBy(listFeedSubjects(site), ({ collection }) => collection);
  return FEED_COLLECTIONS.map((collection) => {
    const own = [...(subjects.get(collection) ?? [])].sort((a, b) => compareNames(a.text, b.text, site));
    return {
      id: COLLECTION_FOLDERS[collection],
      heading: COLLECTION_WORDS[collection].many,
      count: countWords(own.length, 'feed', 'feeds'),
      feeds: own.map(buildLink),
    };
  });
}

function buildLink({ text, href, entries }: CollectionSubject) {
  return { text, href, count: entries.length };
}

function compareNames(a: string, b: string, { locale }: Site): number {
  return a.localeCompare(b, locale);
}
