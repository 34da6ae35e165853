/** The files of all feeds. */
import type { Entry, Withdrawn } from '../../../domain/digest.ts';
import type { FeedForm } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { formatAtom, formatAtomEntry, formatTombstone } from './atom.ts';
import { buildFeed, FEED_LENGTH, type Feed } from './feed.ts';
import { buildFeedItem, entryUri, type FeedItem } from './feed-item.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatOpml } from './opml.ts';
import { formatRss } from './rss.ts';
import { buildSiteSubject, type CollectionSubject, listFeedSubjects } from './subjects.ts';

/** Three for the site, Atom for each subject and for each name it once had, and the list of them all. */
export function* buildFeedFiles(site: Site): DataFiles {
  const format = formatEachOnce(site);
  for (const form of ['atom', 'rss', 'json'] as const) yield buildSiteFile(form, site);
  const subjects = listFeedSubjects(site);
  const tombstones = listTombstones(site);
  for (const subject of subjects) yield* buildSubjectFiles(subject, tombstones, format, site);
  yield { href: site.routes.data.opml(), text: formatOpml(subjects, site) };
}

function buildSiteFile(form: FeedForm, site: Site): DataFile {
  const href = site.routes.data.siteFeed(form);
  const feed = buildFeed(buildSiteSubject(href, site), site);
  const items = feed.entries.map((entry) => buildFeedItem(entry, site));
  return { href, text: FORMATS[form](feed, items) };
}

const FORMATS: Readonly<Record<FeedForm, (feed: Feed, items: readonly FeedItem[]) => string>> = {
  atom: (feed, items) => formatAtom(feed, items.map(formatAtomEntry)),
  rss: formatRss,
  json: formatJsonFeed,
};

/** At the addresses of former ids stands a copy: feed readers follow redirects ill, and static hosts make none. */
function* buildSubjectFiles(
  subject: CollectionSubject,
  tombstones: readonly string[],
  format: (entry: Entry | Withdrawn) => string,
  site: Site,
): DataFiles {
  const feed = buildFeed(subject, site);
  const text = formatAtom(feed, [...feed.entries.map(format), ...tombstones]);
  for (const href of [subject.href, ...subject.formerHrefs]) yield { href, text };
}

/** Marks of the entries that were withdrawn last. */
function listTombstones(site: Site): readonly string[] {
  const withdrawn = [...site.digest.withdrawn.values()].sort((a, b) => (a.withdrawn.date < b.withdrawn.date ? 1 : -1));
  return withdrawn.slice(0, FEED_LENGTH).map((entry) => formatTombstone(entry, entryUri(entry, site)));
}

/** An entry stands in the feeds of all its terms; its text is made once. */
function formatEachOnce(site: Site): (entry: Entry | Withdrawn) => string {
  const texts = new Map<Entry | Withdrawn, string>();
  return (entry) => {
    const text = texts.get(entry) ?? formatAtomEntry(buildFeedItem(entry, site));
    texts.set(entry, text);
    return text;
  };
}
