/** An entry: our summary is an article of its own, based on the article of the source. */
import type { Article, NewsArticle } from 'schema-dts';
import type { Entry } from '../../../domain/digest.ts';
import { ministerMentions } from '../../../domain/entry.ts';
import type { PublisherKind } from '../../../domain/kinds.ts';
import { termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { LICENCE } from '../licence.ts';
import { changedOn } from '../record-dates.ts';
import { buildBreadcrumbs } from './breadcrumbs.ts';
import { statedDate, thing } from './json-ld.ts';
import {
  agreementRef,
  countryRef,
  crimeTypeRef,
  editorsRef,
  eventRef,
  organisationRef,
  personRef,
  thingId,
} from './references.ts';

export function buildEntryStructured(entry: Entry, site: Site): readonly object[] {
  const path = site.routes.entry(entry.id);
  const entries = { name: COLLECTION_WORDS.entries.many, path: site.routes.entries() };
  return [buildArticle(entry, path, site), buildBreadcrumbs([entries, { name: entry.title, path }], site)];
}

function buildArticle(entry: Entry, path: string, site: Site) {
  const url = site.routes.absolute(path);
  const about = [
    ...entry.crimeTypes.map((id) => crimeTypeRef(id, site)),
    ...(entry.agreements ?? []).map((id) => agreementRef(id, site)),
    ...(entry.events ?? []).map((id) => eventRef(id, site)),
  ];
  const mentions = [
    ...entry.countries.map((id) => countryRef(id, site)),
    ...ministerMentions(entry).map(({ minister }) => personRef(minister, site)),
    ...(entry.organisations ?? []).map((id) => organisationRef(id, site)),
  ];
  return thing<Article>({
    '@type': 'Article',
    '@id': thingId(path, site),
    headline: entry.title,
    description: entry.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: site.locale,
    datePublished: entry.added,
    dateModified: changedOn(entry),
    author: editorsRef(site),
    publisher: editorsRef(site),
    license: LICENCE.url,
    isAccessibleForFree: true,
    isBasedOn: buildSource(entry, site),
    about,
    mentions,
    ...(entry.corrections && {
      correction: entry.corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment' as const,
        text: note,
        datePublished: date,
      })),
    }),
  });
}

const PRESS: ReadonlySet<PublisherKind | undefined> = new Set(['newspaper', 'broadcaster', 'wire', 'news-site']);

/** The article of the source; a government's own text is no news article, and a wire's text is by the wire. */
function buildSource(entry: Entry, site: Site) {
  const { source, published } = entry;
  const body = (id: string) => ({ '@type': 'Organization' as const, name: termName('publishers', id, site) });
  const isNews = PRESS.has(site.digest.publishers.get(source.publisher)?.kind);
  const date = statedDate(published);
  return thing<Article | NewsArticle>({
    '@type': isNews ? 'NewsArticle' : 'Article',
    url: source.url,
    inLanguage: source.language,
    ...(source.wire && { author: source.wire.map(body) }),
    publisher: body(source.publisher),
    ...(source.headline !== undefined && { headline: source.headline }),
    ...(date !== undefined && { datePublished: date }),
    ...(source.archive !== undefined && { archivedAt: source.archive }),
  });
}
