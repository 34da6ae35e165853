/** In what state an agreement is on a day: computed from its history, never stored. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement, Digest } from '../domain/digest.ts';
import { addDays, type Day, type Edtf, sortKey, spanOf } from '../domain/edtf.ts';
import type { AgreementStatus } from '../domain/kinds.ts';
import { findFollowers } from './agreement-series.ts';

export interface AgreementState {
  /** `undefined` before the first known step. */
  readonly status: AgreementStatus | undefined;
  /** The agreement's last own step: that which began the state, else the last that shows it there. */
  readonly step: Step | undefined;
  /** The date of that step; where the stated term is over, the end of the term. */
  readonly since: Edtf | undefined;
  /** True where the end of the stated term brought it into that state, not a step. */
  readonly isTermOver: boolean;
  /** True where, besides, no other agreement is known to follow: expired, and no later step known. */
  readonly isOverdue: boolean;
}

/** After these, nothing more is to come. */
const ENDED: ReadonlySet<AgreementStatus> = new Set(['completed', 'expired', 'superseded', 'terminated']);
/** Before these, there is nothing that could expire. */
const NOT_YET: ReadonlySet<AgreementStatus> = new Set([
  'planned',
  'proposed',
  'negotiated',
  'agreed-in-principle',
  'approved',
]);

/** The state on a day. Steps of one party alone do not move it. A step counts from the last day its date may mean. */
export function agreementStateOn(agreement: Agreement, day: Day, digest: Digest): AgreementState {
  const step = stepThatBegan(ownStepsBy(agreement, day, digest));
  const expiry = agreement.expires;
  if (isLive(step?.status) && expiry !== undefined && spanOf(expiry).to < day) {
    const isOverdue = !isFollowedBy(agreement, day, digest);
    return { status: 'expired', step, since: expiry, isTermOver: true, isOverdue };
  }
  const since = step && stepDate(step, digest);
  return { status: step?.status, step, since, isTermOver: false, isOverdue: false };
}

/** The agreement's own steps that were certainly taken by the day, in order. */
function ownStepsBy(agreement: Agreement, day: Day, digest: Digest): readonly Step[] {
  let isReached = true;
  return agreement.history.filter((step) => {
    if (step.party !== undefined) return false;
    const date = stepDate(step, digest);
    // An undated step that no entry dates stands by its neighbours: it was taken once the one before it was.
    isReached = date === undefined ? isReached : spanOf(date).to <= day;
    return isReached;
  });
}

/**
 * Of the steps at the end that all show the same state, the last that is more than a sighting: it began the state, or
 * renewed it once more. Where each is a mere sighting, the last: it says how long the state is known to have stood.
 */
function stepThatBegan(steps: readonly Step[]): Step | undefined {
  const last = steps.at(-1);
  const run = steps.slice(steps.findLastIndex(({ status }) => status !== last?.status) + 1);
  return run.findLast(({ reported }) => reported === undefined) ?? last;
}

/** When a step was taken or, failing that, reported: its own date, else that of the entry that reports it. */
export function stepDate(step: Step, digest: Digest): Edtf | undefined {
  if (step.date !== undefined) return step.date;
  const entry = step.entry && digest.entries.get(step.entry);
  return entry ? (entry.occurred ?? entry.published) : undefined;
}

/** Has another agreement that follows this one, or takes its place, come to stand by the day? */
function isFollowedBy(agreement: Agreement, day: Day, digest: Digest): boolean {
  return findFollowers(agreement, digest).some((follower) => {
    const status = ownStepsBy(follower, day, digest).at(-1)?.status;
    return status !== undefined && !NOT_YET.has(status);
  });
}

function isLive(status: AgreementStatus | undefined): boolean {
  return status !== undefined && !ENDED.has(status) && !NOT_YET.has(status);
}

/** Days before its expiry at which an agreement is listed as expiring. */
export const EXPIRY_NOTICE_DAYS = 180;

/** Does a live agreement's stated term end on the day or later? */
export function isExpiring(agreement: Agreement, day: Day, digest: Digest): boolean {
  const isAhead = agreement.expires !== undefined && spanOf(agreement.expires).to >= day;
  return isAhead && isLive(agreementStateOn(agreement, day, digest).status);
}

/** Does it expire within the notice period after the day? */
export function isExpiringSoon(agreement: Agreement, day: Day, digest: Digest): boolean {
  if (agreement.expires === undefined || !isExpiring(agreement, day, digest)) return false;
  return spanOf(agreement.expires).to <= addDays(day, EXPIRY_NOTICE_DAYS);
}

/** Is the agreement's life over, as far as is known on the day? */
export function isEnded(state: AgreementState): boolean {
  return state.status !== undefined && ENDED.has(state.status);
}

/** When its last own step was taken, for sorting what moved: EDTF sort key, empty where no date is known. */
export function lastMoveKey(agreement: Agreement, day: Day, digest: Digest): string {
  return sortKey(agreementStateOn(agreement, day, digest).since);
}
