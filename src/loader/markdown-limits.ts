/**
 * What no body may hold much of. Some Markdown takes a parser time that grows with the square of its length, or gives
 * far more HTML than was written; no summary of 600 words comes near these limits (bench/slow-inputs.ts measures what
 * they leave possible).
 */

export interface MarkdownProblem {
  /** Line within the Markdown, from 1. */
  readonly line: number;
  readonly problem: string;
  readonly cure: string;
}

interface Limit {
  readonly pattern: RegExp;
  readonly max: number;
  readonly problem: string;
  readonly cure: string;
}

const MAX_LENGTH = 16_000;
const SHORTEN = 'Shorten it: a summary has at most 600 words.';
const PLAIN = 'Write plain paragraphs; a summary needs no nested blocks.';

/** Counted over the whole body. */
const IN_ALL: readonly Limit[] = [
  { pattern: /\n/g, max: 500, problem: 'more than 500 lines', cure: SHORTEN },
  { pattern: /[*_~]/g, max: 1000, problem: 'more than 1000 of the signs `*`, `_` and `~`', cure: 'Emphasise less.' },
  { pattern: /[[\]]/g, max: 1000, problem: 'more than 1000 of the signs `[` and `]`', cure: 'Link each term once.' },
  { pattern: /[`<&\\]/g, max: 2000, problem: 'more than 2000 signs of Markdown', cure: 'Write plain paragraphs.' },
  { pattern: /!\[/g, max: 20, problem: 'more than 20 images', cure: 'Delete them; no image is shown.' },
  { pattern: /\|/g, max: 2000, problem: 'more than 2000 table cells', cure: 'Shorten the table.' },
];

/** Counted in each line. */
const MAX_MARKERS = 6;
const MAX_COLUMNS = 20;
/** Lists in lists, by stairs: forty columns are twenty levels. */
const FAR_IN = /^(?: {41}|(?: {0,3}\t){11})/;
const RUN = /([*_~`!&<\\|:>[\]()#-])\1{199}/;

/** Says what there is too much of and where, or nothing where the text may be parsed. */
export function findExcess(text: string): MarkdownProblem | undefined {
  if (text.length > MAX_LENGTH) {
    return { line: 1, problem: `a body of ${text.length} characters`, cure: SHORTEN };
  }
  for (const limit of IN_ALL) {
    const line = findExceeding(text, limit);
    if (line !== undefined) return { line, problem: limit.problem, cure: limit.cure };
  }
  return findInLines(text);
}

/** The line on which a limit is passed. */
function findExceeding(text: string, { pattern, max }: Limit): number | undefined {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    count += 1;
    if (count > max) return text.slice(0, match.index).split('\n').length;
  }
  return undefined;
}

function findInLines(text: string): MarkdownProblem | undefined {
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (countMarkers(content) > MAX_MARKERS || FAR_IN.test(content))
      return { line, problem: 'very deep nesting', cure: PLAIN };
    if ((content.match(/\|/g)?.length ?? 0) > MAX_COLUMNS + 1) {
      return { line, problem: `a table of more than ${MAX_COLUMNS} columns`, cure: 'Make the table narrower.' };
    }
    if (RUN.test(content)) return { line, problem: '200 times the same sign', cure: 'Delete them.' };
  }
  return undefined;
}

/** Quote and list markers at the start of a line: each is a block inside the one before it. */
function countMarkers(line: string): number {
  if (/^[ \t]*(?:[-*_][ \t]*)+$/.test(line)) return 0;
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
  return markers.match(/[>*+)-]|\d\./g)?.length ?? 0;
}
