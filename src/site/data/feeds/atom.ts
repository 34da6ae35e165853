/** Atom 1.0 (RFC 4287), with marks for entries that are gone (RFC 6721). */
import type { Withdrawn } from '../../../domain/digest.ts';
import type { Day } from '../../../domain/edtf.ts';
import { LICENCE } from '../licence.ts';
import { XML_DECLARATION, xmlOf, xmlText } from '../xml.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

/** The whole document. `entries`: those of the feed, each formatted by `formatAtomEntry`. */
export function formatAtom(feed: Feed, entries: readonly string[]): string {
  const head = [
    xmlText('id', feed.id),
    xmlText('title', feed.title),
    xmlText('subtitle', feed.subtitle),
    xmlText('updated', formatInstant(feed.updated)),
    xmlText('link', undefined, { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    xmlText('link', undefined, { rel: 'alternate', type: 'text/html', href: feed.home }),
    xmlText('link', undefined, { rel: 'license', href: LICENCE.url }),
    xmlText('rights', LICENCE.name),
    xmlOf('author', xmlText('name', feed.author)),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    'xml:lang': feed.locale,
  };
  const inner = [...head, ...entries].join('\n');
  return `${XML_DECLARATION}\n${xmlOf('feed', `\n${inner}\n`, attributes)}\n`;
}

/** One entry; the same text in whichever feed it stands. */
export function formatAtomEntry(item: FeedItem): string {
  return xmlOf(
    'entry',
    [
      xmlText('id', item.id),
      xmlText('title', item.title),
      xmlText('link', undefined, { rel: 'alternate', type: 'text/html', href: item.url }),
      xmlText('link', undefined, { rel: 'via', href: item.source }),
      xmlText('published', formatInstant(item.published)),
      xmlText('updated', formatInstant(item.updated)),
      xmlText('content', item.html, { type: 'html' }),
      ...item.tags.map(({ id, text, scheme }) => xmlText('category', undefined, { term: id, scheme, label: text })),
    ].join(''),
  );
}

/**
 * A mark by which a reader may take an entry out that it had from a feed. What is left of a withdrawn entry names no
 * subject, so the mark stands in every feed; whoever never had the entry passes over it.
 */
export function formatTombstone({ withdrawn }: Withdrawn, id: string): string {
  const attributes = { ref: id, when: formatInstant(withdrawn.date as string as Day) };
  return xmlOf('at:deleted-entry', xmlText('at:comment', withdrawn.reason), attributes);
}

/** The content knows days; a feed wants an instant (RFC 3339), so the first of the day in universal time stands. */
export function formatInstant(day: Day): string {
  return `${day}T00:00:00Z`;
}
