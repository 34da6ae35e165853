/** In what state an agreement is on a day: computed from its history, never stored. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement, Digest } from '../domain/digest.ts';
import { addDays, type Day, type Edtf, sortKey, spanOf } from '../domain/edtf.ts';
import type { AgreementStatus } from '../domain/kinds.ts';

export interface AgreementState {
  /** `undefined` before the first known step. */
  readonly status: AgreementStatus | undefined;
  /** The step that brought it into that state; none where the expiry date did. */
  readonly step: Step | undefined;
  /** The date of that step or of the expiry. */
  readonly since: Edtf | undefined;
  /** True where the expiry date has passed and no later step is known. */
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
  const step = lastStepBy(agreement, day, digest);
  const status = step?.status;
  const expiry = agreement.expires;
  const isLive = status !== undefined && !ENDED.has(status) && !NOT_YET.has(status);
  if (isLive && expiry !== undefined && spanOf(expiry).to < day) {
    return { status: 'expired', step: undefined, since: expiry, isOverdue: true };
  }
  return { status, step, since: step?.date ?? (step && stepDate(step, digest)), isOverdue: false };
}

/** The last of the agreement's own steps that was certainly taken by the day. */
function lastStepBy(agreement: Agreement, day: Day, digest: Digest): Step | undefined {
  const steps = agreement.history.filter((step) => step.party === undefined);
  let reached: Step | undefined;
  let isReached = true;
  for (const step of steps) {
    const date = stepDate(step, digest);
    // An undated step that no entry dates stands by its neighbours: it was taken once the one before it was.
    isReached = date === undefined ? isReached : spanOf(date).to <= day;
    if (isReached) reached = step;
  }
  return reached;
}

/** When a step was taken or, failing that, reported: its own date, else that of the entry that reports it. */
export function stepDate(step: Step, digest: Digest): Edtf | undefined {
  if (step.date !== undefined) return step.date;
  const entry = step.entry && digest.entries.get(step.entry);
  return entry ? (entry.occurred ?? entry.published) : undefined;
}

/** Days before its expiry at which an agreement is listed as expiring. */
export const EXPIRY_NOTICE_DAYS = 180;

/** Does it expire within the notice period after the day? */
export function isExpiringSoon(agreement: Agreement, day: Day, digest: Digest): boolean {
  const { status } = agreementStateOn(agreement, day, digest);
  if (agreement.expires === undefined || status === undefined || ENDED.has(status) || NOT_YET.has(status)) return false;
  const end = spanOf(agreement.expires).to;
  return end >= day && end <= addDays(day, EXPIRY_NOTICE_DAYS);
}

/** Is the agreement's life over, as far as is known on the day? */
export function isEnded(state: AgreementState): boolean {
  return state.status !== undefined && ENDED.has(state.status);
}

/** When its last own step was taken, for sorting what moved: EDTF sort key, empty where no date is known. */
export function lastMoveKey(agreement: Agreement, day: Day, digest: Digest): string {
  return sortKey(agreementStateOn(agreement, day, digest).since);
}
