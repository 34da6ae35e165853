/** A finding about a record, as data. Rules make messages, reporters show them. */
import type { SEVERITIES } from './kinds.ts';

export type Severity = (typeof SEVERITIES)[number];

export interface Message {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  /** The path of the field: `source.url`, `ministers.sar-sokha`, `history[2].date`; empty for the whole file. */
  readonly field: string;
  /** *Unexpected X, expected Y*, values in code quotes. */
  readonly reason: string;
  /** The cure, in one or two sentences. */
  readonly note: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** Order of reports: by file, then place, then rule. */
export function compareMessages(a: Message, b: Message): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value in code quotes, shortened, with control characters made visible, so that no message can deceive. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const chars = [...text.slice(0, 200)];
  return quoteWhole(chars.length > 80 ? `${chars.slice(0, 77).join('')}…` : text);
}

/** The same in full length, for what a contributor is to copy. */
export function quoteWhole(text: string): string {
  return `\`${escapeInvisible(text).replaceAll('`', 'ˋ')}\``;
}

/** Controls, bidirectional marks, fillers, variation selectors, tags, and halves of surrogate pairs. */
const INVISIBLE = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f' +
    '\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff\\u{e0000}-\\u{e0fff}]',
  'gu',
);

/** Writes control, bidirectional and invisible characters as `U+XXXX`, so that a terminal or page shows them. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
}
