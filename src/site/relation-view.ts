/** Two countries: what they agreed, what they did together, what names both. */

import type { DigestEvent } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import type { CountryId } from '../domain/ids.ts';
import type { PairId, Relation } from '../graph/pairs.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildCounts } from './counts.ts';
import { buildPage, type PagedEntries } from './pager.ts';
import {
  buildDate,
  buildEntryLine,
  buildTermLink,
  type EntryLine,
  type Link,
  type PageHead,
  termName,
} from './parts.ts';
import { describeRelation } from './relation-words.ts';
import type { Site } from './site.ts';
import type { LinksSection, Section } from './term-sections.ts';
import { EVENT_KIND_WORDS } from './words.ts';

export interface RelationView {
  readonly head: PageHead;
  readonly title: string;
  readonly countries: readonly [Link, Link];
  readonly indexHref: string;
  readonly lede: string;
  readonly sections: readonly Section[];
  readonly entries: PagedEntries;
  readonly multilateral: {
    readonly lede: string;
    readonly sections: readonly Section[];
    readonly entries: readonly EntryLine[];
  };
}

/** Multilateral entries shown on a pair's page; the rest is on the pages of each country. */
const MULTILATERAL = 25;

export function buildRelationView(id: PairId, site: Site): RelationView {
  const relation = site.graph.relations.get(id) as Relation;
  const [a, b] = relation.countries.map((country) => termName('countries', country, site)) as [string, string];
  const counts = describeRelation(relation);
  return {
    head: {
      title: `${a} and ${b}`,
      description: `${a} and ${b} against transnational crime: ${counts} of the two alone, and what names both among others.`,
      path: site.routes.relation(id),
    },
    title: `${a} and ${b}`,
    countries: relation.countries.map((country) => buildTermLink('countries', country, site)) as unknown as [
      Link,
      Link,
    ],
    indexHref: site.routes.relations(),
    lede: `${capitalise(counts)} of the two alone.`,
    sections: [
      { kind: 'agreements' as const, heading: 'Agreements', rows: buildAgreementRows(relation.agreements, site) },
      buildEvents('Events', relation.events, site),
      buildCounts('Crime types', relation.entries, 'crimeTypes', (entry) => entry.crimeTypes, site),
    ].filter(hasRows),
    entries: buildPage(relation.entries, 1, () => site.routes.relation(id), site),
    multilateral: buildMultilateral(relation, site),
  };
}

function buildMultilateral({ multilateral }: Relation, site: Site): RelationView['multilateral'] {
  const { agreements, events, entries } = multilateral;
  const rest = entries.length - MULTILATERAL;
  const more =
    rest > 0
      ? ` The ${MULTILATERAL} newest entries are shown; ${rest} older ones are on the countries’ own pages.`
      : '';
  return {
    lede: `Records that name both countries among others. A bloc is not counted as its members.${more}`,
    sections: [
      { kind: 'agreements' as const, heading: 'Agreements with others', rows: buildAgreementRows(agreements, site) },
      buildEvents('Events with others', events, site),
    ].filter(hasRows),
    entries: entries.slice(0, MULTILATERAL).map((entry) => buildEntryLine(entry, site)),
  };
}

function buildEvents(heading: string, events: readonly DigestEvent[], site: Site): LinksSection {
  const newest = [...events].sort((x, y) => (sortKey(x.date) < sortKey(y.date) ? 1 : -1));
  const links = newest.map((event) => ({
    ...buildTermLink('events', event.id, site),
    detail: [event.date && buildDate(event.date, site).text, event.place, EVENT_KIND_WORDS[event.kind]]
      .filter(Boolean)
      .join(' · '),
  }));
  return { kind: 'links', heading, links };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function hasRows(section: Section): boolean {
  if (section.kind === 'links') return section.links.length > 0;
  return 'rows' in section && section.rows.length > 0;
}

/** Every pair, and the address of the same pair the other way round, which redirects. */
export function listRelations(site: Site): readonly { readonly id: PairId; readonly reversed: string }[] {
  return [...site.graph.relations.values()].map(({ id, countries }) => ({ id, reversed: reverse(countries) }));
}

function reverse([a, b]: readonly [CountryId, CountryId]): string {
  return `${b}-${a}`;
}
