/** Everything the page of an entry shows. */
import type { Entry } from '../domain/digest.ts';
import type { Edtf } from '../domain/edtf.ts';
import { spanOf } from '../domain/edtf.ts';
import { type MinisterMention, ministerMentions } from '../domain/entry.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import { buildOfficesShown } from '../graph/offices.ts';
import { isBilateralEntry } from '../graph/pairs.ts';
import { countIndependentSources, findCoverage, findRelated } from '../graph/related.ts';
import { buildEditHref, buildReportHref } from './contribute.ts';
import { buildEntryCitations } from './data/citation/citation.ts';
import { buildCitationView, type CitationView } from './data/citation/citation-view.ts';
import { buildMetaTags } from './data/citation/meta-tags.ts';
import { buildEntryStructured } from './data/structured/entry-structured.ts';
import { buildPairFact } from './pair-fact.ts';
import {
  buildCountryBadge,
  buildDate,
  buildEntryLine,
  buildStatus,
  buildStatusOn,
  buildTermLink,
  type CountryBadge,
  type DateText,
  type EntryLine,
  type Fact,
  type FactItem,
  type Link,
  languageName,
  type PageHead,
  publisherWords,
} from './parts.ts';
import { shareImageOfEntry } from './share-view.ts';
import type { Site } from './site.ts';
import { AGREEMENT_KIND_WORDS, countWords, EVENT_KIND_WORDS, ROLE_WORDS } from './words.ts';

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
  const date = entry.occurred ?? entry.published;
  return {
    head: buildHead(entry, site),
    title: entry.title,
    countries: entry.countries.map((id) => buildCountryBadge(id, site)),
    dateline: buildDateline(entry, site),
    summary: entry.summary,
    facts: buildFacts(entry, date, site),
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

function buildFacts(entry: Entry, date: Edtf | undefined, site: Site): readonly Fact[] {
  const terms = (register: Parameters<typeof buildTermLink>[0], ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => buildTermLink(register, id, site));
  const facts: readonly Fact[] = [
    { label: 'Countries', items: terms('countries', entry.countries) },
    buildPairFact(entry.countries, isBilateralEntry(entry, site.digest), site),
    { label: 'Ministers', items: ministerMentions(entry).map((mention) => buildMinister(mention, date, site)) },
    { label: 'Crime types', items: buildCrimeTypes(entry, site) },
    { label: 'Agreements', items: (entry.agreements ?? []).map((id) => buildAgreement(id, date, site)) },
    { label: 'Events', items: (entry.events ?? []).map((id) => buildEvent(id, site)) },
    { label: 'Organisations', items: terms('organisations', entry.organisations) },
  ];
  return facts.filter(({ items }) => items.length > 0);
}

function buildCrimeTypes(entry: Entry, site: Site): readonly FactItem[] {
  if (entry.crimeTypes.length === 0)
    return [{ text: 'None named', note: 'the source speaks of no type in particular' }];
  return entry.crimeTypes.map((id) => buildTermLink('crimeTypes', id, site));
}

/** A minister with the office held on the date of the entry: never an office of another day. */
function buildMinister(mention: MinisterMention, date: Edtf | undefined, site: Site): FactItem {
  const link = buildTermLink('ministers', mention.minister, site);
  const roles = mention.roles.map((role) => ROLE_WORDS[role]).join(', ');
  const offices = describeOffices(mention, date, site);
  const printed = mention.printed && `in the source: “${mention.printed}”`;
  return { ...link, note: [offices, roles, printed].filter(Boolean).join(' · ') };
}

/** The words for a minister's offices on a date: held, `last seen …` where nothing settles it, or `former …`. */
export function describeOffices(
  mention: Pick<MinisterMention, 'minister'>,
  date: Edtf | undefined,
  site: Site,
): string {
  const minister = site.digest.ministers.get(mention.minister);
  if (!minister) return '';
  const { held, unknown, former } = buildOfficesShown(minister, date, site.digest, site.graph.holdings);
  if (held.length > 0) return held.map(({ office, tenure }) => officeWords(office.id, tenure.acting, site)).join('; ');
  if (unknown.length > 0) return unknown.map((office) => describeUnknown(office, site)).join('; ');
  return former.map(({ office }) => `former ${officeWords(office.id, undefined, site)}`).join('; ');
}

function officeWords(id: string, acting: string | undefined, site: Site): string {
  const title = buildTermLink('offices', id, site).text;
  return acting ? `acting ${title}` : title;
}

function describeUnknown(office: ReturnType<typeof buildOfficesShown>['unknown'][number], site: Site): string {
  const title = officeWords(office.office.id, office.tenure.acting, site);
  if (!office.lastSeen) return title;
  const word = office.isBefore ? 'first' : 'last';
  return `${title} (${word} seen in office ${buildDate(office.lastSeen, site).text})`;
}

/** An agreement with its state on the day of the entry and, where that differs, its state as of the build. */
function buildAgreement(id: NonNullable<Entry['agreements']>[number], date: Edtf | undefined, site: Site): FactItem {
  const link = buildTermLink('agreements', id, site);
  const agreement = site.digest.agreements.get(id);
  if (!agreement) return link;
  const kind = AGREEMENT_KIND_WORDS[agreement.kind];
  const then = date && agreementStateOn(agreement, spanOf(date).to, site.digest).status;
  const now = buildStatusOn(agreement, site.graph.asOf, site);
  const asOf = buildDate(site.graph.asOf, site).text;
  if (!now) return { ...link, note: kind };
  const thenWord = then && then !== now.status ? buildStatus(then).word.toLowerCase() : undefined;
  const note = thenWord ? `${kind} · then ${thenWord}, as of ${asOf}:` : `${kind} · as of ${asOf}:`;
  return { ...link, note, status: now };
}

function buildEvent(id: NonNullable<Entry['events']>[number], site: Site): FactItem {
  const link = buildTermLink('events', id, site);
  const event = site.digest.events.get(id);
  if (!event) return link;
  const when = event.date && buildDate(event.date, site).text;
  const note = [EVENT_KIND_WORDS[event.kind], when, event.place].filter(Boolean).join(' · ');
  return { ...link, note };
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
