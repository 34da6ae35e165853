/** The addresses a page names, and those it must not name. */
import { type AddressKind, splitSrcset } from './addresses.ts';
import { attributeOf, type Element } from './elements.ts';

/** `loaded`: fetched with the page, so from this site only. `followed`: a reader or a program may go there. */
type Use = 'loaded' | 'followed';

interface Reference {
  readonly address: string;
  readonly use: Use;
}

/** Attributes that hold one address, and the elements on which a browser fetches it without being asked. */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  href: new Set(['use', 'image', 'feImage', 'script']),
  src: new Set(['img', 'script', 'source', 'video', 'audio', 'track', 'input']),
  poster: new Set(['video']),
  background: new Set(['body', 'table', 'td', 'th']),
  action: new Set(),
  formaction: new Set(),
  cite: new Set(),
  data: new Set(),
};

const LOADING_RELATIONS =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|manifest|prefetch|preconnect|dns-prefetch)(?:\s|$)/i;

/** Adds the element's addresses on this site to `links`; gives a clause for each that is refused. */
export function collectLinks(
  element: Element,
  sort: (address: string) => AddressKind,
  links: Set<string>,
): readonly string[] {
  const problems: string[] = [];
  for (const { address, use } of findReferences(element)) {
    const kind = sort(address);
    if (kind === 'here') links.add(address);
    if (kind === 'refused') problems.push(`has an address that must not be followed: ${address.slice(0, 100)}`);
    if (kind === 'elsewhere' && (use === 'loaded' || element.tagName === 'form')) {
      problems.push(`loads <${element.tagName}> from another site: ${address.slice(0, 100)}`);
    }
  }
  return problems;
}

function findReferences(element: Element): readonly Reference[] {
  const { tagName } = element;
  return element.attrs.flatMap(({ name, value }): readonly Reference[] => {
    if (name === 'srcset' || name === 'imagesrcset') {
      return splitSrcset(value).map((address) => ({ address, use: 'loaded' }));
    }
    if (tagName === 'meta' && name === 'content') return findRefresh(element, value);
    const loading = Object.hasOwn(ADDRESS_ATTRIBUTES, name) ? ADDRESS_ATTRIBUTES[name] : undefined;
    if (!loading) return [];
    const isLoaded = loading.has(tagName) || (tagName === 'link' && isLoadingLink(element));
    return [{ address: value.trim(), use: isLoaded ? 'loaded' : 'followed' }];
  });
}

function isLoadingLink(element: Element): boolean {
  return LOADING_RELATIONS.test(attributeOf(element, 'rel') ?? '');
}

/** `0; url=/new/`: an address that used to be another page's leads to its new one. */
function findRefresh(element: Element, content: string): readonly Reference[] {
  if (attributeOf(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const address = /^\s*\d+\s*;\s*url\s*=\s*["']?([^"']*)/i.exec(content)?.[1];
  return [{ address: address?.trim() ?? '', use: 'loaded' }];
}
