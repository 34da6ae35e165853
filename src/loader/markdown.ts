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
import { visit } from 'unist-util-visit';
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
    const tree = fromMarkdown(text, options);
    return findUnseenReference(tree, text) ?? tree;
  } catch {
    return { line: 1, problem: 'Markdown that cannot be read', cure: 'Compare it with an existing entry.' };
  }
}

/** Bidirectional marks, joiners, fillers and the like: what every check of the file's own characters looks for. */
const UNSEEN = /(?![\n\t])\p{C}/gu;

/** `&#x202e;` would bring in by name a character that is not in the file, where no check would see it. */
function findUnseenReference(tree: Root, text: string): MarkdownProblem | undefined {
  if (!/&[#a-z]/i.test(text)) return undefined;
  let line: number | undefined;
  visit(tree, (node) => {
    const shown = Object.values(node).filter((value) => typeof value === 'string');
    const isNew = shown.some((value) => value.match(UNSEEN)?.some((character) => !text.includes(character)));
    if (isNew) line ??= node.position?.start.line ?? 1;
  });
  if (line === undefined) return undefined;
  return { line, problem: 'a reference to a character that cannot be seen', cure: 'Delete what begins with `&`.' };
}

/** Is it a tree, and not a refusal? */
export function isTree(parsed: Root | MarkdownProblem): parsed is Root {
  return 'type' in parsed;
}
