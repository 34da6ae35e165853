/** How a record of the digest, and the article behind it, are cited; before it takes the form of a format. */
import type { Agreement, Entry } from '../../../domain/digest.ts';
import type { Day, DayText, Edtf } from '../../../domain/edtf.ts';
import { buildDate, inLocale, publisherWords, termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { AGREEMENT_KIND_WORDS } from '../../words.ts';
import { newestChange, siteChangedOn } from '../record-dates.ts';

export interface Citation {
  /** Lower-case letters, digits and hyphens; unique in the digest. */
  readonly key: string;
  /** A page of this site, or an article elsewhere. */
  readonly kind: 'page' | 'article';
  readonly title: string;
  /** Who answers for it: bodies, never persons. */
  readonly authors: readonly string[];
  /** The site or publisher it stands in. */
  readonly container: string;
  readonly date: Edtf | DayText | Day | undefined;
  /** Whole address. */
  readonly url: string;
  readonly archive: string | undefined;
  /** BCP 47, of the work. */
  readonly language: string;
  /** BCP 47, of the title as it is given here. */
  readonly titleLanguage: string;
  readonly abstract?: string;
  readonly note?: string;
  readonly keywords?: readonly string[];
}

/** The entry itself, then the article that it summarises. */
export function buildEntryCitations(entry: Entry, site: Site): readonly [Citation, Citation] {
  const source = buildSourceCitation(entry, site);
  return [buildEntryCitation(entry, source, site), source];
}

function buildEntryCitation(entry: Entry, source: Citation, site: Site): Citation {
  return {
    ...buildPage(site),
    key: entryKey(entry),
    title: entry.title,
    date: entry.added,
    url: site.routes.absolute(site.routes.entry(entry.id)),
    abstract: entry.summary,
    note: `Summary of: ${[publisherWords(entry, site), source.date?.replace('/', ' to '), source.url].filter(Boolean).join(', ')}`,
    keywords: [
      ...entry.countries.map((id) => termName('countries', id, site)),
      ...entry.crimeTypes.map((id) => termName('crimeTypes', id, site)),
    ],
  };
}

/**
 * An article whose headline is not known is cited by our own title in square brackets, as style guides ask. Where it
 * carries the text of a wire service, that service is its author, and the publisher is where it stands.
 */
export function buildSourceCitation(entry: Entry, site: Site): Citation {
  const { headline, publisher, wire = [], url, archive, language } = entry.source;
  const container = termName('publishers', publisher, site);
  return {
    key: `${entryKey(entry)}-source`,
    kind: 'article',
    title: headline ?? `[${entry.title}]`,
    authors: wire.length > 0 ? wire.map((id) => termName('publishers', id, site)) : [container],
    container,
    date: entry.published,
    url,
    archive,
    language,
    titleLanguage: headline === undefined ? site.locale : language,
  };
}

/** The record of an agreement, then the articles on which its steps rest, at most five. */
export function buildAgreementCitations(agreement: Agreement, site: Site): readonly Citation[] {
  const { digest } = site;
  const reporting = [...new Set(agreement.history.map(({ entry }) => entry))]
    .map((id) => (id === undefined ? undefined : digest.entries.get(id)))
    .filter((entry) => entry !== undefined);
  const entries = site.graph.entriesBy.agreements.get(agreement.id) ?? [];
  const record: Citation = {
    ...buildPage(site),
    key: `agreement-${agreement.id}`,
    title: agreement.title,
    date: newestChange(entries) ?? siteChangedOn(site),
    url: site.routes.absolute(site.routes.term('agreements', agreement.id)),
    note: describeAgreement(agreement, site),
    keywords: agreement.crimeTypes.map((id) => termName('crimeTypes', id, site)),
  };
  return [record, ...reporting.slice(0, MOST_SOURCES).map((entry) => buildSourceCitation(entry, site))];
}

const MOST_SOURCES = 5;

function describeAgreement({ kind, parties }: Agreement, site: Site): string {
  const names = parties.map((party) => {
    if ('country' in party) return termName('countries', party.country, site);
    if ('organisation' in party) return inLocale(site.digest.organisations.get(party.organisation)?.names, site) ?? '';
    return party.text;
  });
  return `${AGREEMENT_KIND_WORDS[kind]}; ${names.join(', ')}. Parties, steps and state as recorded by ${buildDate(site.graph.asOf, site).text}.`;
}

/** What all pages of this site have in common. */
function buildPage({ digest, locale }: Site) {
  const { name } = digest.edition;
  return {
    kind: 'page',
    authors: [name],
    container: name,
    archive: undefined,
    language: locale,
    titleLanguage: locale,
  } as const;
}

function entryKey({ id }: Entry): string {
  return id.replace('/', '-');
}

/** A date as year, month and day, as far as it is known; the first end of an interval. */
export function splitDate(date: Citation['date']): readonly [year?: string, month?: string, day?: string] {
  const [year, month, day] = date?.split('/')[0]?.replace('?', '').split('-') ?? [];
  return [year, month, day].filter((part) => part !== undefined) as [string?, string?, string?];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A value on one line and with single spaces, so that no value begins a field of its own. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
