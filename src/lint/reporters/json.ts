/**
 * For other programs. The shape is stable: keys may be added, and `version` counts up where one changes or goes.
 *
 *     {
 *       "version": 1,
 *       "asOf": "2026-11-22",              the day counted as today; null where the edition could not be read
 *       "counts": { "error": 1, "warning": 0, "notice": 0 },
 *       "files": 410,                      files read
 *       "hidden": { "elsewhere": 0, "older": 0 },
 *       "since": null,                     what --changed-since named
 *       "accepted": 0,                     messages that exceptions.yml accepts
 *       "messages": [{
 *         "file": "entries/2025/a.md",     below the content folder
 *         "line": 4, "column": 12,         from 1, columns in UTF-16 code units
 *         "rule": "schema", "severity": "error",
 *         "field": "source.url",           `body` for the text below, empty for the whole file
 *         "reason": "Unexpected …, expected …", "note": "the cure",
 *         "expected": "…", "actual": "…",  values as data, null where there are none
 *         "address": "CONTRIBUTING.md#rule-schema"
 *       }]
 *     }
 *
 * `actual` and `expected` are a stranger's text, as it is. Characters that a terminal or a log acts on are written as
 * `\u` escapes, so that the text is harmless until it is parsed.
 */
import type { Message } from '../../domain/message.ts';
import { addressOf } from '../rule.ts';
import { countSeverities, type Shown } from './shown.ts';

/** The report as JSON, with a line break at its end. */
export function formatJson({ messages, asOf, files, hidden, since, accepted }: Shown): string {
  const report = {
    version: 1,
    asOf: asOf ?? null,
    counts: countSeverities(messages),
    files,
    hidden,
    since: since ?? null,
    accepted,
    messages: messages.map(toData),
  };
  return `${escapeActive(JSON.stringify(report, undefined, 2))}\n`;
}

function toData({ file, line, column, rule, severity, field, reason, note, expected, actual }: Message) {
  const values = { expected: expected ?? null, actual: actual ?? null };
  return { file, line, column, rule, severity, field, reason, note, ...values, address: addressOf(rule) };
}

/** Controls, invisible and bidirectional characters, halves of pairs, and the mark of a workflow command. */
const ACTIVE = new RegExp(
  '[\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164' +
    '\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff]|(?<=##)\\[',
  'g',
);

/** Within a JSON text these stand in strings only, where an escape means the same. */
function escapeActive(json: string): string {
  return json.replace(ACTIVE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
