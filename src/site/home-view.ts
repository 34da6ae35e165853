/** The front page. */
import { agreementStateOn, lastMoveKey } from '../graph/agreement-state.ts';
import { buildAgreementRow } from './agreement-rows.ts';
import { buildCrimeYears } from './counts.ts';
import { buildDate, buildEntryLine, type DateText, type EntryLine, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementRow, YearsSection } from './term-sections.ts';

export interface HomeView {
  readonly head: PageHead;
  readonly name: string;
  readonly tagline: string;
  readonly counts: readonly { readonly count: number; readonly word: string; readonly href: string }[];
  readonly asOf: DateText;
  readonly latest: readonly EntryLine[];
  readonly allHref: string;
  readonly moved: readonly AgreementRow[];
  readonly agreementsHref: string;
  readonly crimeYears: YearsSection;
}

const LATEST = 12;
const MOVED = 8;

export function buildHomeView(site: Site): HomeView {
  const { edition } = site.digest;
  return {
    head: { title: edition.name, description: edition.description, path: site.routes.home() },
    name: edition.name,
    tagline: edition.tagline,
    counts: buildTotals(site),
    asOf: buildDate(site.graph.asOf, site),
    latest: site.graph.sorted.slice(0, LATEST).map((entry) => buildEntryLine(entry, site)),
    allHref: site.routes.entries(),
    moved: buildMoved(site),
    agreementsHref: site.routes.register('agreements'),
    crimeYears: buildCrimeYears('Crime types by year', site.graph.sorted, site),
  };
}

function buildTotals(site: Site): HomeView['counts'] {
  const { digest, routes } = site;
  return [
    { count: digest.entries.size, word: 'entries', href: routes.entries() },
    { count: digest.agreements.size, word: 'agreements', href: routes.register('agreements') },
    { count: digest.events.size, word: 'events', href: routes.register('events') },
    { count: digest.ministers.size, word: 'ministers', href: routes.register('ministers') },
    { count: digest.countries.size, word: 'countries', href: routes.register('countries') },
  ];
}

/** The agreements whose state changed last, as of the build's day. */
function buildMoved(site: Site): readonly AgreementRow[] {
  const { asOf, digest } = site.graph;
  return [...digest.agreements.values()]
    .filter((agreement) => agreementStateOn(agreement, asOf, digest).status !== undefined)
    .map((agreement) => ({ agreement, key: lastMoveKey(agreement, asOf, digest) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.agreement.id < b.agreement.id ? -1 : 1))
    .slice(0, MOVED)
    .map(({ agreement }) => buildAgreementRow(agreement, site));
}
