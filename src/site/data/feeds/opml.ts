/** OPML 2.0: every feed in one file that feed readers take in at once. */
import { FEED_COLLECTIONS } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { XML_DECLARATION, xmlOf, xmlText } from '../xml.ts';
import type { CollectionSubject } from './subjects.ts';

export function formatOpml(subjects: readonly CollectionSubject[], site: Site): string {
  const { name } = site.digest.edition;
  const whole = outline(name, site.routes.data.siteFeed('atom'), site.routes.home(), site);
  const groups = FEED_COLLECTIONS.map((collection) => {
    const outlines = subjects
      .filter((subject) => subject.collection === collection)
      .map(({ text, href, pageHref }) => outline(text, href, pageHref, site));
    return xmlOf('outline', `\n${outlines.join('\n')}\n`, { text: COLLECTION_WORDS[collection].many });
  });
  const head = xmlOf('head', xmlText('title', `Feeds of ${name}`));
  const body = xmlOf('body', `\n${[whole, ...groups].join('\n')}\n`);
  return `${XML_DECLARATION}\n${xmlOf('opml', `${head}${body}`, { version: '2.0' })}\n`;
}

/** Every feed is of the type `rss` to OPML, whatever its form. */
function outline(text: string, href: string, pageHref: string, { routes }: Site): string {
  const xmlUrl = routes.absolute(href);
  const htmlUrl = routes.absolute(pageHref);
  return xmlText('outline', undefined, { type: 'rss', text, title: text, xmlUrl, htmlUrl });
}
