import { quote } from '../../domain/message.ts';
import { prefixIn } from '../records.ts';
import type { Context, Finding, Rule } from '../rule.ts';

const plan = (title: string, rest: string) =>
  `title: ${title}\nkind: work-plan\nparties: [{ country: xa }, { country: xb }]\ncrimeTypes: [fraud]\n` +
  `history: [{ date: 2025, status: signed }]\n${rest}`;

/** No record comes before, follows, carries out, is a kind of or is part of itself, by whatever way round. */
export const noCycle: Rule = {
  id: 'no-cycle',
  severity: 'error',
  summary: 'No record leads back to itself.',
  why: 'An agreement that follows its own successor has no first and no last; what walks along such links never ends.',
  right: [{ files: { 'agreements/plan-a.yml': plan('Work plan of the year 2025', 'workPlanOf: xa-xb-2025-fraud\n') } }],
  wrong: [
    {
      files: {
        'agreements/plan-a.yml': plan('Work plan of the first year', 'follows: plan-b\n'),
        'agreements/plan-b.yml': plan('Work plan of the second year', 'follows: plan-a\n'),
      },
      says: ['Unexpected `plan-b` for `follows`, expected no way back to `plan-a`: `plan-a` → `plan-b` → `plan-a`'],
    },
    {
      files: {
        'crime-types.yml':
          'fraud:\n  label: { en: Fraud }\n  definition: Deceiving people for money, by telephone, by post or online.\n  broader: fraud\n',
      },
      says: ['Unexpected `fraud` for `broader`, expected no way back to `fraud`: `fraud` → `fraud`'],
    },
  ],
  *checkDigest({ digest }) {
    for (const [register, field] of LINKS) yield* findCycles(register, field, digest);
  },
};

const LINKS = [
  ['agreements', 'follows'],
  ['agreements', 'supersededBy'],
  ['agreements', 'workPlanOf'],
  ['crimeTypes', 'broader'],
  ['organisations', 'partOf'],
  ['organisations', 'bloc'],
] as const;

function* findCycles(register: (typeof LINKS)[number][0], field: string, digest: Context['digest']): Iterable<Finding> {
  const records = digest[register] as ReadonlyMap<string, { id: string; file: string }>;
  const next = (id: string) => (records.get(id) as Record<string, string> | undefined)?.[field];
  const done = new Set<string>();
  for (const { id, file } of records.values()) {
    const way: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !done.has(at); at = next(at)) {
      if (way.includes(at)) break;
      way.push(at);
    }
    const back = next(way.at(-1) ?? id);
    for (const seen of way) done.add(seen);
    if (back === undefined || !way.includes(back)) continue;
    const cycle = [...way.slice(way.indexOf(back)), back];
    const owner = records.get(back);
    yield {
      file: owner?.file ?? file,
      path: [...prefixIn(register, back), field],
      reason: `Unexpected ${quote(cycle[1])} for ${quote(field)}, expected no way back to ${quote(back)}: ${cycle.slice(0, 8).map(quote).join(' → ')}`,
      note: 'Take out the one of these links that is wrong.',
      actual: cycle[1] ?? '',
    };
  }
}
