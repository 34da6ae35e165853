/** The tracker of agreements, and the lists it is cut into: by state, kind, country and crime type. */
import type { Agreement } from '../domain/digest.ts';
import { agreementStateOn, EXPIRY_NOTICE_DAYS, isExpiringSoon } from '../graph/agreement-state.ts';
import { buildAgreementRow, describeLastStep, sortByMove } from './agreement-rows.ts';
import { buildDate, buildTermLink, type Link, type PageHead, termName } from './parts.ts';
import { TRACKER_FACETS, type TrackerFacet } from './routes.ts';
import type { Site } from './site.ts';
import type { AgreementRow } from './term-sections.ts';
import { agreementsByFacet, FACET_WORDS, type FacetKeys, facetKeysOf, facetValues } from './tracker-facets.ts';
import { AGREEMENT_KIND_PLURALS, countWords, inSentence, STATUS_WORDS } from './words.ts';

export interface TrackerView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  /** The whole tracker, from a page that shows a part of it. */
  readonly whole: Link | undefined;
  /** The subject of the list, where it has a page of its own. */
  readonly subject: Link | undefined;
  readonly expiring: Link;
  /** The same agreements drawn over time. */
  readonly timeline: Link;
  readonly facets: readonly TrackerFacetView[];
  /** Only the whole tracker has filters that combine. */
  readonly hasFilters: boolean;
  readonly rows: readonly TrackerRow[];
  readonly total: string;
  /** Said in place of the table where no row is left. */
  readonly empty: string;
  readonly files: TrackerFiles;
}

/** The agreements as files. */
export interface TrackerFiles {
  /** What the files hold as they stand, and what they hold where a script cuts them to the rows that are shown. */
  readonly all: string;
  readonly these: string;
  readonly csv: string;
  readonly json: string;
}

export interface TrackerFacetView {
  readonly facet: TrackerFacet;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (Link & { readonly value: string; readonly count: number; readonly isCurrent: boolean })[];
}

export interface TrackerRow extends AgreementRow {
  readonly id: string;
  readonly crimeTypes: readonly Link[];
  /** Where the stated term is over: the last step known before. */
  readonly lastStep: string | undefined;
  readonly keys: FacetKeys;
}

/** The whole tracker. */
export function buildTrackerView(site: Site): TrackerView {
  const all = [...site.digest.agreements.values()];
  const path = site.routes.register('agreements');
  const description = `${countWords(all.length, 'agreement', 'agreements')} against transnational crime: who agreed what with whom, and whether it holds.`;
  return {
    ...buildFrame(site),
    head: { title: 'Agreements', description, path },
    title: 'Agreements',
    total: `${all.length} of ${all.length} agreements`,
    empty: 'No agreement falls under all of these. Clear one of the filters.',
    lede: `${countWords(all.length, 'agreement', 'agreements')} in the digest, with their states as of ${asOf(site)}. Those with the latest step stand first.`,
    whole: undefined,
    subject: undefined,
    hasFilters: true,
    rows: buildTrackerRows(sortByMove(all, site), site),
  };
}

/** The agreements under one value of a facet. */
export function buildTrackerFacetView(facet: TrackerFacet, value: string, site: Site): TrackerView {
  const agreements = agreementsByFacet(site)[facet].get(value) ?? [];
  const title = facetTitle(facet, value, site);
  const count = countWords(agreements.length, 'agreement', 'agreements');
  const register = facet === 'country' ? 'countries' : facet === 'crime' ? 'crimeTypes' : undefined;
  return {
    ...buildFrame(site, { facet, value }),
    head: {
      title,
      description: `${title}: ${count} of the digest, with parties, states and dates.`,
      path: site.routes.agreementsBy(facet, value),
    },
    title,
    lede: `${count} as of ${asOf(site)}, those with the latest step first.`,
    whole: { text: 'All agreements', href: site.routes.register('agreements') },
    total: count,
    empty: `The digest has none as of ${asOf(site)}.`,
    subject: register && buildTermLink(register, value, site),
    hasFilters: false,
    rows: buildTrackerRows(sortByMove(agreements, site), site),
  };
}

function facetTitle(facet: TrackerFacet, value: string, site: Site): string {
  switch (facet) {
    case 'state':
      return `Agreements ${STATUS_WORDS[value as keyof typeof STATUS_WORDS].toLowerCase()}`;
    case 'kind':
      return AGREEMENT_KIND_PLURALS[value as keyof typeof AGREEMENT_KIND_PLURALS];
    case 'country':
      return `Agreements of ${termName('countries', value, site)}`;
    case 'crime':
      return `Agreements on ${inSentence(termName('crimeTypes', value, site))}`;
  }
}

function buildFrame(site: Site, current?: { readonly facet: TrackerFacet; readonly value: string }) {
  const facets = TRACKER_FACETS.map((facet) => buildFacet(facet, current, site));
  const { data } = site.routes;
  const files: TrackerFiles = {
    all: 'Download all agreements',
    these: 'Download these agreements',
    csv: data.download('agreements.csv'),
    json: data.download('agreements.ndjson'),
  };
  const timeline = { text: 'Agreements over time, drawn', href: site.routes.agreementsTimeline() };
  return { facets, expiring: buildExpiringLink(site), timeline, files };
}

/** A facet with the values that any agreement has, each with its count. */
function buildFacet(
  facet: TrackerFacet,
  current: { readonly facet: TrackerFacet; readonly value: string } | undefined,
  site: Site,
): TrackerFacetView {
  const index = agreementsByFacet(site)[facet];
  const options = facetValues(facet, site)
    .filter(({ value }) => index.has(value))
    .map(({ value, text }) => ({
      value,
      text,
      href: site.routes.agreementsBy(facet, value),
      count: index.get(value)?.length ?? 0,
      isCurrent: current?.facet === facet && current.value === value,
    }));
  return { facet, ...FACET_WORDS[facet], options };
}

function buildExpiringLink(site: Site): Link {
  const { asOf: day, digest } = site.graph;
  const all = [...digest.agreements.values()];
  const soon = all.filter((agreement) => isExpiringSoon(agreement, day, digest)).length;
  const overdue = all.filter((agreement) => agreementStateOn(agreement, day, digest).isOverdue).length;
  const ahead = `${soon === 0 ? 'None expires' : `${soon} ${soon === 1 ? 'expires' : 'expire'}`} within ${EXPIRY_NOTICE_DAYS} days`;
  const text = `${ahead}; ${overdue} expired with no later step known`;
  return { text, href: site.routes.agreementsExpiring() };
}

/** Rows of the tracker in the order given. */
export function buildTrackerRows(agreements: readonly Agreement[], site: Site): readonly TrackerRow[] {
  return agreements.map((agreement) => {
    const { isTermOver } = agreementStateOn(agreement, site.graph.asOf, site.digest);
    const row = buildAgreementRow(agreement, site);
    return {
      ...row,
      id: agreement.id,
      // The end of the term stands in a column of its own.
      since: isTermOver ? undefined : row.since,
      lastStep: isTermOver ? describeLastStep(agreement, site) : undefined,
      crimeTypes: agreement.crimeTypes.map((id) => buildTermLink('crimeTypes', id, site)),
      keys: facetKeysOf(agreement, site),
    };
  });
}

function asOf(site: Site): string {
  return buildDate(site.graph.asOf, site).text;
}

/** Every list the tracker is cut into. */
export function listTrackerPages(site: Site): readonly { readonly facet: TrackerFacet; readonly value: string }[] {
  return TRACKER_FACETS.flatMap((facet) => facetValues(facet, site).map(({ value }) => ({ facet, value })));
}
