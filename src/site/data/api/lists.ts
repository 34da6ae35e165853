/** The lists of the API, a hundred items a page. Items are formatted once and stand in many lists. */
import type { Entry } from '../../../domain/digest.ts';
import type { Site } from '../../site.ts';
import { correctedOn } from '../record-dates.ts';
import { buildEntryAddresses, formatJson } from './records.ts';

export const API_PAGE_SIZE = 100;

/** Pages that so many items take; an empty list still has one. */
export function countApiPages(total: number): number {
  return Math.max(1, Math.ceil(total / API_PAGE_SIZE));
}

/** Formats entries as items of lists, each once. */
export function createItemFormat(site: Site): (entry: Entry) => string {
  const texts = new Map<Entry, string>();
  return (entry) => {
    const text = texts.get(entry) ?? formatJson(buildEntryItem(entry, site));
    texts.set(entry, text);
    return text;
  };
}

function buildEntryItem(entry: Entry, site: Site) {
  const { id, title, occurred, published, added } = entry;
  const addresses = buildEntryAddresses(id, site);
  return { id, ...addresses, title, occurred, published, added, corrected: correctedOn(entry) };
}

export interface ListPage {
  readonly page: number;
  readonly total: number;
  /** Path of a page of the list. */
  readonly hrefOf: (page: number) => string;
}

/** The inside of a list's object, from `total` to `items`; the items are JSON already. */
export function formatPage({ page, total, hrefOf }: ListPage, items: readonly string[], site: Site): string {
  const pages = countApiPages(total);
  const head = {
    total,
    page,
    pages,
    ...(page > 1 && { previous: site.routes.absolute(hrefOf(page - 1)) }),
    ...(page < pages && { next: site.routes.absolute(hrefOf(page + 1)) }),
  };
  return `${formatJson(head).slice(1, -1)},"items":[${items.join(',')}]`;
}

/** The part of a list that stands on a page. */
export function sliceOf<T>(items: readonly T[], page: number): readonly T[] {
  return items.slice((page - 1) * API_PAGE_SIZE, page * API_PAGE_SIZE);
}
