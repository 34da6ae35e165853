/**
 * The one Markdown parser, for checking and for rendering: CommonMark with tables, footnotes and strikethrough. Not
 * the whole GFM preset, whose search for bare addresses costs more than all the rest.
 */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

export interface MarkdownProblem {
  /** Line within the Markdown, from 1. */
  readonly line: number;
  readonly problem: string;
  readonly cure: string;
}

const options = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Parses Markdown into an mdast tree with positions, or refuses what nests too deep to be prose. Never throws. */
export function parseMarkdown(text: string): Root | MarkdownProblem {
  const deep = findDeepNesting(text);
  if (deep) return deep;
  try {
    return fromMarkdown(text, options);
  } catch {
    return { line: 1, problem: 'Markdown that cannot be read', cure: 'Compare it with an existing entry.' };
  }
}

/** Container markers and brackets nest; more than these make time and stack grow, and no summary needs them. */
const MAX_MARKERS = 12;
const MAX_BRACKETS = 40;
const MAX_RUN = 200;

function findDeepNesting(text: string): MarkdownProblem | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
    const depth = markers.match(/[>*+)-]|\d\./g)?.length ?? 0;
    const isRule = /^[ \t]*(?:[-*_][ \t]*)+$/.test(line);
    if (depth > MAX_MARKERS && !isRule) return nesting(index + 1);
    const brackets = line.match(/[[\]]/g)?.length ?? 0;
    if (brackets > MAX_BRACKETS * 2) return nesting(index + 1);
    const run = /([*_~`!&<\\|:>[\]()#-])\1{199}/.exec(line);
    if (run) return { line: index + 1, problem: `${MAX_RUN} times the same sign`, cure: 'Delete them.' };
  }
  return undefined;
}

function nesting(line: number): MarkdownProblem {
  return { line, problem: 'very deep nesting', cure: 'Write plain paragraphs; a summary needs no nested blocks.' };
}

/** Is it a tree, and not a refusal? */
export function isTree(parsed: Root | MarkdownProblem): parsed is Root {
  return 'type' in parsed;
}
