/** An entry's body as HTML: term links resolved, the tree sanitised by an explicit allow-list before it is text. */
import type { Element, Root as HastRoot } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { ENTRY_ID_PATTERN, SLUG_PATTERN } from '../domain/ids.ts';
import { LINK_SCHEMES, type LinkScheme } from '../domain/link-schemes.ts';
import { findUrlProblem } from '../domain/text.ts';
import { isTree, type MarkdownProblem, parseMarkdown } from './markdown.ts';

/** Change it whenever the same Markdown would give other HTML or be refused: bodies of other versions are not used. */
export const PIPELINE_VERSION = '4';

export interface TermLink {
  readonly scheme: LinkScheme;
  readonly id: string;
  /** Within the Markdown, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface RenderedBody {
  readonly html: string;
  readonly links: readonly TermLink[];
}

/** Gives the address of a term on the site. */
export type TermHref = (scheme: LinkScheme, id: string) => string;

/** Renders a body, or says why it cannot be read. Pure: the same Markdown and addresses give the same HTML. */
export function renderBody(markdown: string, termHref: TermHref): RenderedBody | MarkdownProblem {
  const tree = parseMarkdown(markdown);
  if (!isTree(tree)) return tree;
  const links = findTermLinks(tree);
  try {
    return { html: toHtml(toSafeTree(tree, termHref)), links };
  } catch {
    return { line: 1, problem: 'Markdown that cannot be rendered', cure: 'Compare it with an existing entry.' };
  }
}

/** The term links of a body with their places. */
export function findTermLinks(tree: Root): readonly TermLink[] {
  const links: TermLink[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const term = parseTermLink(node.url);
    const start = node.position?.start;
    if (term) links.push({ ...term, line: start?.line ?? 1, column: start?.column ?? 1 });
  });
  return links;
}

/** `minister:sar-sokha` as scheme and id; nothing for every other address. */
export function parseTermLink(url: string): { scheme: LinkScheme; id: string } | undefined {
  const colon = url.indexOf(':');
  const scheme = url.slice(0, colon);
  return Object.hasOwn(LINK_SCHEMES, scheme) ? { scheme: scheme as LinkScheme, id: url.slice(colon + 1) } : undefined;
}

const ALLOW: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'strong', 'em', 'del', 'code', 'pre', 'br', 'hr', 'blockquote'],
    ...['ul', 'ol', 'li', 'a', 'sup', 'section', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      'href',
      'rel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaDescribedBy',
      'ariaLabel',
      ['id', /^note-fnref-/],
    ],
    li: [['id', /^note-fn-/]],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'visually-hidden'],
    ],
    section: ['dataFootnotes', ['className', 'footnotes']],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ol', 'ul'], tr: ['table'], td: ['table'], th: ['table'], thead: ['table'], tbody: ['table'] },
  clobber: [],
  strip: ['script', 'style', 'template'],
  required: {},
};

function toSafeTree(tree: Root, termHref: TermHref): HastRoot {
  const hast = toHast(tree, {
    clobberPrefix: 'note-',
    footnoteLabelTagName: 'h2',
    footnoteLabel: 'Notes',
    footnoteLabelProperties: { className: ['visually-hidden'], id: 'footnote-label' },
  }) as HastRoot;
  visit(hast, 'element', (element, index, parent) => {
    if (element.tagName === 'img') replaceImage(element, index, parent);
    if (element.tagName === 'h1') element.tagName = 'h2';
    if (element.tagName === 'h5' || element.tagName === 'h6') element.tagName = 'h4';
    if (element.tagName === 'a') resolveLink(element, termHref);
  });
  return sanitize(hast, ALLOW) as HastRoot;
}

/** No image is shown; what it says in words is kept. */
function replaceImage(element: Element, index: number | undefined, parent: Element | HastRoot | undefined): void {
  if (parent && index !== undefined) {
    parent.children[index] = { type: 'text', value: String(element.properties['alt'] ?? '') };
  }
}

function resolveLink(element: Element, termHref: TermHref): void {
  const { properties } = element;
  // The links between a note and its mark are made by the parser; no other address without a host is.
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return;
  const href = String(properties['href'] ?? '');
  const term = parseTermLink(safelyDecode(href));
  if (term && isId(term)) properties['href'] = termHref(term.scheme, term.id);
  else if (term || findUrlProblem(href)) delete properties['href'];
  else properties['rel'] = ['external', 'nofollow', 'noopener'];
}

/** Whoever makes the address may trust the id: it holds no `/`, `..`, quote or angle bracket. */
function isId({ scheme, id }: { scheme: LinkScheme; id: string }): boolean {
  return (scheme === 'entry' ? ENTRY_ID_PATTERN : SLUG_PATTERN).test(id);
}

/** mdast-util-to-hast percent-encodes addresses; a malformed `%` is left as it stands. */
function safelyDecode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
