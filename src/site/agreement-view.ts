/** An agreement: its state, its life step by step, its parties, and what reports it. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import type { AgreementStatus } from '../domain/kinds.ts';
import { findFollowers, findSeries, type SeriesPlace } from '../graph/agreement-series.ts';
import { type AgreementState, agreementStateOn, stepDate } from '../graph/agreement-state.ts';
import { isBilateral, partyCountries } from '../graph/pairs.ts';
import { buildAgreementRow, buildParty, sightingWord } from './agreement-rows.ts';
import { buildAliases } from './aliases.ts';
import { buildDisputed } from './disputed.ts';
import { buildLifecycle, reportedSteps } from './lifecycle.ts';
import { buildPairFact } from './pair-fact.ts';
import { buildDate, buildStatusOn, buildTermLink, type Fact, type FactItem } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { AgreementsSection } from './term-sections.ts';
import { AGREEMENT_KIND_WORDS, STATUS_WORDS } from './words.ts';

export function buildAgreementView(id: string, site: Site): TermDescription {
  const agreement = site.digest.agreements.get(id as Agreement['id']) as Agreement;
  const status = buildStatusOn(agreement, site.graph.asOf, site);
  return {
    title: agreement.title,
    description: `${agreement.title}: its parties, its state and the entries that report it.`,
    ...(agreement.note && { lede: agreement.note }),
    ...(status && { status, statusNote: buildStatusNote(agreement, site) }),
    facts: buildFacts(agreement, site),
    sections: [buildLifecycle(agreement, site), buildDisputed(agreement.disputed, site), buildSeries(agreement, site)],
    entries: site.graph.entriesBy.agreements.get(id) ?? [],
    entriesHeading: 'Reported in',
    noteOf: (entry) => reportedSteps(agreement, entry.id, site),
  };
}

/** Since when it is in its state, as of which day, and what came after it. */
function buildStatusNote(agreement: Agreement, site: Site): readonly FactItem[] {
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  const since = describeSince(state, site);
  const asOf = `as of ${buildDate(site.graph.asOf, site).text}`;
  const heirs = state.status === 'superseded' || state.isTermOver ? findFollowers(agreement, site.digest) : [];
  return [
    ...(since ? [{ text: since }] : []),
    { text: `(${asOf})` },
    ...heirs.map(({ id }) => ({ ...buildTermLink('agreements', id, site), note: 'followed by' })),
  ];
}

function describeSince(state: AgreementState, site: Site): string | undefined {
  if (state.since === undefined) return undefined;
  const date = buildDate(state.since, site).text;
  if (state.isTermOver) return `stated term to ${date}`;
  const sighting = sightingWord(state);
  if (sighting) return `${sighting} ${date}`;
  return state.status && LASTING.has(state.status) ? `since ${date}` : date;
}

/** States that go on. Of the others the word tells what was done: something is signed on a day, not since it. */
const LASTING: ReadonlySet<AgreementStatus> = new Set(['negotiated', 'in-force', 'suspended']);

function buildFacts(agreement: Agreement, site: Site): readonly Fact[] {
  const kind = {
    text: AGREEMENT_KIND_WORDS[agreement.kind],
    href: site.routes.agreementsBy('kind', agreement.kind),
  };
  return [
    { label: 'Kind', items: [kind] },
    { label: 'Parties', items: agreement.parties.map((party) => buildParty(party, site)) },
    buildPairFact(partyCountries(agreement, site.digest), isBilateral(agreement, site.digest), site),
    { label: 'Crime types', items: agreement.crimeTypes.map((type) => buildTermLink('crimeTypes', type, site)) },
    {
      label: 'Stated term',
      items: agreement.expires ? [{ text: `to ${buildDate(agreement.expires, site).text}` }] : [],
    },
    ...buildPartySteps(agreement, site),
    buildAliases('Also called', agreement.aliases),
  ];
}

/** What single parties did: `Ratified by`, each with its day. */
function buildPartySteps(agreement: Agreement, site: Site): readonly Fact[] {
  const steps = agreement.history.filter((step) => step.party !== undefined);
  return [...Map.groupBy(steps, ({ status }) => status)].map(([status, taken]) => ({
    label: `${STATUS_WORDS[status]} by`,
    items: taken.map((step) => buildPartyStep(step, site)),
  }));
}

function buildPartyStep(step: Step, site: Site): FactItem {
  const date = stepDate(step, site.digest);
  const when = date ? buildDate(date, site).text : 'date not known';
  return {
    ...buildTermLink('countries', step.party as string, site),
    note: step.date || !date ? when : `reported ${when}`,
  };
}

const PLACE_WORDS: Readonly<Record<SeriesPlace, string>> = {
  earlier: 'Before it',
  later: 'After it',
  plan: 'Plan that carries it out',
  'carried-out': 'What it carries out',
};

/** The papers before and after it, its work plans, and what it carries out itself. */
function buildSeries(agreement: Agreement, site: Site): AgreementsSection {
  const rows = findSeries(agreement, site.digest).map(({ agreement: other, place }) => ({
    ...buildAgreementRow(other, site),
    note: PLACE_WORDS[place],
  }));
  return { kind: 'agreements', heading: 'Before and after it', rows };
}
