/** RSS 2.0, with the elements of Atom for what RSS has no word for: the feed's own address, and when an item changed. */
import type { Day } from '../../../domain/edtf.ts';
import { LICENCE } from '../licence.ts';
import { XML_DECLARATION, xmlOf, xmlText } from '../xml.ts';
import { formatInstant } from './atom.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

export function formatRss(feed: Feed, items: readonly FeedItem[]): string {
  const channel = [
    xmlText('title', feed.title),
    xmlText('link', feed.home),
    xmlText('description', feed.subtitle),
    xmlText('language', feed.locale),
    xmlText('copyright', LICENCE.name),
    xmlText('lastBuildDate', formatRfc822(feed.updated)),
    xmlText('docs', 'https://www.rssboard.org/rss-specification'),
    xmlText('atom:link', undefined, { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...items.map(formatItem),
  ];
  const attributes = { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' };
  return `${XML_DECLARATION}\n${xmlOf('rss', xmlOf('channel', `\n${channel.join('\n')}\n`), attributes)}\n`;
}

function formatItem(item: FeedItem): string {
  return xmlOf(
    'item',
    [
      xmlText('title', item.title),
      xmlText('link', item.url),
      xmlText('guid', item.id, { isPermaLink: 'false' }),
      xmlText('pubDate', formatRfc822(item.published)),
      xmlText('atom:updated', formatInstant(item.updated)),
      xmlText('description', item.html),
      ...item.tags.map(({ text, scheme }) => xmlText('category', text, { domain: scheme })),
    ].join(''),
  );
}

/** `Thu, 10 Jul 2025 00:00:00 GMT`: always in English and in universal time. */
function formatRfc822(day: Day): string {
  return new Date(formatInstant(day)).toUTCString();
}
