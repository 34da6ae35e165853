/** A step of an agreement in one line: into what state, when, by whom. */
import { spanOf } from '../domain/edtf.ts';
import type { AgreementMove } from '../graph/editions.ts';
import { buildDate, buildStatus, type DateText, type StatusBadge, termName } from './parts.ts';
import type { Site } from './site.ts';

export interface StepLine {
  readonly status: StatusBadge;
  /** A word before the date where that is not the day of the step itself. */
  readonly dateWord: 'seen' | 'reported' | undefined;
  readonly date: DateText;
  /** One party's step; still to come. */
  readonly detail: string | undefined;
}

export function buildStepLine({ step, date }: AgreementMove, site: Site): StepLine {
  const status = step ? buildStatus(step.status) : { ...buildStatus('expired'), word: 'Stated term ends' };
  const details = [
    step?.party && `by ${termName('countries', step.party, site)} alone`,
    spanOf(date).from > site.graph.asOf && 'still to come',
  ].filter((detail) => typeof detail === 'string');
  return {
    status,
    dateWord: step?.reported ? 'seen' : step && step.date === undefined ? 'reported' : undefined,
    date: buildDate(date, site, 'short'),
    detail: details.length > 0 ? details.join('; ') : undefined,
  };
}

/** `Signed, 9 Jul 2025` in plain text. */
export function formatStepLine({ status, dateWord, date, detail }: StepLine): string {
  const when = dateWord ? `${dateWord} ${date.text}` : date.text;
  return [status.word, when, detail].filter(Boolean).join(', ');
}
