/** The life of an agreement as a section: every step with what is known of it. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import { spanOf } from '../domain/edtf.ts';
import { agreementStateOn, isExpiringSoon, stepDate } from '../graph/agreement-state.ts';
import { buildDate, buildStatus, buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import type { LifecycleSection, LifecycleStep } from './term-sections.ts';

/** The steps in order, then the expiry that the agreement itself states, where it has one. */
export function buildLifecycle(agreement: Agreement, site: Site): LifecycleSection {
  const steps = agreement.history.map((step) => buildStep(step, site));
  const asOf = buildDate(site.graph.asOf, site).text;
  const note = `State as of ${asOf}. A step of one party alone does not move the agreement’s own state.`;
  return {
    kind: 'lifecycle',
    heading: 'Life of the agreement',
    note,
    rows: [...steps, ...buildExpiry(agreement, site)],
  };
}

function buildStep(step: Step, site: Site): LifecycleStep {
  const entry = step.entry && site.digest.entries.get(step.entry);
  const known = stepDate(step, site.digest);
  return {
    status: buildStatus(step.status),
    date: step.date && buildDate(step.date, site),
    reportedDate: step.date === undefined && known ? buildDate(known, site) : undefined,
    isSighting: step.reported === 'true',
    party: step.party && buildTermLink('countries', step.party, site),
    entry: entry && { text: entry.title, href: site.routes.entry(entry.id) },
    source: step.source && { text: new URL(step.source).hostname.replace(/^www\./, ''), href: step.source },
    note: step.note,
    isAhead: step.date !== undefined && spanOf(step.date).from > site.graph.asOf,
  };
}

function buildExpiry(agreement: Agreement, site: Site): readonly LifecycleStep[] {
  if (agreement.expires === undefined) return [];
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  const isSoon = isExpiringSoon(agreement, site.graph.asOf, site.digest);
  const note = state.isOverdue
    ? 'The stated term has passed; no later step is known.'
    : isSoon
      ? 'The stated term ends within 180 days.'
      : 'The end of the stated term.';
  return [
    {
      status: buildStatus('expired'),
      date: buildDate(agreement.expires, site),
      reportedDate: undefined,
      isSighting: false,
      party: undefined,
      entry: undefined,
      source: undefined,
      note,
      isAhead: !state.isOverdue,
    },
  ];
}

/** What an entry reports of an agreement: the states of the steps that rest on it. */
export function reportedSteps(agreement: Agreement, entryId: string): string | undefined {
  const words = agreement.history
    .filter((step) => step.entry === entryId)
    .map(
      (step) => `${buildStatus(step.status).word.toLowerCase()}${step.party ? ` by ${step.party.toUpperCase()}` : ''}`,
    );
  return words.length > 0 ? `reports it ${[...new Set(words)].join(', ')}` : undefined;
}
