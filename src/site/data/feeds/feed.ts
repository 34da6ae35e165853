/** A feed before it takes a form: what it is about, and which entries stand in it. */
import type { Entry, Withdrawn } from '../../../domain/digest.ts';
import type { Day } from '../../../domain/edtf.ts';
import type { Site } from '../../site.ts';
import { changedOn, siteChangedOn } from '../record-dates.ts';
import { buildTagUri } from '../stable-id.ts';

/** A feed holds the entries that changed last, and no more of them than this. */
export const FEED_LENGTH = 50;

export interface Feed {
  /** A tag URI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Whole address of the page about the same subject. */
  readonly home: string;
  /** Whole address of the feed. */
  readonly self: string;
  readonly author: string;
  readonly locale: string;
  readonly updated: Day;
  /** Newest first, by the day they were added. */
  readonly entries: readonly (Entry | Withdrawn)[];
}

export interface FeedSubject {
  /** Path of its name: `countries/kh`; empty for the whole site. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Path of the page. */
  readonly pageHref: string;
  /** Path of the feed. */
  readonly href: string;
  /** All entries on the subject, newest first. */
  readonly entries: readonly (Entry | Withdrawn)[];
}

/** The feed of a subject. One without an entry was last changed when the site was. */
export function buildFeed(subject: FeedSubject, site: Site): Feed {
  const entries = pickEntries(subject.entries);
  const days = entries.map(changedOn);
  return {
    id: buildTagUri(subject.name === '' ? 'feeds' : `feeds/${subject.name}`, site),
    title: subject.title,
    subtitle: subject.subtitle,
    home: site.routes.absolute(subject.pageHref),
    self: site.routes.absolute(subject.href),
    author: site.digest.edition.name,
    locale: site.locale,
    updated: days.length === 0 ? siteChangedOn(site) : days.reduce((a, b) => (a > b ? a : b)),
    entries,
  };
}

/**
 * The entries that were added, corrected or withdrawn last, so that a correction to an old entry reaches whoever
 * subscribed; in the order in which they were added. Those of one day keep the order they come in.
 */
function pickEntries(entries: FeedSubject['entries']): FeedSubject['entries'] {
  const latest = entries.length > FEED_LENGTH ? findLatest(entries) : entries;
  return latest.toSorted((a, b) => compareDown(a.added, b.added));
}

function findLatest(entries: FeedSubject['entries']): FeedSubject['entries'] {
  const keyed = entries.map((entry) => ({ entry, day: changedOn(entry) }));
  const latest = keyed.sort((a, b) => compareDown(a.day, b.day)).slice(0, FEED_LENGTH);
  return latest.map(({ entry }) => entry);
}

function compareDown(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
