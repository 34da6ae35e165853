/** An entry's body, parsed once for all rules: flat lists of what they look at, with places in the file. */
import type { Nodes, Root } from 'mdast';
import { isTree, type MarkdownProblem, parseMarkdown } from '../loader/markdown.ts';
import { findExcess } from '../loader/markdown-limits.ts';
import type { Position } from '../loader/yaml.ts';
import type { BodyHeading, BodyLink, BodyPart } from './body-parts.ts';
import { readPlainBody } from './plain-body.ts';

export interface Body {
  readonly markdown: string;
  /** Why it is no Markdown that is read; all lists are empty then. */
  readonly problem: (MarkdownProblem & { readonly place: Position }) | undefined;
  /** Links, and link definitions with the text of all links that use them. */
  readonly links: readonly BodyLink[];
  readonly headings: readonly BodyHeading[];
  readonly html: readonly BodyPart[];
  readonly images: readonly BodyLink[];
  /** Runs of text outside code, each as it is shown. */
  readonly texts: readonly BodyPart[];
  /** Paragraphs, headings and table cells, each as it is shown, code left out. */
  readonly blocks: readonly BodyPart[];
  /** Block quotations, each as it is shown. */
  readonly quotations: readonly BodyPart[];
}

/** The body of a Markdown file, or nothing where its front matter does not close. */
export function parseBody(text: string): Body | undefined {
  const split = splitBody(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
  if (!split) return undefined;
  const { markdown, line } = split;
  const plain = findExcess(markdown) ? undefined : readPlainBody(markdown, line - 1);
  if (plain) return { markdown, problem: undefined, ...emptyLists(), ...plain };
  return parseSplit(markdown, line);
}

/** Through the Markdown parser, whatever the body holds. */
export function parseSplit(markdown: string, line: number): Body {
  const parsed = parseMarkdown(markdown);
  const lists = isTree(parsed) ? readTree(parsed, line - 1) : parsed;
  if (!('problem' in lists)) return { markdown, problem: undefined, ...lists };
  const problem = { ...lists, place: { line: lists.line + line - 1, column: 1 } };
  return { markdown, problem, ...emptyLists() };
}

/** Below the second bare `---` line: what the loader takes for the body too. */
function splitBody(text: string): { markdown: string; line: number } | undefined {
  if (!text.startsWith('---\n')) return undefined;
  const close = /^---$/m.exec(text.slice(4));
  if (!close) return undefined;
  const start = 4 + close.index;
  const markdown = text.slice(start + 4);
  let line = 2;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
  return { markdown, line };
}

type Lists = { -readonly [Key in Exclude<keyof Body, 'markdown' | 'problem'>]: Body[Key][number][] };

function emptyLists(): Lists {
  return { links: [], headings: [], html: [], images: [], texts: [], blocks: [], quotations: [] };
}

interface Walk {
  readonly lists: Lists;
  /** Lines of the file before the body. */
  readonly offset: number;
  /** What each link by reference shows, by the identifier of its definition. */
  readonly shown: Map<string, string[]>;
  readonly definitions: { identifier: string; link: BodyLink }[];
}

function readTree(tree: Root, offset: number): Lists | MarkdownProblem {
  const walk: Walk = { lists: emptyLists(), offset, shown: new Map(), definitions: [] };
  try {
    collect(tree, walk);
  } catch {
    // Thousands of nested emphases overflow the stack; no summary has any use for them.
    return { line: 1, problem: 'very deep nesting', cure: 'Write plain paragraphs.' };
  }
  for (const { identifier, link } of walk.definitions) {
    walk.lists.links.push({ ...link, text: (walk.shown.get(identifier) ?? []).join(' ') });
  }
  return walk.lists;
}

/** Fills the lists from a node and all below it; gives the text shown. */
function collect(node: Nodes, walk: Walk): string {
  const { lists } = walk;
  const place = placeOf(node, walk);
  if (node.type === 'text') {
    lists.texts.push({ text: node.value, place });
    return node.value;
  }
  if (node.type === 'html') lists.html.push({ text: node.value, place });
  if (node.type === 'image') lists.images.push({ text: node.alt ?? '', url: node.url, place });
  if (node.type === 'imageReference') lists.images.push({ text: node.alt ?? '', url: '', place });
  if (node.type === 'definition') {
    walk.definitions.push({ identifier: node.identifier, link: { text: '', url: node.url, place } });
  }
  if (node.type === 'break') return ' ';
  return 'children' in node ? collectParent(node, place, walk) : '';
}

type Parent = Extract<Nodes, { children: unknown }>;

function collectParent(node: Parent, place: Position, walk: Walk): string {
  const { lists } = walk;
  const isBlockOfBlocks = node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem';
  const text = node.children.map((child) => collect(child, walk)).join(isBlockOfBlocks ? '\n' : '');
  if (node.type === 'link') lists.links.push({ text, url: node.url, place });
  if (node.type === 'linkReference') {
    walk.shown.set(node.identifier, [...(walk.shown.get(node.identifier) ?? []), text]);
  }
  if (node.type === 'heading') lists.headings.push({ text, depth: node.depth, place });
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    lists.blocks.push({ text, place });
  }
  if (node.type === 'blockquote') lists.quotations.push({ text, place });
  return text;
}

function placeOf(node: Nodes | Root, walk: Walk): Position {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + walk.offset, column: start?.column ?? 1 };
}
