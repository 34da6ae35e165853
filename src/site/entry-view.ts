/** Everything the page of an entry shows. */
import type { Entry } from '../domain/digest.ts';
import { countIndependentSources, findCoverage, findRelated } from '../graph/related.ts';
import { buildEditHref, buildReportHref } from './contribute.ts';
import { buildEntryCitations } from './data/citation/citation.ts';
import { buildCitationView, type CitationView } from './data/citation/citation-view.ts';
import { buildMetaTags } from './data/citation/meta-tags.ts';
import { buildEntryStructured } from './data/structured/entry-structured.ts';
import { buildEntryFacts } from './entry-facts.ts';
import {
  buildCountryBadge,
  buildDate,
  buildEntryLine,
  buildTermLink,
  type CountryBadge,
  type DateText,
  type EntryLine,
  type Fact,
  type Link,
  languageName,
  type PageHead,
  publisherWords,
} from './parts.ts';
import { shareImageOfEntry } from './share-view.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface EntryView {
  readonly head: PageHead;
  readonly title: string;
  readonly countries: readonly CountryBadge[];
  readonly dateline: {
    readonly occurred: DateText | undefined;
    readonly published: DateText | undefined;
    readonly place: string | undefined;
    readonly isPreview: boolean;
  };
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly bodyHtml: string;
  readonly uncertain: readonly string[];
  readonly source: SourceView;
  readonly coverage: { readonly heading: string; readonly lines: readonly EntryLine[] } | undefined;
  readonly related: readonly EntryLine[];
  readonly newer: Link | undefined;
  readonly older: Link | undefined;
  readonly corrections: readonly CorrectionView[];
  readonly citation: CitationView;
  readonly added: DateText;
  readonly editHref: string;
  readonly reportHref: string;
  readonly jsonHref: string;
}

export interface SourceView {
  readonly publisher: Link;
  readonly credit: string;
  readonly headline: string | undefined;
  readonly lang: string;
  readonly language: string;
  readonly url: string;
  readonly host: string;
  readonly isInsecure: boolean;
  readonly archive: string | undefined;
  readonly access: string | undefined;
  readonly isExcerpt: boolean;
}

export interface CorrectionView {
  readonly date: DateText;
  readonly field: string | undefined;
  readonly was: string | undefined;
  readonly now: string | undefined;
  readonly note: string;
}

/** The view of an entry. `position`: its place in the list of all entries, newest first. */
export function buildEntryView(entry: Entry, position: number, site: Site): EntryView {
  return {
    head: buildHead(entry, site),
    title: entry.title,
    countries: entry.countries.map((id) => buildCountryBadge(id, site)),
    dateline: buildDateline(entry, site),
    summary: entry.summary,
    facts: buildEntryFacts(entry, site),
    bodyHtml: site.bodyHtml(entry),
    uncertain: entry.uncertain ?? [],
    source: buildSource(entry, site),
    coverage: buildCoverage(entry, site),
    related: findRelated(entry, site.graph).map(({ entry: other }) => buildEntryLine(other, site)),
    newer: neighbour(position - 1, site),
    older: neighbour(position + 1, site),
    corrections: (entry.corrections ?? []).map((correction) => ({
      date: buildDate(correction.date, site),
      field: correction.field,
      was: correction.was,
      now: correction.now,
      note: correction.note,
    })),
    citation: buildCitationView('entry', buildEntryCitations(entry, site), site),
    added: buildDate(entry.added, site),
    editHref: buildEditHref(entry.file, site),
    reportHref: buildReportHref(entry, site),
    jsonHref: site.routes.data.apiRecord('entries', entry.id),
  };
}

function buildHead(entry: Entry, site: Site): PageHead {
  return {
    title: entry.title,
    description: entry.summary,
    path: site.routes.entry(entry.id),
    ogType: 'article',
    image: shareImageOfEntry(entry, site),
    meta: buildMetaTags(entry, site),
    structured: buildEntryStructured(entry, site),
  };
}

function buildDateline(entry: Entry, site: Site): EntryView['dateline'] {
  const places = (entry.events ?? []).map((id) => site.digest.events.get(id)?.place).filter((place) => place);
  return {
    occurred: entry.occurred && buildDate(entry.occurred, site),
    published: entry.published && buildDate(entry.published, site),
    place: places.length === 1 ? places[0] : undefined,
    isPreview: entry.preview === 'true',
  };
}

const ACCESS_WORDS = {
  open: undefined,
  registration: 'asks readers to register',
  paywall: 'behind a paywall',
  offline: 'no longer at this address',
} as const;

function buildSource(entry: Entry, site: Site): SourceView {
  const { source } = entry;
  const url = new URL(source.url);
  return {
    publisher: buildTermLink('publishers', source.publisher, site),
    credit: publisherWords(entry, site),
    headline: source.headline,
    lang: source.language,
    language: languageName(source.language, site),
    url: source.url,
    host: url.hostname.replace(/^www\./, ''),
    isInsecure: url.protocol === 'http:',
    archive: source.archive,
    access: source.access && ACCESS_WORDS[source.access],
    isExcerpt: source.read === 'excerpt',
  };
}

function buildCoverage(entry: Entry, site: Site): EntryView['coverage'] {
  const others = findCoverage(entry, site.graph.entriesBy);
  if (others.length === 0) return undefined;
  const independent = countIndependentSources([entry, ...others]);
  const heading = `Also reported · ${countWords(independent, 'independent source', 'independent sources')} in all`;
  return { heading, lines: others.map((other) => buildEntryLine(other, site)) };
}

function neighbour(position: number, site: Site): Link | undefined {
  const entry = site.graph.sorted[position];
  return entry && { text: entry.title, href: site.routes.entry(entry.id) };
}
