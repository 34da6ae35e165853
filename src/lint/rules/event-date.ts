import type { DigestEvent, Entry } from '../../domain/digest.ts';
import { addDays, overlaps, type Span, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** Days by which an entry and its event may lie apart: a report may tell of talks after a meeting. */
const LEEWAY = 31;

/** An entry that reports one event happened when the event did. */
export const eventDate: Rule = {
  id: 'event-date',
  severity: 'warning',
  summary: 'An entry and the event it reports lie in the same weeks.',
  why: 'Series of meetings have ids that differ in a year; one of last year’s under an entry is soon chosen by mistake.',
  right: [{ entry: { occurred: '2025-07' } }],
  wrong: [
    {
      entry: { occurred: '2025-02-03', published: '2025-07-10' },
      says: [
        'Unexpected event `2025-07-xa-xb-visit` of `2025-07-07/2025-07-09`, expected one near `2025-02-03`, when the entry occurred',
      ],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      const [id, ...more] = entry.events ?? [];
      const event = id && more.length === 0 ? digest.events.get(id) : undefined;
      if (!event || !isFarApart(entry, event)) continue;
      yield {
        file: entry.file,
        path: ['events', 0],
        reason: `Unexpected event ${quote(id)} of ${quote(event.date)}, expected one near ${quote(entry.occurred)}, when the entry occurred`,
        note: 'Look whether it is the right event, and whether both dates are right.',
        actual: event.date ?? '',
      };
    }
  },
};

function isFarApart({ occurred }: Entry, { date }: DigestEvent): boolean {
  if (occurred === undefined || date === undefined) return false;
  const [entry, event] = [spanOf(occurred), spanOf(date)];
  return !overlaps(entry, event) && !overlaps(widen(entry), event);
}

function widen({ from, to }: Span): Span {
  return { from: addDays(from, -LEEWAY), to: addDays(to, LEEWAY) };
}
