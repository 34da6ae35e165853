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
import { findExcess, type MarkdownProblem } from './markdown-limits.ts';

export type { MarkdownProblem } from './markdown-limits.ts';

const options = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Parses Markdown into an mdast tree with positions, or refuses what is no prose. Never throws. */
export function parseMarkdown(text: string): Root | MarkdownProblem {
  const excess = findExcess(text);
  if (excess) return excess;
  try {
    return fromMarkdown(text, options);
  } catch {
    return { line: 1, problem: 'Markdown that cannot be read', cure: 'Compare it with an existing entry.' };
  }
}

/** Is it a tree, and not a refusal? */
export function isTree(parsed: Root | MarkdownProblem): parsed is Root {
  return 'type' in parsed;
}
