/** A span of time laid along a line: places as percentages of its length, and the years to tell it by. */
import { scaleLinear } from 'd3-scale';
import type { Day, Span } from '../domain/edtf.ts';

export interface TimeAxis {
  /** Where a day falls, 0–100; one outside falls on the nearer end. */
  readonly place: (day: Day) => number;
  readonly ticks: readonly YearTick[];
}

/** The start of a year. Its figure stands after it; where there is no room for that, it has none. */
export interface YearTick {
  readonly at: number;
  readonly text: string;
}

/** Years between two ticks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
/** A phone has room for so many figures side by side. */
const MOST_TICKS = 7;
/** After this, a figure would run over the end of the line. */
const LAST_FIGURE = 90;

export function buildTimeAxis({ from, to }: Span): TimeAxis {
  const scale = scaleLinear()
    .domain([toNumber(from), Math.max(toNumber(to), toNumber(from) + 1)])
    .range([0, 100])
    .clamp(true);
  const place = (day: Day) => round(scale(toNumber(day)));
  return { place, ticks: listYears(from, to).map((year) => buildTick(year, place)) };
}

/** Years that begin inside the span, at even distances. */
function listYears(from: Day, to: Day): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1), Number(to.slice(0, 4))];
  const step = STEPS.find((years) => (last - first) / years < MOST_TICKS) ?? 200;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, i) => start + i * step);
}

function buildTick(year: number, place: TimeAxis['place']): YearTick {
  const at = place(`${year}-01-01` as Day);
  return { at, text: at > LAST_FIGURE ? '' : String(year) };
}

/** Days since 1970. */
export function toNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

/** The day in the middle of a span. */
export function middleOf({ from, to }: Span): Day {
  return new Date(((toNumber(from) + toNumber(to)) / 2) * 86_400_000).toISOString().slice(0, 10) as Day;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
