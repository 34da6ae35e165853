/** Agreements as rows of a list, those that moved last first. */
import type { Party } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import { type AgreementState, agreementStateOn, lastMoveKey, stepDate } from '../graph/agreement-state.ts';
import { buildDate, buildStatusOn, buildTermLink, type FactItem } from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementRow } from './term-sections.ts';
import { AGREEMENT_KIND_WORDS, STATUS_WORDS } from './words.ts';

/** Rows for agreements, those whose state changed last first. */
export function buildAgreementRows(agreements: readonly Agreement[], site: Site): readonly AgreementRow[] {
  return sortByMove(agreements, site).map((agreement) => buildAgreementRow(agreement, site));
}

/** Agreements in the order of their last move, the latest first, those without a known date last. */
export function sortByMove(agreements: readonly Agreement[], site: Site): readonly Agreement[] {
  const { asOf, digest } = site.graph;
  const keyed = agreements.map((agreement) => ({ agreement, key: lastMoveKey(agreement, asOf, digest) }));
  keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.agreement.id < b.agreement.id ? -1 : 1));
  return keyed.map(({ agreement }) => agreement);
}

export function buildAgreementRow(agreement: Agreement, site: Site): AgreementRow {
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  const sinceWord = state.isTermOver ? undefined : sightingWord(state);
  return {
    ...buildTermLink('agreements', agreement.id, site),
    form: AGREEMENT_KIND_WORDS[agreement.kind],
    status: buildStatusOn(agreement, site.graph.asOf, site),
    since: state.since && buildDate(state.since, site, 'short'),
    ...(sinceWord && { sinceWord }),
    isUndated: state.status !== undefined && state.since === undefined,
    parties: agreement.parties.map((party) => buildParty(party, site)),
    expires: agreement.expires && buildDate(agreement.expires, site, 'short'),
  };
}

/** What the date of a state is where it is not that of the step itself: when it was seen, or reported. */
export function sightingWord({ step }: AgreementState): 'seen' | 'reported' | undefined {
  if (step?.reported === 'true') return 'seen';
  return step && step.date === undefined && step.entry ? 'reported' : undefined;
}

/** `signed 18 Jan 2018`, `in force, seen 9 Sept 2025`: the last own step known of an agreement whose stated term is over. */
export function describeLastStep(agreement: Agreement, site: Site): string | undefined {
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  if (!state.step) return undefined;
  const date = stepDate(state.step, site.digest);
  const when = date && buildDate(date, site, 'short').text;
  const sighting = sightingWord(state);
  const word = STATUS_WORDS[state.step.status].toLowerCase();
  return [sighting ? `${word}, ${sighting}` : word, when].filter(Boolean).join(' ');
}

/** A party as a link, or as words where no register holds it. */
export function buildParty(party: Party, site: Site): FactItem {
  if ('country' in party) return buildTermLink('countries', party.country, site);
  if ('organisation' in party) return buildTermLink('organisations', party.organisation, site);
  return { text: party.text };
}
