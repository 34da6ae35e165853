/** The life of an agreement as a section: every step with what is known of it. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import { type Edtf, isCertainlyBefore, spanOf } from '../domain/edtf.ts';
import type { EntryId } from '../domain/ids.ts';
import { agreementStateOn, EXPIRY_NOTICE_DAYS, isEnded, isExpiringSoon, stepDate } from '../graph/agreement-state.ts';
import { buildDate, buildStatus, buildTermLink, type Link, termName } from './parts.ts';
import type { Site } from './site.ts';
import type { LifecycleSection, LifecycleStep } from './time-sections.ts';

/** The steps in order, with the end of the stated term, where there is one, at its place among them. */
export function buildLifecycle(agreement: Agreement, site: Site): LifecycleSection {
  const rows = agreement.history.map((step) => buildStep(step, site));
  const expiry = agreement.expires && buildExpiry(agreement, agreement.expires, site);
  if (agreement.expires && expiry) rows.splice(placeOfExpiry(agreement, agreement.expires, site), 0, expiry);
  const hasPartySteps = agreement.history.some(({ party }) => party !== undefined);
  return {
    kind: 'lifecycle',
    heading: 'Life of the agreement',
    ...(hasPartySteps && { note: 'A step of one party alone does not move the state of the agreement.' }),
    rows,
  };
}

function buildStep(step: Step, site: Site): LifecycleStep {
  const known = stepDate(step, site.digest);
  return {
    status: buildStatus(step.status),
    date: step.date && buildDate(step.date, site),
    reportedDate: step.date === undefined && known ? buildDate(known, site) : undefined,
    isSighting: step.reported === 'true',
    party: step.party && buildTermLink('countries', step.party, site),
    entry: step.entry && buildEntryLink(step.entry, site),
    source: step.source && { text: new URL(step.source).hostname.replace(/^www\./, ''), href: step.source },
    note: step.note,
    isAhead: step.date !== undefined && spanOf(step.date).from > site.graph.asOf,
  };
}

/** The entry that reports a step; one that was withdrawn is said to be so. */
function buildEntryLink(id: EntryId, site: Site): Link | undefined {
  const entry = site.digest.entries.get(id);
  if (entry) return { text: entry.title, href: site.routes.entry(id) };
  return site.digest.withdrawn.has(id) ? { text: 'an entry since withdrawn', href: site.routes.entry(id) } : undefined;
}

function buildExpiry(agreement: Agreement, expires: Edtf, site: Site): LifecycleStep | undefined {
  if (agreement.history.some(({ status, party }) => status === 'expired' && party === undefined)) return undefined;
  const isAhead = spanOf(expires).to >= site.graph.asOf;
  return {
    status: { ...buildStatus('expired'), word: isAhead ? 'Term ends' : 'Term ended' },
    date: buildDate(expires, site),
    reportedDate: undefined,
    isSighting: false,
    party: undefined,
    entry: undefined,
    source: undefined,
    note: describeExpiry(agreement, isAhead, site),
    isAhead,
  };
}

function describeExpiry(agreement: Agreement, isAhead: boolean, site: Site): string {
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  if (state.isOverdue) return 'The stated term is over; no later step is known.';
  if (isAhead && isEnded(state)) return 'The end of the stated term, which it did not reach.';
  if (isExpiringSoon(agreement, site.graph.asOf, site.digest)) {
    return `The stated term ends within ${EXPIRY_NOTICE_DAYS} days.`;
  }
  return 'The end of the stated term.';
}

/** Before the first step that certainly came after it; where none did, at the end. */
function placeOfExpiry(agreement: Agreement, expires: Edtf, site: Site): number {
  const later = agreement.history.findIndex((step) => {
    const date = stepDate(step, site.digest);
    return date !== undefined && isCertainlyBefore(spanOf(expires), spanOf(date));
  });
  return later === -1 ? agreement.history.length : later;
}

/** What an entry reports of an agreement: the states of the steps that rest on it. */
export function reportedSteps(agreement: Agreement, entryId: string, site: Site): string | undefined {
  const words = agreement.history
    .filter((step) => step.entry === entryId)
    .map(({ status, party }) => {
      const word = buildStatus(status).word.toLowerCase();
      return party ? `${word} by ${termName('countries', party, site)}` : word;
    });
  return words.length > 0 ? `reports it ${[...new Set(words)].join(', ')}` : undefined;
}
