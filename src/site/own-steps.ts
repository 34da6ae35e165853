/** What a country did by itself in an agreement: a ratification, say, also of a treaty to which its bloc is party. */
import type { Step } from '../domain/agreement.ts';
import type { Agreement, Country } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import { stepDate } from '../graph/agreement-state.ts';
import { buildDate, buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import type { LinksSection } from './term-sections.ts';
import { STATUS_WORDS } from './words.ts';

interface OwnStep {
  readonly agreement: Agreement;
  readonly step: Step;
}

/** One link for each step, the latest first. */
export function buildOwnSteps(country: Country, site: Site): LinksSection {
  const key = ({ step }: OwnStep) => sortKey(stepDate(step, site.digest));
  const steps = [...site.digest.agreements.values()].flatMap((agreement) =>
    agreement.history.filter(({ party }) => party === country.id).map((step) => ({ agreement, step })),
  );
  steps.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.agreement.id < b.agreement.id ? -1 : 1));
  return {
    kind: 'links',
    heading: 'Steps of its own',
    note: 'What the country did by itself in an agreement of its own or of a body it belongs to, such as to ratify it.',
    links: steps.map(({ agreement, step }) => ({
      ...buildTermLink('agreements', agreement.id, site),
      detail: describe(step, site),
    })),
  };
}

function describe(step: Step, site: Site): string {
  const date = stepDate(step, site.digest);
  const word = STATUS_WORDS[step.status];
  if (!date) return `${word}, date not known`;
  const when = buildDate(date, site).text;
  if (step.reported) return `${word}, seen ${when}`;
  return step.date ? `${word} ${when}` : `${word}, reported ${when}`;
}
