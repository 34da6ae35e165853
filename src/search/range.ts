/**
 * A span of days from two dates as a reader types them, each as exact as they know it: a year, a month, a day, an
 * interval. `domain/edtf.ts` says the same of the content; it brings a schema library with it, which a reader's browser
 * can do without.
 */
import { toDay } from './columns.ts';

export interface DaySpan {
  /** Days since 1970, both ends included. */
  readonly from: number;
  readonly to: number;
}

export interface RangeProblem {
  readonly field: 'from' | 'to';
  /** A date that may have been meant. */
  readonly proposal?: string;
}

/** Before and after every date a record may have. */
const EVER: DaySpan = { from: -0x7fffffff, to: 0x7fffffff };
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\??$/;

/** The days between two dates, either of which may be empty; what is wrong where one is no date. */
export function parseRange(from: string, to: string): DaySpan | RangeProblem {
  const first = from === '' ? EVER : parseDate(from);
  if (!first) return { field: 'from', ...proposeDate(from) };
  const last = to === '' ? EVER : parseDate(to);
  if (!last) return { field: 'to', ...proposeDate(to) };
  return { from: first.from, to: last.to };
}

export function isProblem(range: DaySpan | RangeProblem): range is RangeProblem {
  return 'field' in range;
}

function parseDate(text: string): DaySpan | undefined {
  const [first = '', last = first, ...more] = text.split('/');
  const [begin, end] = [parsePoint(first), parsePoint(last)];
  return begin && end && more.length === 0 && begin.from <= end.to ? { from: begin.from, to: end.to } : undefined;
}

function parsePoint(text: string): DaySpan | undefined {
  const [whole, year = '', month, day] = POINT.exec(text) ?? [];
  if (whole === undefined || year < '1800' || year > '2399') return undefined;
  const lastDay = String(new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate());
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const to = `${year}-${month ?? '12'}-${day ?? lastDay}`;
  return isDay(from) && isDay(to) ? { from: toDay(from), to: toDay(to) } : undefined;
}

function isDay(text: string): boolean {
  const day = toDay(text);
  return !Number.isNaN(day) && new Date(day * 86_400_000).toISOString().startsWith(text);
}

/** A year of the Buddhist era in the common era; other signs between the parts as hyphens. */
function proposeDate(text: string): { proposal?: string } {
  const hyphened = text
    .trim()
    .replace(/^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/, (_, year, month, day) =>
      [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'),
    );
  const common = hyphened.replace(/^2[456]\d\d(?!\d)/, (year) => String(Number(year) - 543));
  return common !== text && parseDate(common) ? { proposal: common } : {};
}
