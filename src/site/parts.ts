/** The parts that views are made of: plain data, ready to be drawn. */

import { formatDate, formatDatetime } from '../domain/date-format.ts';
import type { Agreement, Country, CrimeType, Entry, Organisation, Publisher } from '../domain/digest.ts';
import type { Day, DayText, Edtf } from '../domain/edtf.ts';
import type { AgreementStatus } from '../domain/kinds.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import type { Site } from './site.ts';
import { STATUS_SHAPES, STATUS_WORDS, type StatusShape } from './words.ts';

/** What the head of a page says. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Path of the page's own address. */
  readonly path: string;
  /** Feeds of this subject. */
  readonly feeds?: readonly { readonly title: string; readonly href: string; readonly type: string }[];
  /** Metadata for reference managers: Highwire and Dublin Core names with their contents. */
  readonly meta?: readonly { readonly name: string; readonly content: string }[];
  /** schema.org objects for JSON-LD. */
  readonly structured?: readonly object[];
  readonly ogType?: 'website' | 'article';
  /** Path of the share image. */
  readonly image?: string | undefined;
  readonly isSearch?: boolean;
  /** Keep it out of search engines. */
  readonly noindex?: boolean;
}

export interface Link {
  readonly text: string;
  readonly href: string;
  readonly lang?: string;
}

export interface DateText {
  readonly text: string;
  readonly datetime: string;
}

export interface StatusBadge {
  readonly word: string;
  readonly shape: StatusShape;
  readonly status: AgreementStatus;
}

/** A line of a ledger: one entry in a list. */
export interface EntryLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly date: DateText | undefined;
  readonly countries: readonly CountryBadge[];
  readonly crimeTypes: readonly Link[];
  readonly source: { readonly publisher: string; readonly language: string };
  /** Day of the last correction. */
  readonly corrected?: DateText;
  /** What the entry is to the subject of the page: a minister's role. */
  readonly note?: string;
}

export interface CountryBadge extends Link {
  /** `KH`. */
  readonly code: string;
}

/** A row of the fact panel. */
export interface Fact {
  readonly label: string;
  readonly items: readonly FactItem[];
  /** Short items in one run of text, commas between. */
  readonly isRun?: boolean;
  /** What does not fit, folded away until a reader asks for it. */
  readonly more?: { readonly summary: string; readonly items: readonly FactItem[] };
}

export interface FactItem {
  readonly text: string;
  readonly href?: string;
  readonly lang?: string;
  readonly date?: DateText;
  /** Small print after the item. */
  readonly note?: string;
  readonly status?: StatusBadge;
}

export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly links: readonly { readonly page: number; readonly href: string }[];
}

/** Items of a fact that are shown at once; one more would not be worth a fold. */
const FACT_ITEMS = 6;

/** Folds the rest of a long list of facts, so that thirty aliases do not flood a page. */
export function foldFact(fact: Fact): Fact {
  if (fact.items.length <= FACT_ITEMS + 1) return fact;
  const items = fact.items.slice(FACT_ITEMS);
  return { ...fact, items: fact.items.slice(0, FACT_ITEMS), more: { summary: `${items.length} more`, items } };
}

export function buildDate(date: Edtf | DayText | Day, site: Site, style: 'long' | 'short' = 'long'): DateText {
  return { text: formatDate(date, site.dateLocale, style), datetime: formatDatetime(date) };
}

export function buildEntryLine(entry: Entry, site: Site, note?: string): EntryLine {
  const date = entry.occurred ?? entry.published;
  const publisher = site.digest.publishers.get(entry.source.publisher);
  const correction = entry.corrections?.at(-1);
  return {
    id: entry.id,
    href: site.routes.entry(entry.id),
    title: entry.title,
    summary: entry.summary,
    date: date && buildDate(date, site, 'short'),
    countries: entry.countries.map((id) => buildCountryBadge(id, site)),
    crimeTypes: entry.crimeTypes.map((id) => buildTermLink('crimeTypes', id, site)),
    source: {
      publisher: publisher?.name ?? entry.source.publisher,
      language: languageName(entry.source.language, site),
    },
    ...(correction && { corrected: buildDate(correction.date, site, 'short') }),
    ...(note !== undefined && { note }),
  };
}

