/** An agreement: its state, its life step by step, its parties, and what reports it. */
import type { Agreement } from '../domain/digest.ts';
import { buildAgreementRows, buildParty } from './agreement-rows.ts';
import { buildDisputed } from './disputed.ts';
import { buildLifecycle, reportedSteps } from './lifecycle.ts';
import { buildDate, buildStatusOn, buildTermLink, type Fact } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { AgreementsSection } from './term-sections.ts';
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
    sections: [buildLifecycle(agreement, site), buildDisputed(agreement.disputed, site), buildSeries(agreement, site)],
    entries: site.graph.entriesBy.agreements.get(id) ?? [],
    entriesHeading: 'Reported in',
    noteOf: (entry) => reportedSteps(agreement, entry.id),
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

/** The papers before and after it: the series of yearly or renewed papers, its work plans, what it carries out. */
function buildSeries(agreement: Agreement, site: Site): AgreementsSection {
  const all = [...site.digest.agreements.values()];
  const before = chain(agreement, (at) => all.find(({ id }) => id === at.follows));
  const after = chain(agreement, (at) => all.find(({ follows }) => follows === at.id));
  const plans = all.filter(({ workPlanOf }) => workPlanOf === agreement.id);
  const rows = buildAgreementRows([...before, ...after, ...plans], site);
  return { kind: 'agreements', heading: 'In the same series', rows };
}

/** Follows a link from one agreement to the next until it ends or closes on itself. */
function chain(start: Agreement, next: (at: Agreement) => Agreement | undefined): readonly Agreement[] {
  const found: Agreement[] = [];
  for (let at = next(start); at && at !== start && !found.includes(at); at = next(at)) found.push(at);
  return found;
}
