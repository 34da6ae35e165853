import { describe, expect, test } from 'vitest';
import type { Day, Span } from '../domain/edtf.ts';
import type { Lifeline, LifelineStep } from '../site/time-sections.ts';
import { buildLifelineChart, type LifelineRow } from './lifelines.ts';

const day = (text: string): Span => ({ from: text as Day, to: text as Day });
const step = (when: string, shape: LifelineStep['shape'], isParty = false) => ({ when: day(when), shape, isParty });
const life = (steps: readonly LifelineStep[], term?: string): Lifeline => ({
  text: 'Memorandum',
  href: '/',
  status: undefined,
  steps,
  term: term === undefined ? undefined : day(term),
  words: '',
});

const TODAY = '2025-01-01' as Day;
const draw = (...lives: readonly Lifeline[]) =>
  buildLifelineChart({ groups: [{ heading: undefined, rows: lives }], today: TODAY });
const rowsOf = (...lives: readonly Lifeline[]) => draw(...lives).groups[0]?.rows as readonly LifelineRow[];
/** `standing 0–50, unknown 50–100`: where each line runs. */
const lines = (row: LifelineRow | undefined) => row?.lines.map(({ kind, from, to }) => `${kind} ${from}–${to}`);
const marks = (row: LifelineRow | undefined) => row?.marks.map(({ shape, at }) => `${shape} ${at}`);

describe('a life', () => {
  test('before it stands, standing, and with no later step known', () => {
    const [row] = rowsOf(life([step('2015-01-01', 'open'), step('2020-01-01', 'full'), step('2022-01-01', 'full')]));
    expect(lines(row)).toEqual(['before 0–50', 'standing 50–70', 'unknown 70–100']);
    expect(marks(row)).toEqual(['open 0', 'full 50', 'full 70']);
  });

  test('that has ended has no line after its end', () => {
    const [row] = rowsOf(life([step('2015-01-01', 'full'), step('2020-01-01', 'closed')]));
    expect(lines(row)).toEqual(['standing 0–50']);
    expect(marks(row)).toEqual(['full 0', 'closed 50']);
  });

  test('stands to the end of its stated term, whether that is over or ahead', () => {
    const [over, ahead] = rowsOf(
      life([step('2015-01-01', 'full')], '2020-01-01'),
      life([step('2015-01-01', 'full')], '2026-01-01'),
    );
    expect(lines(over)).toEqual(['standing 0–45.4']);
    expect(lines(ahead)).toEqual(['standing 0–90.9', 'term 90.9–100']);
    expect([marks(over)?.at(-1), marks(ahead)?.at(-1)]).toEqual(['closed 45.4', 'closed 100']);
  });

  test('is not moved by the step of one party', () => {
    const [row] = rowsOf(life([step('2015-01-01', 'full'), step('2020-01-01', 'full', true)]));
    expect(lines(row)).toEqual(['unknown 0–100']);
    expect(marks(row)).toEqual(['full 0', 'party 50']);
  });
});

describe('the span of years', () => {
  test('one life that began much earlier comes in from the edge, without a mark there', () => {
    const old = life([step('1950-01-01', 'full')]);
    const rows = rowsOf(old, ...Array.from({ length: 40 }, () => life([step('2015-01-01', 'full')])));
    expect(lines(rows[0])).toEqual(['unknown 0–100']);
    expect(marks(rows[0])).toEqual([]);
    expect(marks(rows[1])).toEqual(['full 0']);
  });

  test('a term that ends long after goes out over the edge', () => {
    const [row] = rowsOf(life([step('2015-01-01', 'full')], '2075-01-01'));
    expect(lines(row)?.at(-1)).toMatch(/^term [\d.]+–100$/);
    expect(marks(row)).toEqual(['full 0']);
  });

  test('nothing dated draws nothing', () => {
    expect(rowsOf(life([]))).toMatchObject([{ lines: [], marks: [] }]);
  });
});

test('of two like marks on one spot the later stands', () => {
  const [row] = rowsOf(life([step('2015-01-01', 'full'), step('2020-01-01', 'full'), step('2020-01-05', 'full')]));
  expect(marks(row)).toEqual(['full 0', 'full 50.1']);
});
