/**
 * Metadata in the head of an entry's page, by which reference managers pick it up: Highwire Press tags, Dublin Core.
 *
 * Zotero reads them so (its translators "Embedded Metadata" and "RDF"): `citation_title` alone makes a page a journal
 * article, unless `DC.type` names a type of Zotero's own; `DC.source` becomes the name of the site, unless PRISM gives
 * one; the last word of any author without a comma becomes a family name. So the page says what it is and where it
 * stands, and names no author: the site is its publisher.
 */
import type { Entry } from '../../../domain/digest.ts';
import type { PageHead } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { LICENCE } from '../licence.ts';
import { changedOn } from '../record-dates.ts';
import { buildEntryCitations } from './citation.ts';

export function buildMetaTags(entry: Entry, site: Site): NonNullable<PageHead['meta']> {
  const [{ title, container, url, abstract, language, keywords = [] }, source] = buildEntryCitations(entry, site);
  const tags: readonly (readonly [string, string])[] = [
    ['citation_title', title],
    ['citation_publisher', container],
    ['citation_publication_date', entry.added.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
    ['citation_keywords', keywords.join('; ')],
    ['prism.publicationName', container],
    ['DC.title', title],
    ['DC.publisher', container],
    ['DC.date', entry.added],
    ['DCTERMS.modified', changedOn(entry)],
    ['DC.type', 'webpage'],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.source', source.url],
    ['DC.description', abstract ?? ''],
    ['DC.rights', LICENCE.url],
  ];
  return tags.filter(([, content]) => content !== '').map(([name, content]) => ({ name, content }));
}
