import type { Entry } from '../../domain/digest.ts';
import { addDays, overlaps, type Span, spanOf } from '../../domain/edtf.ts';
import { quote } from '../../domain/message.ts';
import { findLikeTexts } from '../likeness.ts';
import type { Finding, Rule } from '../rule.ts';
import { addressKey } from '../web-address.ts';

/** Days by which the dates of two entries may lie apart. */
const WITHIN = 14;
/** Share of runs of three words in common from which two texts are said to be alike. */
const ALIKE = 0.4;

const COPY = `---
title: Arland and Borland put their names to a memorandum
summary: The interior ministers of both states agreed to share the names of companies that run call centres for fraud.
published: 2025-07-12
added: 2026-01-14
source:
  publisher: arland-times
  language: en
  url: https://times.example.com/2025/07/another-address
  read: full
countries: [xa, xb]
crimeTypes: [fraud]
---

Ann Arden received Bo Berg for three days in July. On the last of them the two put their names to a memorandum under
which each side tells the other which companies rent rooms, lines and servers to callers.

The paper says nothing of money. Both said that a first list would follow by the end of the year, and that a joint
office would keep it.
`;

/** Two entries of the same days do not say the same in the same words. */
export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  severity: 'warning',
  summary: 'An entry is not another one over again.',
  why: 'Two articles on one event each add something; an entry that repeats another is a slip, or the same article twice.',
  right: [{ files: { 'entries/2025/a.md': COPY.replaceAll('2025-07-12', '2025-09-12') } }],
  wrong: [
    {
      files: { 'entries/2025/a.md': COPY },
      says: ['Unexpected likeness to `2025/a` (84 %), expected an entry in words of its own'],
    },
  ],
  *checkDigest({ digest }) {
    const entries = [...digest.entries.values()];
    const texts = entries.map(({ title, body }) => `${title}\n${body.replace(LINK_TARGET, ']')}`);
    for (const { a, b, share } of findLikeTexts(texts, ALIKE)) {
      const [first, second] = [entries[a], entries[b]];
      if (first && second) yield* describe(first, second, share);
    }
  },
};

const LINK_TARGET = /\]\([^)\s]*\)/g;

function* describe(first: Entry, second: Entry, share: number): Iterable<Finding> {
  if (!isWithinDays(first, second) || addressKey(first.source.url) === addressKey(second.source.url)) return;
  const [older, newer] =
    `${first.added} ${first.id}` < `${second.added} ${second.id}` ? [first, second] : [second, first];
  yield {
    file: newer.file,
    path: ['title'],
    reason: `Unexpected likeness to ${quote(older.id)} (${Math.round(share * 100)} %), expected an entry in words of its own`,
    note: `If both summarise one article, keep ${quote(older.file)} and delete this one. If two articles report one event, say what this one adds and name the event in both.`,
    actual: older.id,
  };
}

/** Undated entries may be of any day. */
function isWithinDays(first: Entry, second: Entry): boolean {
  const [a, b] = [spanOfEntry(first), spanOfEntry(second)];
  if (!a || !b) return true;
  return overlaps({ from: addDays(a.from, -WITHIN), to: addDays(a.to, WITHIN) }, b);
}

function spanOfEntry({ occurred, published }: Entry): Span | undefined {
  const date = occurred ?? published;
  return date && spanOf(date);
}
