/** What the link check found, for a terminal and for the summary of a workflow. Pure. */
import { escapeInvisible } from '../../domain/message.ts';
import { inert, inertCode } from '../report/inert.ts';
import type { Answer } from './ask.ts';
import { isExcepted, type LinkException } from './exceptions.ts';

export interface LinksFound {
  readonly answers: ReadonlyMap<string, Answer>;
  /** The files that hold each address. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  readonly exceptions: readonly LinkException[];
}

type Kind = Exclude<Answer['kind'], 'well'>;

/** In the order of what is worth doing; the words say what to do. */
const HEADINGS: Readonly<Record<Kind, string>> = {
  gone: 'Gone: look for an archived copy and record it as `archive`',
  broken: 'Answered with an error: look again next week',
  failed: 'No answer: look again next week',
  moved: 'Moved for good: open it, and take the new address if it is the same article',
  refused: 'Turned the machine away: open it by hand once, and record an exception',
};

interface Row {
  readonly url: string;
  readonly said: string;
  readonly files: readonly string[];
}

/** Lines for a terminal or a log. */
export function formatLinkText(found: LinksFound): string {
  const groups = groupRows(found).flatMap(([kind, rows]) => [
    '',
    `${HEADINGS[kind]} (${rows.length})`,
    ...rows.map(
      ({ url, said, files }) =>
        `  ${escapeInvisible(url)}${said} — ${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`,
    ),
  ]);
  const unused = listUnused(found).map((name) => `No address needs the exception for ${escapeInvisible(name)}.`);
  return `${[...groups, '', ...unused, formatCount(found)].join('\n').trimStart()}\n`;
}

const MOST_ROWS = 200;

/** Markdown for the summary of a job. */
export function formatLinkSummary(found: LinksFound): string {
  const groups = groupRows(found).flatMap(([kind, rows]) => [
    `### ${HEADINGS[kind]} (${rows.length})`,
    rows
      .slice(0, MOST_ROWS)
      .map(({ url, said, files }) => `- ${inertCode(url)}${inert(said)} — ${inertCode(`content/${files[0]}`)}`)
      .join('\n'),
  ]);
  const unused = listUnused(found).map((name) => `No address needs the exception for ${inertCode(name)}.`);
  return `${['## Links', formatCount(found), ...groups, ...unused].join('\n\n')}\n`;
}

function groupRows({ answers, addresses, exceptions }: LinksFound): readonly [Kind, readonly Row[]][] {
  const rows = [...answers].filter(([url]) => !exceptions.some((exception) => isExcepted(exception, url)));
  return (Object.keys(HEADINGS) as Kind[]).flatMap((kind): [Kind, readonly Row[]][] => {
    const of = rows
      .filter(([, answer]) => answer.kind === kind)
      .map(([url, answer]) => ({ url, said: describe(answer), files: addresses.get(url) ?? [] }));
    return of.length === 0 ? [] : [[kind, of]];
  });
}

function describe(answer: Answer): string {
  if (answer.kind === 'moved') return ` → ${answer.to}`;
  if (answer.kind === 'failed') return ` (${answer.reason})`;
  return answer.kind === 'well' ? '' : ` (${answer.status})`;
}

/** Exceptions whose addresses all answer well, or are no longer there. */
function listUnused({ answers, exceptions }: LinksFound): readonly string[] {
  return exceptions
    .filter((exception) => ![...answers].some(([url, { kind }]) => kind !== 'well' && isExcepted(exception, url)))
    .map((exception) => ('url' in exception ? exception.url : exception.host));
}

function formatCount({ answers }: LinksFound): string {
  const well = [...answers.values()].filter(({ kind }) => kind === 'well').length;
  return `${well} of ${answers.size} addresses answer as they should.`;
}
