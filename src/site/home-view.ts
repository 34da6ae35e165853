/** The front page. */
import type { Agreement } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import { agreementStateOn, EXPIRY_NOTICE_DAYS, isExpiringSoon } from '../graph/agreement-state.ts';
import { latestEdition } from '../graph/editions.ts';
import { buildAgreementRow, sortByMove } from './agreement-rows.ts';
import { buildCrimeYears } from './counts.ts';
import { buildHomeStructured } from './data/structured/site-structured.ts';
import { describeEdition, editionTitle } from './edition-view.ts';
import { buildMapView, type MapView } from './map-view.ts';
import {
  buildDate,
  buildEntryLine,
  buildTermLink,
  type DateText,
  type EntryLine,
  type Link,
  type PageHead,
} from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementRow, YearsSection } from './term-sections.ts';
import { countWords } from './words.ts';

export interface HomeView {
  readonly head: PageHead;
  readonly tagline: string;
  readonly searchHref: string;
  readonly totals: readonly (Link & { readonly count: number })[];
  readonly asOf: DateText;
  readonly region: string;
  readonly countries: readonly (Link & { readonly count: number })[];
  /** The newest entry. */
  readonly lead: EntryLine | undefined;
  /** The next ones, by day. */
  readonly days: readonly HomeDay[];
  readonly edition: (Link & { readonly detail: string }) | undefined;
  readonly moved: readonly AgreementRow[];
  readonly terms: HomeTerms;
  readonly map: MapView;
  /** The pairs with most between them. */
  readonly pairs: readonly (Link & { readonly detail: string })[];
  readonly crimeYears: YearsSection;
  readonly links: HomeLinks;
}

export interface HomeDay {
  readonly date: DateText | undefined;
  readonly entries: readonly EntryLine[];
}

/** Agreements whose stated term ends soon, or is over with no later step known. */
export interface HomeTerms {
  readonly soon: readonly (Link & { readonly date: DateText })[];
  /** Where none ends soon. */
  readonly none: string;
  readonly overdue: string | undefined;
}

export interface HomeLinks {
  readonly entries: string;
  readonly agreements: string;
  readonly expiring: string;
  readonly editions: string;
  readonly relations: string;
  readonly coverage: string;
  readonly contribute: string;
  readonly changes: string;
}

const LATEST = 11;
const MOVED = 9;
const SOON = 5;
const PAIRS = 10;
const CRIME_TYPES = 10;

export function buildHomeView(site: Site): HomeView {
  const { edition } = site.digest;
  const [lead, ...rest] = site.graph.sorted.slice(0, LATEST).map((entry) => buildEntryLine(entry, site));
  const map = buildMapView(site);
  return {
    head: {
      title: edition.name,
      description: edition.description,
      path: site.routes.home(),
      structured: buildHomeStructured(site),
    },
    tagline: edition.tagline,
    searchHref: site.routes.search(),
    totals: buildTotals(site),
    asOf: buildDate(site.graph.asOf, site),
    region: edition.region,
    countries: buildCountries(site),
    lead,
    days: groupByDay(rest),
    edition: buildLatestEdition(site),
    moved: buildMoved(site),
    terms: buildTerms(site),
    map,
    pairs: map.pairs.slice(0, PAIRS).map(({ text, href, detail }) => ({ text, href, detail })),
    crimeYears: buildCrimeYears('Crime types by year', site.graph.sorted, site, CRIME_TYPES),
    links: buildLinks(site),
  };
}

function buildTotals({ digest, routes }: Site): HomeView['totals'] {
  return [
    { count: digest.entries.size, text: 'entries', href: routes.entries() },
    { count: digest.agreements.size, text: 'agreements', href: routes.register('agreements') },
    { count: digest.events.size, text: 'events', href: routes.register('events') },
    { count: digest.ministers.size, text: 'ministers', href: routes.register('ministers') },
    { count: digest.publishers.size, text: 'publishers', href: routes.register('publishers') },
  ];
}

/** The countries of the region by name, with their entries. */
function buildCountries(site: Site): HomeView['countries'] {
  const collator = new Intl.Collator(site.locale);
  return site.digest.edition.regionCountries
    .map((id) => ({
      ...buildTermLink('countries', id, site),
      count: site.graph.entriesBy.countries.get(id)?.length ?? 0,
    }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

/** Lines that stand next to each other under one date, as a newspaper sets them. */
function groupByDay(lines: readonly EntryLine[]): readonly HomeDay[] {
  const days = Map.groupBy(lines, ({ date }) => date?.text ?? '');
  return [...days.values()].map((entries) => ({ date: entries[0]?.date, entries }));
}

function buildLatestEdition(site: Site): HomeView['edition'] {
  const month = latestEdition(site.graph.editions, site.graph.asOf);
  if (!month) return undefined;
  return {
    text: editionTitle(month.id, site),
    href: site.routes.edition(month.id),
    detail: `${describeEdition(month)}.`,
  };
}

/** The agreements whose state changed last, as of the build's day. */
function buildMoved(site: Site): readonly AgreementRow[] {
  const { asOf, digest } = site.graph;
  const begun = [...digest.agreements.values()].filter(
    (agreement) => agreementStateOn(agreement, asOf, digest).status !== undefined,
  );
  return sortByMove(begun, site)
    .slice(0, MOVED)
    .map((agreement) => buildAgreementRow(agreement, site));
}

function buildTerms(site: Site): HomeTerms {
  const { asOf, digest } = site.graph;
  const all = [...digest.agreements.values()];
  const soon = all.filter((agreement) => isExpiringSoon(agreement, asOf, digest)).sort(compareExpiry);
  const overdue = all.filter((agreement) => agreementStateOn(agreement, asOf, digest).isOverdue).length;
  return {
    soon: soon.slice(0, SOON).flatMap(({ id, expires }) => {
      const link = buildTermLink('agreements', id, site);
      return expires === undefined ? [] : [{ ...link, date: buildDate(expires, site, 'short') }];
    }),
    none: `None is known to end within ${EXPIRY_NOTICE_DAYS} days.`,
    overdue:
      overdue === 0
        ? undefined
        : `${countWords(overdue, 'agreement is', 'agreements are')} past the stated term with no later step known.`,
  };
}

function compareExpiry(a: Agreement, b: Agreement): number {
  const [first, second] = [sortKey(a.expires), sortKey(b.expires)];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

function buildLinks({ routes }: Site): HomeLinks {
  return {
    entries: routes.entries(),
    agreements: routes.register('agreements'),
    expiring: routes.agreementsExpiring(),
    editions: routes.editions(),
    relations: routes.relations(),
    coverage: routes.coverage(),
    contribute: routes.contribute(),
    changes: routes.changes(),
  };
}
