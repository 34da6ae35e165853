import { addDays, type Day, type Edtf, type Span, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import type { Tenure } from '../../domain/minister.ts';
import { tenureStatusOn } from '../../domain/tenure.ts';
import type { Holding } from '../../graph/offices.ts';
import type { Finding, Rule } from '../rule.ts';

const minister = (tenure: string) => ({
  files: {
    'ministers/cy-corr.yml': `name: Cy Corr\norder: family-last\ntenures:\n  - { office: xa-interior, ${tenure} }\n`,
  },
});

/** An office of one holder is certainly held by one only, the day of handing over apart. */
export const oneHolder: Rule = {
  id: 'one-holder',
  severity: 'error',
  summary: 'An office that is not `shared` has one holder on a day.',
  why: 'Each of the two makes the other impossible, and every entry of that time is reported or shown wrongly.',
  right: [minister('from: 2014, to: 2020-03-01')],
  wrong: [
    {
      ...minister('from: 2014, to: 2021-06-30'),
      says: [
        'Unexpected holder `cy-corr` of `xa-interior` on `2020-03-02`, expected one: `ann-arden` held it from `2020-03-01` to `2025-12-31`',
      ],
    },
  ],
  *checkDigest({ holdings }) {
    for (const list of holdings.values()) {
      if (list[0]?.office.shared) continue;
      for (const [index, holding] of list.entries()) {
        for (const other of list.slice(index + 1)) yield* checkPair(holding, other);
      }
    }
  },
};

function* checkPair(a: Holding, b: Holding): Iterable<Finding> {
  if (a.minister.id === b.minister.id || isStandIn(a.tenure) || isStandIn(b.tenure)) return;
  const day = findCommonDay(a.tenure, b.tenure);
  if (day === undefined) return;
  const { from, seen, to } = b.tenure;
  const span = [(from ?? seen?.[0]) && `from ${quote(from ?? seen?.[0])}`, to && `to ${quote(to)}`]
    .filter(Boolean)
    .join(' ');
  yield {
    file: a.minister.file,
    path: ['tenures', a.minister.tenures.indexOf(a.tenure)],
    reason: `Unexpected holder ${quote(a.minister.id)} of ${quote(a.office.id)} on ${quote(day)}, expected one: ${quote(b.minister.id)} held it ${span}`,
    note: 'Mend the dates of one of them. If several hold it at once, write `shared: true` at the office; if sources differ, `disputed` at the tenure; a stand-in is `acting: true`.',
    actual: a.minister.id,
  };
}

/** Somebody may stand in while the holder is away, and sources may differ. */
function isStandIn({ acting, disputed }: Tenure): boolean {
  return acting !== undefined || disputed !== undefined;
}

/** A day on which both certainly held it, and the day before and after too: offices change hands in a day. */
function findCommonDay(a: Tenure, b: Tenure): Day | undefined {
  const days = [a, b].flatMap((tenure) => [...daysOf(tenure)]);
  return days.sort().find((day) => {
    const around: Span = { from: addDays(day, -1), to: addDays(day, 1) };
    return tenureStatusOn(a, around) === 'held' && tenureStatusOn(b, around) === 'held';
  });
}

/** Days at and beside which a tenure begins, was seen or ends. */
function* daysOf({ from, seen = [], to }: Tenure): Iterable<Day> {
  for (const date of [from, ...seen, to].filter((it): it is Edtf => it !== undefined)) {
    const span = spanOf(date);
    for (const day of [span.from, span.to]) yield* [addDays(day, -1), day, addDays(day, 1)];
  }
}
