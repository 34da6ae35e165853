/** What a stylesheet fetches: from this site only, and each file must be there. */
import type { AddressKind } from './addresses.ts';
import type { Facts } from './facts.ts';

const FETCHED = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

export function readStylesheet(css: string, sort: (address: string) => AddressKind): Facts {
  const links = new Set<string>();
  const problems: string[] = [];
  for (const match of css.matchAll(FETCHED)) {
    const address = match.slice(1).find((group) => group !== undefined) ?? '';
    if (sort(address) === 'here') links.add(address);
    else problems.push(`loads something that does not stand on this site: ${address.slice(0, 100)}`);
  }
  return { problems, ids: [], links: [...links] };
}
