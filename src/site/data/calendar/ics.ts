/**
 * iCalendar (RFC 5545) as text. The package `ical-generator` was tried and is not used: it writes the name and the
 * description of a calendar unescaped, so that a line break in them begins a property of its own, escapes commas inside
 * addresses, which RFC 5545 forbids, and lets control characters through.
 */
import type { Day } from '../../../domain/edtf.ts';
import type { CalendarItem } from './calendar-item.ts';

export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** Whole address of the file. */
  readonly self: string;
  readonly locale: string;
  /** Each formatted by `formatItem`. */
  readonly items: readonly string[];
}

/** The whole file. Items are all-day (`VALUE=DATE`): they have no time zone, and are the same day everywhere. */
export function formatCalendar({ name, description, self, locale, items }: Calendar): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(name).replaceAll('/', '-')}//Calendar 1.0//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // NAME, DESCRIPTION and SOURCE are of RFC 7986; most programs know the older X-WR- words alone.
    `NAME;LANGUAGE=${locale}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION;LANGUAGE=${locale}:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    `SOURCE;VALUE=URI:${escapeUri(self)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
  ];
  return `${formatLines(head)}${items.join('')}${formatLines(['END:VCALENDAR'])}`;
}

function formatLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** One item; the same text in whichever calendar it stands. */
export function formatItem(item: CalendarItem): string {
  return formatLines([
    'BEGIN:VEVENT',
    `UID:${escapeText(item.uid)}`,
    `DTSTAMP:${formatDay(item.stamp)}T000000Z`,
    `LAST-MODIFIED:${formatDay(item.stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${formatDay(item.from)}`,
    `DTEND;VALUE=DATE:${formatDay(item.until)}`,
    `SUMMARY:${escapeText(item.summary)}`,
    `DESCRIPTION:${escapeText(item.description)}`,
    ...(item.location === undefined ? [] : [`LOCATION:${escapeText(item.location)}`]),
    `CATEGORIES:${item.categories.map(escapeText).join(',')}`,
    `URL:${escapeUri(item.url)}`,
    // It is nobody's appointment.
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    'END:VEVENT',
  ]);
}

function formatDay(day: Day): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, section 3.3.11. Line breaks become `\n`; other control characters have no place in text and are dropped. */
export function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\\;,]/g, (char) => `\\${char}`)
      .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** An address stands as it is, but for what could end its line. */
function escapeUri(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
  return address.replace(/[\u0000-\u0020\u007f]/g, (char) => encodeURIComponent(char));
}

/** Octets of a letter in UTF-8. */
function sizeOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const MOST_OCTETS = 75;

/** RFC 5545, section 3.1: at most 75 octets a line, the rest after a line break and a space; no letter is cut. */
export function foldLine(line: string): string {
  if (line.length <= MOST_OCTETS / 3) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = sizeOf(char);
    // The space that marks a continuation is one of the 75.
    if (octets + size > (parts.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
