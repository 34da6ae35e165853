/** What every page must have: a document type, a language, one title, one heading, its own address, our policy first. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, type Element, textOf } from './elements.ts';

/** Gathered while the page is walked. */
export interface PageParts {
  readonly h1: Element[];
  readonly titles: string[];
  readonly canonical: string[];
  isNoIndex: boolean;
  readonly ids: Set<string>;
  readonly doubleIds: Set<string>;
}

export function newPageParts(): PageParts {
  return { h1: [], titles: [], canonical: [], isNoIndex: false, ids: new Set(), doubleIds: new Set() };
}

/** Notes what the element is to its page. */
export function notePart(element: Element, parts: PageParts): void {
  const id = attributeOf(element, 'id');
  if (id !== undefined) (parts.ids.has(id) ? parts.doubleIds : parts.ids).add(id);
  switch (element.tagName) {
    case 'h1':
      parts.h1.push(element);
      break;
    case 'title':
      // A drawing has titles of its own.
      if (element.parentNode?.nodeName === 'head') parts.titles.push(textOf(element));
      break;
    case 'link':
      if (attributeOf(element, 'rel') === 'canonical') parts.canonical.push(attributeOf(element, 'href') ?? '');
      break;
    case 'meta':
      if (attributeOf(element, 'name') !== 'robots') break;
      parts.isNoIndex ||= (attributeOf(element, 'content') ?? '').includes('noindex');
  }
}

/** What the page as a whole lacks or has too much of; a clause each. */
export function findStructureProblems(document: Tree.Document, parts: PageParts, origin: string): readonly string[] {
  const html = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  const problems = [...parts.doubleIds].map((id) => `has the id ${JSON.stringify(id)} more than once`);
  if (document.mode !== 'no-quirks') problems.push('does not begin with <!doctype html>');
  if (!isLanguage(html && attributeOf(html, 'lang'))) problems.push('does not say its language');
  if (parts.titles.length !== 1 || parts.titles[0]?.trim() === '') problems.push('has no title, or several');
  if (parts.h1.length !== 1) problems.push(`has ${parts.h1.length} headings of level 1 and must have one`);
  if (parts.ids.has('')) problems.push('has an empty id');
  return [...problems, ...findCanonicalProblem(parts, origin), ...findPolicyProblem(html)];
}

function isLanguage(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A page that search engines leave out (not found, moved) needs no address of its own. */
function findCanonicalProblem({ canonical, isNoIndex }: PageParts, origin: string): readonly string[] {
  if (canonical.length > 1) return ['has several canonical addresses'];
  const [address] = canonical;
  if (address === undefined) return isNoIndex ? [] : ['has no canonical address'];
  return address.startsWith(`${origin}/`) ? [] : [`has a canonical address on another site: ${address.slice(0, 100)}`];
}

/** The policy binds nothing that stands before it; only the character set may. */
function findPolicyProblem(html: Element | undefined): readonly string[] {
  const head = html?.childNodes.find((node): node is Element => node.nodeName === 'head');
  const first = head?.childNodes
    .filter((node): node is Element => 'tagName' in node)
    .find((element) => attributeOf(element, 'charset') === undefined);
  const policy = first && attributeOf(first, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  if (!policy) return ['does not begin its head with the content security policy'];
  const content = attributeOf(first, 'content') ?? '';
  const isStrict = content.includes("default-src 'none'") && !/'unsafe-(?:inline|eval|hashes)'/.test(content);
  return isStrict ? [] : ['has a content security policy that is not strict'];
}
