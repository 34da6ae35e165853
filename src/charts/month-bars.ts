/** Counts by month as bars over time; by quarter or by year where the months would be too thin to see. */
import { scaleLinear } from 'd3-scale';
import type { Day } from '../domain/edtf.ts';
import type { MonthCounts } from '../site/month-counts.ts';
import { buildTimeAxis, round, type YearTick } from './time-axis.ts';

export interface MonthBars {
  /** What a bar stands for. */
  readonly unit: 'month' | 'quarter' | 'year';
  readonly bars: readonly CountBar[];
  /** Lines across, with their figures. */
  readonly levels: readonly { readonly at: number; readonly text: string }[];
  readonly ticks: readonly YearTick[];
}

/** Place and size in percent of the drawing, from its left and its top. */
export interface CountBar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly label: string;
}

/** More bars than this cannot be told apart on a phone. */
const MOST_BARS = 160;
const UNITS = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
] as const;
/** The part of its place that a bar fills. */
const FILL = 0.8;

export function buildMonthBars({ firstYear, counts }: MonthCounts): MonthBars {
  const [unit, months] = UNITS.find(([, size]) => counts.length / size <= MOST_BARS) ?? UNITS[2];
  const sums = group(counts, months);
  const most = scaleLinear()
    .domain([0, Math.max(1, ...sums.map(({ count }) => count))])
    .nice(4);
  const height = most.copy().range([0, 100]);
  const width = 100 / sums.length;
  const bars = sums.flatMap(({ count, label }, i) =>
    count === 0 ? [] : [{ x: round2(i * width), width: round2(width * FILL), label, ...stand(height(count)) }],
  );
  const lastYear = firstYear + counts.length / 12 - 1;
  const { ticks } = buildTimeAxis({ from: `${firstYear}-01-01` as Day, to: `${lastYear}-12-31` as Day });
  return { unit, bars, levels: buildLevels(most, height), ticks };
}

function stand(height: number): { readonly y: number; readonly height: number } {
  return { y: round(100 - height), height: round(height) };
}

/** Months summed by so many, each group called by its first month and, of several, its last. */
function group(counts: MonthCounts['counts'], months: number) {
  return Array.from({ length: Math.ceil(counts.length / months) }, (_, i) => {
    const part = counts.slice(i * months, (i + 1) * months);
    const count = part.reduce((sum, each) => sum + each.count, 0);
    const span = months === 1 ? part[0]?.text : `${part[0]?.text} to ${part.at(-1)?.text}`;
    return { count, label: `${span}: ${count}` };
  });
}

/** Whole numbers only: half an entry there is none. */
function buildLevels(scale: { ticks: (count: number) => number[] }, height: (count: number) => number) {
  const whole = scale.ticks(4).filter((level) => Number.isInteger(level) && level > 0);
  return whole.map((level) => ({ at: round(100 - height(level)), text: String(level) }));
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
