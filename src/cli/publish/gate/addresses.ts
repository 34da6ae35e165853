/** What an address in a finished file is: one of this site, one elsewhere, or one that no page of ours may hold. */
import type { Policy } from './facts.ts';

export type AddressKind = 'here' | 'elsewhere' | 'refused';

/** Schemes a reader may follow; everything else, `javascript:` and `data:` first, could run or deceive. */
const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'webcal:']);

/** A path from the root as our own pages write it; browsers read a backslash as a slash and skip tabs and line ends. */
const PLAIN_PATH = /^\/(?![/\\])[^\\\t\n\r]*$/;

/** Sorts addresses, remembering those it has seen: the same few hundred stand on every page. */
export function createAddressSorter({ origin, base }: Policy): (address: string) => AddressKind {
  const seen = new Map<string, AddressKind>();
  const sort = (address: string): AddressKind => {
    if (address.startsWith('#') || PLAIN_PATH.test(address)) return 'here';
    const url = parseAddress(address, `${origin}${base}`);
    if (!url || !FOLLOWED.has(url.protocol)) return 'refused';
    return url.origin === origin && `${url.pathname}/`.startsWith(base) ? 'here' : 'elsewhere';
  };
  return (address) => {
    const known = seen.get(address);
    if (known) return known;
    const kind = sort(address);
    seen.set(address, kind);
    return kind;
  };
}

function parseAddress(address: string, base: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** The addresses of a `srcset`: candidates stand between commas that follow white space or a descriptor. */
export function splitSrcset(srcset: string): readonly string[] {
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter((address) => address !== '');
}
