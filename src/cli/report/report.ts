/** The report of a change to the content, as Markdown: for whoever proposes it and whoever judges it. Pure. */
import type { Message } from '../../domain/message.ts';
import type { Fault } from '../../lint/file-check.ts';
import { countSeverities, formatCounts, sortWorstFirst } from '../../lint/reporters/shown.ts';
import { addressOf } from '../../lint/rule.ts';
import type { Site } from '../../site/site.ts';
import { formatCard } from './card.ts';
import type { ContentChange, EntryChange, RecordChange } from './changes.ts';
import { inert, inertCode, inertMessage } from './inert.ts';

export interface ReportOf {
  readonly change: ContentChange;
  /** Nothing where the edition could not be read. */
  readonly site: Site | undefined;
  /** Messages that were not there before. */
  readonly added: readonly Message[];
  readonly faults: readonly Fault[];
}

/** Below what a comment may hold at the repository host (65,536), with room for what is put around it. */
export const MOST_LETTERS = 60_000;

/** The report, whole blocks up to the bound. */
export function formatReport({ change, site, added, faults }: ReportOf): string {
  const blocks = [
    '## What this change does',
    formatOverview(change, added),
    ...formatFaults(faults),
    ...formatMessages(added),
    ...formatRecords(change),
    ...change.entries.map((each) => formatEntry(each, site)),
  ];
  return joinWithin(blocks);
}

function joinWithin(blocks: readonly string[]): string {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const longer = `${text}${block}\n\n`;
    if (longer.length > MOST_LETTERS - 200) {
      return `${text}The report ends here: ${blocks.length - index} more parts would not fit. \`npm run pr-report\` shows them.\n`;
    }
    text = longer;
  }
  return `${text.trimEnd()}\n`;
}

function formatOverview(
  { entries, withdrawn, gone, records, unread }: ContentChange,
  added: readonly Message[],
): string {
  const fresh = entries.filter(({ changed }) => changed === undefined).length;
  const parts = [
    counted(fresh, 'new entry', 'new entries'),
    counted(entries.length - fresh, 'changed entry', 'changed entries'),
    counted(withdrawn.length, 'withdrawn entry', 'withdrawn entries'),
    counted(gone.length, 'entry gone', 'entries gone'),
    counted(records.length, 'record of the registers', 'records of the registers'),
    counted(unread.length, 'entry that cannot be read', 'entries that cannot be read'),
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? 'Nothing that shows on the site' : parts.join(', ');
  const errors = countSeverities(added).error;
  const verdict = errors > 0 ? ' **It cannot be published yet:** see the errors below.' : '';
  const messages = added.length === 0 ? 'No new messages' : `New messages: ${formatCounts(countSeverities(added))}`;
  return `${what}. ${messages}.${verdict}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function formatFaults(faults: readonly Fault[]): readonly string[] {
  if (faults.length === 0) return [];
  const rules = [...new Set(faults.map(({ rule }) => rule))].map((rule) => inertCode(rule)).join(', ');
  return [`The checker itself failed (${rules}). That is no fault of this change; a maintainer should look.`];
}

const MOST_MESSAGES = 100;

function formatMessages(added: readonly Message[]): readonly string[] {
  if (added.length === 0) return [];
  const sorted = sortWorstFirst(added);
  const rows = sorted.slice(0, MOST_MESSAGES).map(formatMessage);
  const more = sorted.length - rows.length;
  const table = ['| | Where | What | What to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return ['### Messages', table, ...(more > 0 ? [`${more} more; \`npm run check\` shows them.`] : [])];
}

function formatMessage({ severity, file, line, reason, note, rule }: Message): string {
  const place = inertCode(`content/${file}:${line}`, 160);
  return `| ${severity} | ${place} | ${inertMessage(reason)} | ${inertMessage(note)} ${inertCode(addressOf(rule))} |`;
}

const MOST_RECORDS = 100;

function formatRecords({ records, withdrawn, gone, unread }: ContentChange): readonly string[] {
  const lines = [
    ...records.map(({ kind, noun, id }: RecordChange) => `- ${kind}: ${noun} ${inertCode(id)}`),
    ...withdrawn.map(({ id, withdrawn: { reason } }) => `- withdrawn: ${inertCode(id)} — ${inert(reason)}`),
    ...gone.map((id) => `- gone: ${inertCode(id)}`),
    ...unread.map((id) => `- cannot be read: ${inertCode(id)}`),
  ];
  if (lines.length === 0) return [];
  const more = lines.length - MOST_RECORDS;
  return ['### Records', [...lines.slice(0, MOST_RECORDS), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

/** An entry whose ids lead nowhere may have a page that cannot be drawn; the messages say why. */
function formatEntry(change: EntryChange, site: Site | undefined): string {
  try {
    if (site) return formatCard(change, site);
  } catch {
    // Told below.
  }
  return `### ${inert(change.entry.title)}\n\n${inertCode(change.entry.file)} cannot be shown before its errors are mended.`;
}