export function buildCountryBadge(id: Country['id'], site: Site): CountryBadge {
  return { ...buildTermLink('countries', id, site), code: id.toUpperCase() };
}

/** A link to a term by its name in the edition's language; the id where the record is missing. */
export function buildTermLink(
  register:
    | 'countries'
    | 'ministers'
    | 'crimeTypes'
    | 'agreements'
    | 'events'
    | 'organisations'
    | 'offices'
    | 'publishers',
  id: string,
  site: Site,
): Link {
  return { text: termName(register, id, site), href: site.routes.term(register, id) };
}

/** Links in the order of the alphabet. */
export function sortByName<Item extends { readonly text: string }>(
  links: readonly Item[],
  site: Site,
): readonly Item[] {
  const { compare } = new Intl.Collator(site.locale);
  return links.toSorted((a, b) => compare(a.text, b.text));
}

/** The name of a term in the edition's language. */
export function termName(register: Parameters<typeof buildTermLink>[0], id: string, site: Site): string {
  const { digest } = site;
  switch (register) {
    case 'countries':
      return inLocale(digest.countries.get(id as never)?.names, site) ?? id;
    case 'crimeTypes':
      return inLocale(digest.crimeTypes.get(id as never)?.label, site) ?? id;
    case 'organisations':
      return inLocale(digest.organisations.get(id as never)?.names, site) ?? id;
    case 'offices':
      return inLocale(digest.offices.get(id as never)?.title, site) ?? id;
    case 'ministers':
      return digest.ministers.get(id as never)?.name ?? id;
    case 'agreements':
      return digest.agreements.get(id as never)?.title ?? id;
    case 'events':
      return digest.events.get(id as never)?.title ?? id;
    case 'publishers':
      return digest.publishers.get(id as never)?.name ?? id;
  }
}

type Names = Country['names'] | CrimeType['label'] | Organisation['names'];

/** The name in the edition's language, else the first there is. */
export function inLocale(names: Names | undefined, site: Site): string | undefined {
  if (!names) return undefined;
  return (names as Record<string, string>)[site.locale] ?? Object.values(names)[0];
}

/** The other names with their languages, in the order of the record; a name that several languages share once. */
export function otherNames(names: Names | undefined, site: Site): readonly { text: string; lang: string }[] {
  const seen = new Set([inLocale(names, site)]);
  return Object.entries(names ?? {})
    .filter(([, text]) => !seen.has(text) && seen.add(text))
    .map(([lang, text]) => ({ text, lang }));
}

export function buildStatus(status: AgreementStatus): StatusBadge {
  return { status, word: STATUS_WORDS[status], shape: STATUS_SHAPES[status] };
}

/** The state of an agreement on a day, ready to be drawn; nothing before its first step. */
export function buildStatusOn(agreement: Agreement, day: Day, site: Site): StatusBadge | undefined {
  const { status, isOverdue } = agreementStateOn(agreement, day, site.digest);
  if (status === undefined) return undefined;
  return isOverdue ? { ...buildStatus(status), word: 'Expired, no later step known' } : buildStatus(status);
}

const languageNames = new Map<string, Map<string, string>>();

/** `Vietnamese` for `vi`, in the edition's language. Asked for with every line of every list, so each is kept. */
export function languageName(tag: string, { locale }: Site): string {
  const names = languageNames.get(locale) ?? new Map<string, string>();
  languageNames.set(locale, names);
  const name = names.get(tag) ?? new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  names.set(tag, name);
  return name;
}

/** The site's own name of a publisher, with the wire whose text it carries. */
export function publisherWords(entry: Entry, site: Site): string {
  const name = (id: Publisher['id']) => termName('publishers', id, site);
  const wire = entry.source.wire?.map(name).join(', ');
  return wire ? `${wire}, carried by ${name(entry.source.publisher)}` : name(entry.source.publisher);
}
