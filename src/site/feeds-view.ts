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
  readonly calendars: { readonly lede: string; readonly whole: Link; readonly countries: readonly Link[] };
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
      whole: { text: 'Everything', href: routes.data.calendar() },
      countries: [...digest.countries.keys()]
        .map((id) => ({ text: termName('countries', id, site), href: routes.data.calendar(id) }))
        .sort((a, b) => compareNames(a.text, b.text, site)),
    },
  };
}

const NOTES = [
  'A feed holds the 50 entries that were added, corrected or withdrawn last, in the order in which they were added. A correction brings an old entry back, marked as changed.',
  'The name of an item never changes, whatever else does, so no reader shows it twice. Where an id has changed, the old address of a feed still serves it.',
];

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
