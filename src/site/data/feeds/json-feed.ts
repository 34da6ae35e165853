/** JSON Feed 1.1. */
import { formatInstant } from './atom.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

export function formatJsonFeed(feed: Feed, items: readonly FeedItem[]): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.subtitle,
    language: feed.locale,
    authors: [{ name: feed.author, url: feed.home }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      external_url: item.source,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: formatInstant(item.published),
      date_modified: formatInstant(item.updated),
      tags: item.tags.map(({ text }) => text),
    })),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
