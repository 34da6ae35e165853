/**
 * For pull requests: a workflow command for each message, which GitHub shows beside the line, and the full list as
 * Markdown for the summary of the job. A step shows ten annotations of each kind, so the gravest come first.
 *
 * Everything from the content is a stranger's text. Annotations: what is escaped, and how, is what the runner's own
 * toolkit does (`actions/toolkit`, `packages/core/src/command.ts`). Markdown: every ASCII punctuation mark outside
 * code gets a backslash (CommonMark 0.31, section 2.4), so that no link, mention of HTML or table cell begins.
 */
import { escapeInvisible, type Message } from '../../domain/message.ts';
import { addressOf } from '../rule.ts';
import { countSeverities, formatCounts, formatSummary, neutralize, type Shown, sortWorstFirst } from './shown.ts';

/** One line a message, then a sentence. */
export function formatGithub(shown: Shown): string {
  const lines = sortWorstFirst(shown.messages).map((message) => formatAnnotation(message, shown.folder));
  return `${[...lines, formatSummary(shown)].join('\n')}\n`;
}

function formatAnnotation({ severity, file, line, column, rule, reason, note }: Message, folder: string): string {
  const properties = { file: `${folder}${file}`, line, col: column, title: rule };
  const shown = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${shown.join(',')}::${escapeData(`${reason}. ${note} (${addressOf(rule)})`)}`;
}

function escapeData(text: string): string {
  return neutralize(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A summary holds a megabyte; rows beyond these are only counted. */
const MOST_ROWS = 500;

/** The full list as a Markdown table. */
export function formatJobSummary(shown: Shown): string {
  const sorted = sortWorstFirst(shown.messages);
  const rows = sorted.slice(0, MOST_ROWS).map((message) => formatRow(message, shown.folder));
  const more = sorted.length - rows.length;
  const table = rows.length > 0 ? ['| | Where | What | What to do |', '|---|---|---|---|', ...rows, ''] : [];
  return [
    `### Content check: ${formatCounts(countSeverities(shown.messages))}`,
    '',
    ...table,
    ...(more > 0 ? [`${more} more are in the log of the step.`, ''] : []),
    escapeMarkdown(formatSummary(shown)),
    '',
  ].join('\n');
}

function formatRow({ severity, file, line, reason, note, rule }: Message, folder: string): string {
  const place = code(`${folder}${file}:${line}`);
  return `| ${severity} | ${place} | ${escapeMarkdown(reason)} | ${escapeMarkdown(note)} ${code(addressOf(rule))} |`;
}

/** Text as it stands, its code quotes as code. */
export function escapeMarkdown(text: string): string {
  const parts = escapeInvisible(text).split('`');
  // With an odd number of marks the last one opens nothing.
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (isPaired || index < parts.length - 1);
      return isCode ? code(part) : part.replace(/[!-/:-@[-`{}~]/g, (mark) => `\\${mark}`).replaceAll('|', '&#124;');
    })
    .join('');
}

/** Nothing is a sign within code but the mark that ends it, and the bar that ends a cell, which no backslash saves. */
function code(text: string): string {
  const plain = escapeInvisible(text).replaceAll('`', 'ˋ').replaceAll('|', '¦');
  return plain.trim() === '' ? '`(empty)`' : `\`${plain}\``;
}
