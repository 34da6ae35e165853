/** The lives of agreements side by side: their dated steps and how they end, to be drawn over one span of time. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement } from '../domain/digest.ts';
import { type Day, isCertainlyBefore, type Span, spanOf } from '../domain/edtf.ts';
import { agreementStateOn, isEnded, stepDate } from '../graph/agreement-state.ts';
import { sortByMove } from './agreement-rows.ts';
import { buildDate, buildStatusOn, buildTermLink, termName } from './parts.ts';
import type { Site } from './site.ts';
import type { Lifeline, LifelineStep, LifelinesSection } from './time-sections.ts';
import { STATUS_SHAPES, STATUS_WORDS } from './words.ts';

/** Lives shown on the page of a country or a pair. */
const FEW = 12;

/** The agreements that moved last, one below the other; nothing where there are no two to compare. */
export function buildLifelinesSection(heading: string, agreements: readonly Agreement[], site: Site): LifelinesSection {
  const all = buildLifelines(sortByMove(agreements, site), site);
  const rows = all.slice(0, FEW);
  const shown = rows.length < all.length ? `The ${FEW} that moved last, of ${all.length}. ` : '';
  return {
    kind: 'lifelines',
    heading,
    groups: rows.length < 2 ? [] : [{ heading: undefined, rows }],
    description: `${shown}${describeLines(site)}`,
    today: site.graph.asOf,
  };
}

/** What is drawn, in a sentence. */
export function describeLines(site: Site): string {
  return `A mark is a dated step, a line the time between. The upright line is ${buildDate(site.graph.asOf, site).text}.`;
}

/** The life of each agreement of which any step is dated, in the order given. */
export function buildLifelines(agreements: readonly Agreement[], site: Site): readonly Lifeline[] {
  return agreements.map((agreement) => buildLifeline(agreement, site)).filter(({ steps }) => steps.length > 0);
}

function buildLifeline(agreement: Agreement, site: Site): Lifeline {
  const { asOf, digest } = site.graph;
  const steps = agreement.history.flatMap((step) => {
    const date = stepDate(step, digest);
    if (date === undefined || spanOf(date).from > asOf) return [];
    return { when: spanOf(date), shape: STATUS_SHAPES[step.status], isParty: step.party !== undefined };
  });
  const term = findTerm(agreement, steps, site);
  return {
    ...buildTermLink('agreements', agreement.id, site),
    status: buildStatusOn(agreement, asOf, site),
    steps,
    term,
    words: describeLife(agreement, term, site),
  };
}

/** The stated term, but where the life ended otherwise: before it, or by a step that says so. */
function findTerm(agreement: Agreement, steps: readonly LifelineStep[], site: Site): Span | undefined {
  if (agreement.expires === undefined) return undefined;
  const state = agreementStateOn(agreement, site.graph.asOf, site.digest);
  const term = spanOf(agreement.expires);
  const isOutlived = steps.some(({ when, isParty }) => !isParty && isCertainlyBefore(term, when));
  return isOutlived || (isEnded(state) && !state.isTermOver) ? undefined : term;
}

function describeLife(agreement: Agreement, term: Span | undefined, site: Site): string {
  const steps = agreement.history.map((step) => describeStep(step, site));
  const end = term && agreement.expires && describeTerm(agreement.expires, term, site.graph.asOf, site);
  return [...steps, ...(end ? [end] : [])].join('; ');
}

function describeStep(step: Step, site: Site): string {
  const date = stepDate(step, site.digest);
  const sighting = step.reported === 'true' ? 'seen ' : step.date === undefined && date ? 'reported ' : '';
  const when = date ? `${sighting}${buildDate(date, site, 'short').text}` : 'date not known';
  const word = STATUS_WORDS[step.status].toLowerCase();
  const what = step.party ? `${word} by ${termName('countries', step.party, site)}` : word;
  return `${what}${sighting || !date ? ',' : ''} ${when}`;
}

function describeTerm(expires: NonNullable<Agreement['expires']>, term: Span, asOf: Day, site: Site): string {
  return `term ${term.to < asOf ? 'ended' : 'ends'} ${buildDate(expires, site, 'short').text}`;
}
