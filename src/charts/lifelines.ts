/** The lives of agreements over one span of time: each a line with a mark for every step, ready to be drawn. */
import type { Day, Span } from '../domain/edtf.ts';

import type { Lifeline, LifelineStep, LifelinesSection } from '../site/time-sections.ts';
import type { StatusShape } from '../site/words.ts';
import { buildTimeAxis, middleOf, type TimeAxis, type YearTick } from './time-axis.ts';

export interface LifelineChart {
  readonly ticks: readonly YearTick[];
  /** Where the day of the build falls. */
  readonly today: number;
  /** What is drawn, for the key. */
  readonly shapes: ReadonlySet<LifeMark['shape']>;
  readonly kinds: ReadonlySet<LifeSegment['kind']>;
  readonly groups: readonly { readonly heading: string | undefined; readonly rows: readonly LifelineRow[] }[];
}

export interface LifelineRow {
  readonly line: Lifeline;
  readonly lines: readonly LifeSegment[];
  readonly marks: readonly LifeMark[];
}

/**
 * `before` it stands · `standing`, from one step known to the next or within its stated term · `unknown`, after the last
 * step known · `term`, the part of the stated term still to run.
 */
export interface LifeSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: 'before' | 'standing' | 'unknown' | 'term';
}

/** A step with the shape of its state, a step of one party, or the end of the stated term. */
export interface LifeMark {
  readonly at: number;
  readonly shape: StatusShape | 'party';
}

/** Lives that began before this part of them all, the oldest first, come in from the edge. */
const OLDEST = 0.03;
/** Terms that end later than so many years after the day of the build go out over the edge. */
const AHEAD = 2;
/** Two marks nearer than this, in percent, would lie one over the other on a wide screen. */
const NEAR = 1.4;

export function buildLifelineChart({ groups, today }: Pick<LifelinesSection, 'groups' | 'today'>): LifelineChart {
  const frame = frameOf(
    groups.flatMap(({ rows }) => rows),
    today,
  );
  const axis = buildTimeAxis(frame);
  const now = axis.place(today);
  const draw = (line: Lifeline) => ({
    line,
    lines: buildSegments(line, now, axis),
    marks: buildMarks(line, frame, axis),
  });
  const drawn = groups.map(({ heading, rows }) => ({ heading, rows: rows.map(draw) }));
  const all = drawn.flatMap(({ rows }) => rows);
  return {
    ticks: axis.ticks,
    today: now,
    shapes: new Set(all.flatMap(({ marks }) => marks.map(({ shape }) => shape))),
    kinds: new Set(all.flatMap(({ lines }) => lines.map(({ kind }) => kind))),
    groups: drawn,
  };
}

/** Whole years, from the first step of nearly all lives to the last that is known, or a little ahead. */
function frameOf(lines: readonly Lifeline[], today: Day): Span {
  const starts = lines.flatMap(({ steps }) => steps[0]?.when.from ?? []).sort();
  const first = starts[Math.floor(starts.length * OLDEST)] ?? today;
  const limit = `${Number(today.slice(0, 4)) + AHEAD}-12-31` as Day;
  const ends = lines.flatMap(({ steps, term }) => [...steps.map(({ when }) => when.to), ...(term ? [term.to] : [])]);
  const last = ends.reduce((latest, day) => (day > latest ? day : latest), today);
  return { from: `${first.slice(0, 4)}-01-01` as Day, to: last > limit ? limit : last };
}

function buildSegments({ steps, term }: Lifeline, now: number, axis: TimeAxis): readonly LifeSegment[] {
  const own = steps.filter(({ isParty }) => !isParty);
  const between = own.flatMap((step, i) => {
    const next = own[i + 1];
    return next ? segment(placeOf(step, axis), placeOf(next, axis), kindAfter(step)) : [];
  });
  const last = own.at(-1);
  return last ? [...between, ...buildEnd(last, term, now, axis)] : [];
}

/** What follows the last step: nothing where the life is over; else to its term, or to today and no further. */
function buildEnd(last: LifelineStep, term: Span | undefined, now: number, axis: TimeAxis): readonly LifeSegment[] {
  const from = placeOf(last, axis);
  if (last.shape === 'closed') return [];
  const end = term && axis.place(term.to);
  if (end === undefined || last.shape !== 'full') return segment(from, now, 'unknown');
  const reached = Math.max(from, Math.min(now, end));
  return [...segment(from, reached, 'standing'), ...segment(reached, end, 'term')];
}

function segment(from: number, to: number, kind: LifeSegment['kind'] | undefined): readonly LifeSegment[] {
  return kind && to > from ? [{ from, to, kind }] : [];
}

function kindAfter({ shape }: LifelineStep): LifeSegment['kind'] | undefined {
  return shape === 'full' ? 'standing' : shape === 'closed' ? undefined : 'before';
}

/** A mark for each step, and a closed one where the term ends; outside the frame there is none. */
function buildMarks({ steps, term }: Lifeline, frame: Span, { place }: TimeAxis): readonly LifeMark[] {
  const marks = steps.map(({ when, shape, isParty }) => ({ day: middleOf(when), shape: isParty ? 'party' : shape }));
  const end = term ? [{ day: term.to, shape: 'closed' }] : [];
  return [...marks, ...end]
    .filter(({ day }) => day >= frame.from && day <= frame.to)
    .map(({ day, shape }): LifeMark => ({ at: place(day), shape: shape as LifeMark['shape'] }))
    .filter(isApart);
}

/** The later of two marks on one spot says all; what came between is in the table. */
function isApart({ at, shape }: LifeMark, i: number, all: readonly LifeMark[]): boolean {
  const later = all.slice(i + 1).filter((mark) => (mark.shape === 'party') === (shape === 'party'));
  return !later.some((mark) => Math.abs(mark.at - at) < NEAR);
}

function placeOf({ when }: LifelineStep, { place }: TimeAxis): number {
  return place(middleOf(when));
}
