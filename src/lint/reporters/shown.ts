/** What reporters are given, and the sentences they share. A reporter gives text and prints nothing. */
import { escapeInvisible, type Message, type Severity } from '../../domain/message.ts';
import type { Report } from '../run.ts';

export interface Shown extends Pick<Report, 'asOf' | 'files' | 'accepted'> {
  /** What is to be shown, in the order of files and lines. */
  readonly messages: readonly Message[];
  /** Messages left out: in files that were not asked for, or there before the change. */
  readonly hidden: { readonly elsewhere: number; readonly older: number };
  /** What the change is measured against, where only a change is shown. */
  readonly since?: string;
  /** Path of the content folder as whoever runs the check would write it, with `/` at its end. */
  readonly folder: string;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(messages: readonly Message[]): Counts {
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The gravest first, else in the order they had. */
export function sortWorstFirst(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** `2 errors and 1 warning in 3 of 410 files.`, with what is not shown and why. */
export function formatSummary({ messages, hidden, since, accepted, files, asOf }: Shown): string {
  const touched = new Set(messages.map(({ file }) => file)).size;
  const counted = formatCounts(countSeverities(messages));
  const place = messages.length === 0 ? `in ${plural(files, 'file')}` : `in ${touched} of ${plural(files, 'file')}`;
  const parts = [
    `${counted} ${place}.`,
    hidden.older > 0 && `${plural(hidden.older, 'message')} older than the change since ${since ?? '?'} not shown.`,
    hidden.elsewhere > 0 && `${plural(hidden.elsewhere, 'message')} for other files not shown.`,
    accepted > 0 && `${plural(accepted, 'message')} accepted by exceptions.yml.`,
    asOf !== undefined && `Counted as today: ${asOf}.`,
  ];
  return neutralize(parts.filter(Boolean).join(' '));
}

/** `No problems` or `2 errors, 1 warning and 4 notices`. */
export function formatCounts(counts: Counts): string {
  const named = (['error', 'warning', 'notice'] as const).filter((severity) => counts[severity] > 0);
  const words = named.map((severity) => plural(counts[severity], severity));
  if (words.length < 2) return words[0] ?? 'No problems';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Text of a stranger made harmless for a terminal and for the log of a workflow: nothing invisible, no line break, and
 * none of the marks with which a line of a log becomes a command (`##[…]` anywhere, `::` at its start).
 */
export function neutralize(text: string): string {
  return escapeInvisible(text)
    .replaceAll('##[', '##‹U+005B›')
    .replace(/^(\s*):(?=:)/, '$1‹U+003A›');
}
