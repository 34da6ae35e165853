/** An agreement: its state, its life step by step, its parties, and what reports it. */
import type { Agreement } from '../domain/digest.ts';
import { buildParty } from './agreement-rows.ts';
import { buildDate, buildStatusOn, buildTermLink, type Fact } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { AGREEMENT_KIND_WORDS } from './words.ts';

export function buildAgreementView(id: string, site: Site): TermDescription {
  const agreement = site.digest.agreements.get(id as Agreement['id']) as Agreement;
  const status = buildStatusOn(agreement, site.graph.asOf, site);
  return {
    title: agreement.title,
    description: `${agreement.title}: its parties, its state and the entries that report it.`,
    ...(agreement.note && { lede: agreement.note }),
    ...(status && { status }),
    facts: buildFacts(agreement, site),
    sections: [],
    entries: site.graph.entriesBy.agreements.get(id) ?? [],
    entriesHeading: 'Reported in',
  };
}

function buildFacts(agreement: Agreement, site: Site): readonly Fact[] {
  const link = (id: string | undefined) => (id ? [buildTermLink('agreements', id, site)] : []);
  return [
    { label: 'Form', items: [{ text: AGREEMENT_KIND_WORDS[agreement.kind] }] },
    { label: 'Parties', items: agreement.parties.map((party) => buildParty(party, site)) },
    { label: 'Crime types', items: agreement.crimeTypes.map((type) => buildTermLink('crimeTypes', type, site)) },
    { label: 'Expires', items: agreement.expires ? [{ text: buildDate(agreement.expires, site).text }] : [] },
    { label: 'Also called', items: (agreement.aliases ?? []).map((text) => ({ text })) },
    { label: 'Follows', items: link(agreement.follows) },
    { label: 'Superseded by', items: link(agreement.supersededBy) },
    { label: 'Carries out', items: link(agreement.workPlanOf) },
  ];
}
