/** The page of a term: the common shape, and the one function that leads to the view of each register. */
import { buildAgreementView } from './agreement-view.ts';
import { buildContents, type ContentsLink } from './contents.ts';
import { buildNewEntryHref } from './contribute.ts';
import { buildCountryView } from './country-view.ts';
import { buildCrimeTypeView } from './crime-type-view.ts';
import { buildAgreementCitations } from './data/citation/citation.ts';
import { buildCitationView, type CitationView } from './data/citation/citation-view.ts';
import { buildTermStructured } from './data/structured/term-structured.ts';
import { buildEventView } from './event-view.ts';
import { buildTermFeeds, buildTermFollow } from './follow.ts';
import { buildMinisterView } from './minister-view.ts';
import { buildOfficeView } from './office-view.ts';
import { buildOrganisationView } from './organisation-view.ts';
import { buildPage, type PagedEntries } from './pager.ts';
import { type Fact, type FactItem, foldFact, type Link, type PageHead, type StatusBadge } from './parts.ts';
import { buildPublisherView } from './publisher-view.ts';
import { countPages, TERM_FOLDERS, type TermRegister } from './routes.ts';
import { shareImageOf } from './share-view.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { anchorOf, isFilled, type Section } from './term-sections.ts';
import { REGISTER_WORDS } from './words.ts';

export interface TermView {
  readonly head: PageHead;
  readonly register: TermRegister;
  readonly id: string;
  readonly registerName: string;
  readonly registerHref: string;
  readonly title: string;
  readonly otherNames: readonly { readonly text: string; readonly lang: string }[];
  readonly lede: string | undefined;
  readonly status: StatusBadge | undefined;
  readonly statusNote: readonly FactItem[];
  readonly facts: readonly Fact[];
  /** Only on the first page of a long list. */
  readonly sections: readonly (Section & { readonly id: string })[];
  /** Links to the sections, where there are enough to need them. */
  readonly contents: readonly ContentsLink[];
  readonly entriesHeading: string;
  readonly entries: PagedEntries;
  /** Where the digest has no entry on it yet: how to send one. */
  readonly missing: { readonly text: string; readonly link: Link } | undefined;
  /** How an agreement is cited. */
  readonly citation: CitationView | undefined;
  readonly follow: readonly Link[];
}

const DESCRIBE: Readonly<Record<TermRegister, (id: string, site: Site) => TermDescription>> = {
  countries: buildCountryView,
  ministers: buildMinisterView,
  crimeTypes: buildCrimeTypeView,
  agreements: buildAgreementView,
  events: buildEventView,
  organisations: buildOrganisationView,
  offices: buildOfficeView,
  publishers: buildPublisherView,
};

let described: { readonly site: Site; readonly key: string; readonly term: TermDescription } | undefined;

/**
 * The description asked for last is kept: the pages of a long list are built one after another, and a country with two
 * hundred of them would be described, with all its counts, two hundred times.
 */
function describeOnce(register: TermRegister, id: string, site: Site): TermDescription {
  const key = `${register}/${id}`;
  if (described?.site !== site || described.key !== key) described = { site, key, term: DESCRIBE[register](id, site) };
  return described.term;
}

/** The view of one page of a term. */
export function buildTermView(register: TermRegister, id: string, page: number, site: Site): TermView {
  const term = describeOnce(register, id, site);
  const href = (number: number) => site.routes.term(register, id, number);
  const sections = page === 1 ? term.sections.filter(isFilled).map((each) => ({ ...each, id: anchorOf(each) })) : [];
  return {
    head: {
      title: page === 1 ? term.title : `${term.title}, page ${page}`,
      description: term.description,
      path: href(page),
      image: shareImageOf(register, id, site),
      feeds: buildTermFeeds(register, id, site),
      structured: buildTermStructured(register, id, site),
    },
    register,
    id,
    registerName: REGISTER_WORDS[register].many,
    registerHref: site.routes.register(register),
    title: term.title,
    otherNames: term.otherNames ?? [],
    lede: term.lede,
    status: term.status,
    statusNote: term.statusNote ?? [],
    facts: page === 1 ? term.facts.filter(({ items }) => items.length > 0).map(foldFact) : [],
    sections,
    contents: buildContents(sections, { heading: term.entriesHeading, count: term.entries.length }),
    entriesHeading: term.entriesHeading,
    entries: buildPage(term.entries, page, href, site, term.noteOf),
    missing: buildMissing(register, id, term, site),
    citation: page === 1 ? buildCitation(register, id, site) : undefined,
    follow: buildTermFollow(register, id, site),
  };
}

/** Offices have no entries of their own; every other term awaits its first. */
function buildMissing(
  register: TermRegister,
  id: string,
  { entries }: TermDescription,
  site: Site,
): TermView['missing'] {
  if (register === 'offices' || entries.length > 0) return undefined;
  const hints = {
    ...(register === 'countries' && { countries: [id] }),
    ...(register === 'crimeTypes' && { crimeTypes: [id] }),
  };
  return {
    text: 'The digest has no entry on it yet, which is not to say that nothing happened.',
    link: { text: 'Send an article', href: buildNewEntryHref(hints, site) },
  };
}

function buildCitation(register: TermRegister, id: string, site: Site): CitationView | undefined {
  const agreement = register === 'agreements' ? site.digest.agreements.get(id as never) : undefined;
  return agreement && buildCitationView('agreement', buildAgreementCitations(agreement, site), site);
}

export interface TermPage {
  readonly register: TermRegister;
  readonly id: string;
  readonly page: number;
}

/** Every page of every term. */
export function listTermPages(site: Site): readonly TermPage[] {
  return (Object.keys(TERM_FOLDERS) as TermRegister[]).flatMap((register) =>
    [...site.digest[register].keys()].flatMap((id) =>
      Array.from({ length: countPages(countEntries(register, id, site)) }, (_, i) => ({ register, id, page: i + 1 })),
    ),
  );
}

function countEntries(register: TermRegister, id: string, site: Site): number {
  return register === 'offices' ? 0 : (site.graph.entriesBy[register].get(id)?.length ?? 0);
}
