import type { Minister } from '../../domain/digest.ts';
import { type Edtf, isCertainlyBefore, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import type { Tenure } from '../../domain/minister.ts';
import { formatPath } from '../../loader/issues.ts';
import type { Finding, Rule } from '../rule.ts';

const minister = (tenures: string) => ({
  files: { 'ministers/ann-arden.yml': `name: Ann Arden\norder: family-last\ntenures:\n${tenures}` },
});

/** Terms of office stand oldest first, and each begins before it ends, with its sightings in between and in order. */
export const tenureOrder: Rule = {
  id: 'tenure-order',
  severity: 'error',
  summary: 'Terms of office, and the dates in them, stand in order.',
  why: 'Pages say who held an office on a day from these dates; two that are swapped make them say the opposite.',
  right: [minister('  - { office: xa-interior, from: 2020-03, seen: [2021, 2025-07-09], to: 2025-12-31 }\n')],
  wrong: [
    {
      ...minister('  - { office: xa-interior, from: 2025-12-31, to: 2020-03-01 }\n'),
      entry: { ministers: { 'ann-arden': 'mentioned' } },
      says: [
        'Unexpected `2020-03-01` for `tenures[0].to`, expected a date not before `2025-12-31` in `tenures[0].from`',
      ],
    },
    {
      ...minister('  - { office: xa-interior, from: 2020-03-01, seen: [2025-07-09, 2021-02] }\n'),
      says: [
        'Unexpected `2021-02` for `tenures[0].seen[1]`, expected a date not before `2025-07-09` in `tenures[0].seen[0]`',
      ],
    },
    {
      ...minister(
        '  - { office: xa-interior, seen: [2025-07-09] }\n  - { office: xa-interior, from: 2011, to: 2012 }\n',
      ),
      says: [
        'Unexpected `2011` for `tenures[1].from`, expected a date not before `2025-07-09` in `tenures[0].seen[0]`',
      ],
    },
  ],
  *checkDigest({ digest }) {
    for (const record of digest.ministers.values()) yield* checkMinister(record);
  },
};

interface Bound {
  readonly date: Edtf;
  readonly path: readonly (string | number)[];
}

function* checkMinister({ file, tenures }: Minister): Iterable<Finding> {
  let previous: Bound | undefined;
  for (const [index, tenure] of tenures.entries()) {
    const bounds = boundsOf(tenure, index);
    yield* checkOrder(bounds, file);
    const [first] = bounds;
    if (first && previous && isBefore(first, previous)) yield describe(first, previous, file);
    previous = first ?? previous;
  }
}

/** The dates of a tenure in the order in which they must stand. */
function boundsOf({ from, seen = [], to }: Tenure, index: number): readonly Bound[] {
  const path = ['tenures', index];
  return [
    ...(from ? [{ date: from, path: [...path, 'from'] }] : []),
    ...seen.map((date, nth) => ({ date, path: [...path, 'seen', nth] })),
    ...(to ? [{ date: to, path: [...path, 'to'] }] : []),
  ];
}

function* checkOrder(bounds: readonly Bound[], file: string): Iterable<Finding> {
  for (const [nth, bound] of bounds.entries()) {
    const earlier = bounds.slice(0, nth).find((other) => isBefore(bound, other));
    if (earlier) yield describe(bound, earlier, file);
  }
}

function isBefore(a: Bound, b: Bound): boolean {
  return isCertainlyBefore(spanOf(a.date), spanOf(b.date));
}

function describe(bound: Bound, earlier: Bound, file: string): Finding {
  return {
    file,
    path: bound.path,
    reason: `Unexpected ${quote(bound.date)} for ${quote(formatPath(bound.path))}, expected a date not before ${quote(earlier.date)} in ${quote(formatPath(earlier.path))}`,
    note: 'Terms of office stand oldest first, `seen` too; mend a wrong date or change the order.',
    actual: bound.date,
  };
}
