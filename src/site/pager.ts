/** A long list, fifty entries a page. */
import type { Entry } from '../domain/digest.ts';
import { buildEntryLine, type EntryLine, type Pager } from './parts.ts';
import { countPages, PAGE_SIZE } from './routes.ts';
import type { Site } from './site.ts';

export interface PagedEntries {
  readonly lines: readonly EntryLine[];
  /** Only where there is more than one page. */
  readonly pager: Pager | undefined;
  readonly total: number;
}

/** One page of a list of entries; `href` gives the address of a page. `noteOf` may say a word on each entry. */
export function buildPage(
  entries: readonly Entry[],
  page: number,
  href: (page: number) => string,
  site: Site,
  noteOf?: (entry: Entry) => string | undefined,
): PagedEntries {
  const start = (page - 1) * PAGE_SIZE;
  const shown = entries.slice(start, start + PAGE_SIZE);
  const lines = shown.map((entry) => buildEntryLine(entry, site, noteOf?.(entry)));
  return { lines, pager: buildPager(entries.length, page, href), total: entries.length };
}

/**
 * Links to the pages of a list of so many items; none where one page holds them. `pages`: more than the list takes,
 * where other lists stand beside it.
 */
export function buildPager(
  total: number,
  page: number,
  href: (page: number) => string,
  pages: number = countPages(total),
): Pager | undefined {
  if (pages === 1) return undefined;
  return {
    page,
    pages,
    first: (page - 1) * PAGE_SIZE + 1,
    last: Math.min(total, page * PAGE_SIZE),
    total,
    previous: page > 1 ? href(page - 1) : undefined,
    next: page < pages ? href(page + 1) : undefined,
    links: nearbyPages(page, pages).map((number) => ({ page: number, href: href(number) })),
  };
}

/** The first, the last, and those within two of the current page. */
function nearbyPages(page: number, pages: number): readonly number[] {
  const all = Array.from({ length: pages }, (_, i) => i + 1);
  return all.filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2);
}
