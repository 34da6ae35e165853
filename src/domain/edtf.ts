/**
 * Dates as the sources give them: a small profile of EDTF (ISO 8601-2:2019, levels 0 and 1).
 *
 * A date is text, never a `Date`: `2025-07-09`, `2025-07`, `2025`, an interval `2025-07-07/2025-07-09`, each end
 * with `?` where the date is inferred and not printed. Comparison is by overlap: an order is wrong only when it is
 * certainly wrong.
 */
import { z } from 'zod';

/** A calendar day `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly __day: true };

/** The days that a date may mean, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Why a text is not a date, with the date it may have meant. */
export interface EdtfProblem {
  readonly problem: string;
  readonly proposal?: string;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(\??)$/;

/** The outer form of a date, for JSON Schema, where the calendar itself is not checked. */
const EDTF_FORM = '^\\d{4}(-\\d{2}(-\\d{2})?)?\\??(/\\d{4}(-\\d{2}(-\\d{2})?)?\\??)?$';

/** A date as text, known to be well formed. */
export const edtf = z
  .string()
  .meta({ pattern: EDTF_FORM })
  .superRefine((text, ctx) => {
    const found = findEdtfProblem(text);
    if (found) {
      ctx.addIssue({ code: 'custom', message: found.problem, params: { edtf: true, ...found } });
    }
  })
  .brand<'Edtf'>();

export type Edtf = z.infer<typeof edtf>;

/** A single calendar day as text, with nothing inferred: the form of `added` and of correction dates. */
export const dayText = z
  .string()
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
  .superRefine((text, ctx) => {
    const found = findEdtfProblem(text);
    if (found || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const problem = found?.problem ?? 'not a single day';
      ctx.addIssue({ code: 'custom', message: problem, params: { edtf: true, day: true, ...found, problem } });
    }
  })
  .brand<'DayText'>();

export type DayText = z.infer<typeof dayText>;

/** Says what is wrong with a date, or nothing where it is well formed. */
export function findEdtfProblem(text: string): EdtfProblem | undefined {
  const ends = text.split('/');
  if (ends.length > 2) return { problem: 'more than one `/`', ...proposeDate(text) };
  for (const end of ends) {
    const found = findPointProblem(end);
    if (!found) continue;
    return ends.length === 1 ? found : { problem: found.problem, ...proposeInterval(ends) };
  }
  const [first, last] = ends;
  if (last !== undefined && first !== undefined && pointSpan(last).to < pointSpan(first).from) {
    return { problem: 'an interval that ends before it begins', proposal: `${last}/${first}` };
  }
  return undefined;
}

/** Both ends as they were perhaps meant, in order; nothing where one of them is past mending. */
function proposeInterval(ends: readonly string[]): { proposal?: string } {
  const [first = '', last = ''] = ends.map((end) => findPointProblem(end)?.proposal ?? end);
  if (findPointProblem(first) || findPointProblem(last)) return {};
  return { proposal: pointSpan(last).to < pointSpan(first).from ? `${last}/${first}` : `${first}/${last}` };
}

function findPointProblem(text: string): EdtfProblem | undefined {
  const match = POINT.exec(text);
  if (!match) return { problem: 'not a date', ...proposeDate(text) };
  const [, year = '', month, day, mark = ''] = match;
  const rest = [month, day].filter((part) => part !== undefined);
  if (Number(year) >= 2400 && Number(year) <= 2700) {
    const common = [String(Number(year) - 543), ...rest].join('-') + mark;
    const proposal = findPointProblem(common) ? {} : { proposal: common };
    return { problem: `a Buddhist-era year (${year})`, ...proposal };
  }
  if (Number(year) < 1800 || Number(year) > 2399) return { problem: `a year outside 1800–2399 (${year})` };
  if (month !== undefined && (month < '01' || month > '12')) {
    return { problem: `no month ${month} in a year` };
  }
  if (day !== undefined && month !== undefined && !isCalendarDay(`${year}-${month}-${day}`)) {
    return { problem: `no day ${day} in ${year}-${month}` };
  }
  return undefined;
}

/** Reads what is unmistakable: `2025-7-9`, `2025/07/09`, `2568.07.09`, a timestamp. Never guesses day and month. */
function proposeDate(text: string): { proposal?: string } {
  const match = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  if (!match) return {};
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  const found = findPointProblem(day);
  if (!found) return { proposal: day };
  return found.proposal === undefined ? {} : { proposal: found.proposal };
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const spans = new Map<string, Span>();

/**
 * The first and last day a date may mean. An interval reaches from its first end to its last. Asked for millions of
 * times of the same few thousand dates, so what was found is kept.
 */
export function spanOf(date: Edtf | DayText | Day): Span {
  const known = spans.get(date);
  if (known) return known;
  const [first = '', last = first] = date.split('/');
  const span = { from: pointSpan(first).from, to: pointSpan(last).to };
  spans.set(date, span);
  return span;
}

function pointSpan(point: string): Span {
  const [year = '', month, day] = point.replace('?', '').split('-');
  const lastDay = () => String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
  return {
    from: `${year}-${month ?? '01'}-${day ?? '01'}` as Day,
    to: `${year}-${month ?? '12'}-${day ?? (month ? lastDay() : '31')}` as Day,
  };
}

/** Is any part of the date inferred rather than printed? (EDTF `?`, uncertain.) */
export function isInferred(date: Edtf): boolean {
  return date.includes('?');
}

/** True only where every day of `a` lies before every day of `b`. */
export function isCertainlyBefore(a: Span, b: Span): boolean {
  return a.to < b.from;
}

/** True where the two share at least one day. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** True where every day of `inner` lies inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/**
 * A text that sorts dates by their first day, then their last, oldest first. Unknown dates get the empty text, so
 * that they come last where the newest come first.
 */
export function sortKey(date: Edtf | DayText | undefined): string {
  if (date === undefined) return '';
  const { from, to } = spanOf(date);
  return `${from}/${to}`;
}

/** The day `count` days after (or, negative, before) another. */
export function addDays(day: Day, count: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10) as Day;
}

/** Reads a day from outside the content (a flag, an environment variable); `undefined` where it is not one. */
export function parseDay(text: string): Day | undefined {
  return dayText.safeParse(text).success ? (text as Day) : undefined;
}

/** The months `YYYY-MM` a date touches, first to last. */
export function monthsOf(date: Edtf): readonly string[] {
  const { from, to } = spanOf(date);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
}
