/** The addresses a page names, and those it must not name. */
import { type AddressKind, splitSrcset } from './addresses.ts';
import { attributeOf, type Element } from './elements.ts';

/** Attributes that hold one address, and the elements on which a browser fetches it without being asked. */
const ADDRESS_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['href', new Set(['use', 'image', 'feImage', 'script'])],
  ['src', new Set(['img', 'script', 'source', 'video', 'audio', 'track', 'input'])],
  ['poster', new Set(['video'])],
  ['background', new Set(['body', 'table', 'td', 'th'])],
  ...['action', 'formaction', 'cite', 'data'].map((name) => [name, new Set<string>()] as const),
]);

const LOADING_RELATIONS =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|manifest|prefetch|preconnect|dns-prefetch)(?:\s|$)/i;

/** What becomes of the addresses of a page. */
export interface AddressBook {
  readonly sort: (address: string) => AddressKind;
  /** Addresses on this site, as written. */
  readonly links: Set<string>;
  readonly problems: string[];
}

/** Enters the element's addresses; `loaded` are fetched with the page, so they must stand on this site. */
export function collectLinks(element: Element, book: AddressBook): void {
  const { tagName } = element;
  for (const { name, value } of element.attrs) {
    const loading = ADDRESS_ATTRIBUTES.get(name);
    if (loading) enter(value.trim(), tagName, isLoaded(element, loading), book);
    else if (name === 'srcset' || name === 'imagesrcset') {
      for (const address of splitSrcset(value)) enter(address, tagName, true, book);
    } else if (name === 'content' && isRefresh(element)) enter(refreshAddress(value), tagName, true, book);
  }
}

function enter(address: string, tagName: string, loaded: boolean, { sort, links, problems }: AddressBook): void {
  const kind = sort(address);
  if (kind === 'here') links.add(address);
  if (kind === 'refused') problems.push(`has an address that must not be followed: ${address.slice(0, 100)}`);
  if (kind === 'elsewhere' && (loaded || tagName === 'form')) {
    problems.push(`loads <${tagName}> from another site: ${address.slice(0, 100)}`);
  }
}

function isLoaded(element: Element, loading: ReadonlySet<string>): boolean {
  if (element.tagName === 'link') return LOADING_RELATIONS.test(attributeOf(element, 'rel') ?? '');
  return loading.has(element.tagName);
}

function isRefresh(element: Element): boolean {
  return element.tagName === 'meta' && attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

/** `0; url=/new/`: an address that used to be another page's leads to its new one. */
function refreshAddress(content: string): string {
  return /^\s*\d+\s*;\s*url\s*=\s*["']?([^"']*)/i.exec(content)?.[1]?.trim() ?? '';
}
