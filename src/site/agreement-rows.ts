/** Agreements as rows of a list, those that moved last first. */
import type { Party } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import { agreementStateOn, lastMoveKey } from '../graph/agreement-state.ts';
import { buildDate, buildStatusOn, buildTermLink, type FactItem } from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementRow } from './term-sections.ts';
import { AGREEMENT_KIND_WORDS } from './words.ts';

/** Rows for agreements, those whose state changed last first. */
export function buildAgreementRows(agreements: readonly Agreement[], site: Site): readonly AgreementRow[] {
  const { asOf, digest } = site.graph;
  const keyed = agreements.map((agreement) => ({ agreement, key: lastMoveKey(agreement, asOf, digest) }));
  keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.agreement.id < b.agreement.id ? -1 : 1));
  return keyed.map(({ agreement }) => buildAgreementRow(agreement, site));
}

export function buildAgreementRow(agreement: Agreement, site: Site): AgreementRow {
  const { since } = agreementStateOn(agreement, site.graph.asOf, site.digest);
  return {
    ...buildTermLink('agreements', agreement.id, site),
    form: AGREEMENT_KIND_WORDS[agreement.kind],
    status: buildStatusOn(agreement, site.graph.asOf, site),
    since: since && buildDate(since, site, 'short'),
    parties: agreement.parties.map((party) => buildParty(party, site)),
    expires: agreement.expires && buildDate(agreement.expires, site, 'short'),
  };
}

/** A party as a link, or as words where no register holds it. */
export function buildParty(party: Party, site: Site): FactItem {
  if ('country' in party) return buildTermLink('countries', party.country, site);
  if ('organisation' in party) return buildTermLink('organisations', party.organisation, site);
  return { text: party.text };
}
