/** How a date reads on a page: exactly as precise as it is, in the words of a locale. */
import { type Day, type DayText, type Edtf, isInferred, spanOf } from './edtf.ts';

type Style = 'long' | 'short';

/**
 * A date in words: `7–9 July 2025`, `July 2025`, `2025`; an inferred one ends in `(inferred)` in long style and `?`
 * in short style. Locale: BCP 47. No clock and no time zone is consulted.
 */
export function formatDate(date: Edtf | DayText | Day, locale: string, style: Style = 'long'): string {
  const text = date.split('/').map((end) => end.replace('?', ''));
  const [first = '', last] = text;
  const words = last === undefined ? formatPoint(first, locale, style) : formatInterval(first, last, locale, style);
  if (!isInferred(date as Edtf)) return words;
  return style === 'long' ? `${words} (inferred)` : `${words}?`;
}

/** The machine-readable value for `<time datetime>`: the first end of the date without `?`. */
export function formatDatetime(date: Edtf | DayText | Day): string {
  return (date.split('/')[0] ?? '').replace('?', '');
}

const points = new Map<string, string>();

/** The same few thousand days stand in every list, and `Intl` is slow: what was formatted once is kept. */
function formatPoint(point: string, locale: string, style: Style): string {
  const key = `${locale} ${style} ${point}`;
  const text = points.get(key) ?? formatter(locale, style, precisionOf(point)).format(utc(point));
  points.set(key, text);
  return text;
}

function formatInterval(first: string, last: string, locale: string, style: Style): string {
  const precision = precisionOf(first);
  if (precision !== precisionOf(last)) {
    return `${formatPoint(first, locale, style)} – ${formatPoint(last, locale, style)}`;
  }
  const words = formatter(locale, style, precision).formatRange(utc(first), utc(last));
  // CLDR puts thin spaces around the dash in some versions; one form keeps builds equal across ICU versions.
  return words.replace(/\s*[–—]\s*/u, precision === 'day' && sameMonth(first, last) ? '–' : ' – ');
}

function precisionOf(point: string): 'day' | 'month' | 'year' {
  return point.length > 7 ? 'day' : point.length > 4 ? 'month' : 'year';
}

function sameMonth(first: string, last: string): boolean {
  return first.slice(0, 7) === last.slice(0, 7);
}

function utc(point: string): Date {
  return new Date(`${spanOf(point as Edtf).from}T00:00:00Z`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, style: Style, precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(precision !== 'year' && { month: style }),
    ...(precision === 'day' && { day: 'numeric' }),
  });
  formatters.set(key, made);
  return made;
}
