/** Metadata in the head of an entry's page, by which reference managers pick it up: Highwire Press tags, Dublin Core. */
import type { Entry } from '../../../domain/digest.ts';
import type { PageHead } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { LICENCE } from '../licence.ts';
import { changedOn } from '../record-dates.ts';
import { buildEntryCitations } from './citation.ts';

export function buildMetaTags(entry: Entry, site: Site): NonNullable<PageHead['meta']> {
  const [{ title, author, url, abstract, language, keywords = [] }, source] = buildEntryCitations(entry, site);
  const tags: readonly (readonly [string, string])[] = [
    ['citation_title', title],
    ['citation_author', author],
    ['citation_publisher', author],
    ['citation_publication_date', entry.added.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
    ['citation_keywords', keywords.join('; ')],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.publisher', author],
    ['DC.date', entry.added],
    ['DCTERMS.modified', changedOn(entry)],
    ['DC.type', 'Text'],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.source', source.url],
    ['DC.description', abstract ?? ''],
    ['DC.rights', LICENCE.url],
  ];
  return tags.filter(([, content]) => content !== '').map(([name, content]) => ({ name, content }));
}
