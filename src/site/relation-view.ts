/** Two countries: what they agreed, what they did together, what names both. */
import type { CountryId } from '../domain/ids.ts';
import type { PairId, Relation } from '../graph/pairs.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildContents, type ContentsLink } from './contents.ts';
import { buildCrimeCounts } from './counts.ts';
import { buildRelationStructured } from './data/structured/site-structured.ts';
import { buildEventLinks } from './event-links.ts';
import { buildRelationFeeds, buildRelationFollow } from './follow.ts';
import { buildLifelinesSection } from './lifelines.ts';
import { buildPage, type PagedEntries } from './pager.ts';
import { buildEntryLine, buildTermLink, type EntryLine, type Link, type PageHead } from './parts.ts';
import { describeRelation } from './relation-words.ts';
import { countPages } from './routes.ts';
import type { Site } from './site.ts';
import { anchorOf, isFilled, type Section } from './term-sections.ts';

export interface RelationView {
  readonly head: PageHead;
  readonly title: string;
  readonly countries: readonly [Link, Link];
  readonly indexHref: string;
  readonly lede: string;
  readonly sections: readonly (Section & { readonly id: string })[];
  readonly contents: readonly ContentsLink[];
  readonly entries: PagedEntries;
  readonly multilateral: Multilateral | undefined;
  readonly follow: readonly Link[];
}

/** What names the two among others. */
export interface Multilateral {
  readonly heading: string;
  readonly lede: string;
  readonly sections: readonly Section[];
  readonly entries: readonly EntryLine[];
}

/** Multilateral entries shown on a pair's page; the rest is on the pages of each country. */
const MULTILATERAL = 25;

const MULTILATERAL_HEADING = 'With others';

/** One page of a pair; what is not a list of its own entries stands on the first alone. */
export function buildRelationView(id: PairId, page: number, site: Site): RelationView {
  const relation = site.graph.relations.get(id) as Relation;
  const countries = pairOf(relation, (country) => buildTermLink('countries', country, site));
  const [a, b] = [countries[0].text, countries[1].text];
  const counts = describeRelation(relation);
  const title = `${a} and ${b}`;
  const href = (number: number) => site.routes.relation(id, number);
  const sections = page === 1 ? buildSections(relation, site).map((each) => ({ ...each, id: anchorOf(each) })) : [];
  const multilateral = page === 1 ? buildMultilateral(relation, site) : undefined;
  return {
    head: {
      title: page === 1 ? title : `${title}, page ${page}`,
      description: `${a} and ${b} against transnational crime: ${counts} of the two alone, and what names both among others.`,
      path: href(page),
      feeds: buildRelationFeeds(id, title, site),
      structured: buildRelationStructured(relation, title, site),
    },
    title,
    countries,
    indexHref: site.routes.relations(),
    lede: `${capitalise(counts)} of the two alone.`,
    sections,
    contents: listContents(sections, relation, multilateral),
    entries: buildPage(relation.entries, page, href, site),
    multilateral,
    follow: buildRelationFollow(id, site),
  };
}

function listContents(
  sections: RelationView['sections'],
  { entries }: Relation,
  multilateral: Multilateral | undefined,
): readonly ContentsLink[] {
  const links = buildContents(sections, { heading: 'Entries', count: entries.length });
  const others = { text: MULTILATERAL_HEADING, href: '#multilateral', count: undefined };
  return links.length > 0 && multilateral ? [...links, others] : links;
}

function buildSections(relation: Relation, site: Site): readonly Section[] {
  return [
    { kind: 'agreements' as const, heading: 'Agreements', rows: buildAgreementRows(relation.agreements, site) },
    buildLifelinesSection('Agreements over time', relation.agreements, site),
    buildEventLinks('Events', relation.events, site),
    buildCrimeCounts('Crime types', relation.entries, site),
  ].filter(isFilled);
}

function buildMultilateral({ multilateral }: Relation, site: Site): Multilateral | undefined {
  const { agreements, events, entries } = multilateral;
  if (agreements.length + events.length + entries.length === 0) return undefined;
  const rest = entries.length - MULTILATERAL;
  const more =
    rest > 0
      ? ` The ${MULTILATERAL} newest entries are shown; ${rest} older ones are on the countries’ own pages.`
      : '';
  return {
    heading: MULTILATERAL_HEADING,
    lede: `Records that name others too, or speak of a meeting of many. A bloc is not counted as its members.${more}`,
    sections: [
      { kind: 'agreements' as const, heading: 'Agreements', rows: buildAgreementRows(agreements, site) },
      buildEventLinks('Events', events, site),
    ].filter(isFilled),
    entries: entries.slice(0, MULTILATERAL).map((entry) => buildEntryLine(entry, site)),
  };
}

function pairOf<T>({ countries: [first, second] }: Relation, of: (country: CountryId) => T): readonly [T, T] {
  return [of(first), of(second)];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every page of every pair. */
export function listRelationPages(site: Site): readonly { readonly id: PairId; readonly page: number }[] {
  return [...site.graph.relations.values()].flatMap(({ id, entries }) =>
    Array.from({ length: countPages(entries.length) }, (_, i) => ({ id, page: i + 1 })),
  );
}
