/** The list of all entries, newest first, fifty a page. */
import { buildPage, type PagedEntries } from './pager.ts';
import type { PageHead } from './parts.ts';
import { countPages } from './routes.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface EntriesView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly entries: PagedEntries;
}

export function buildEntriesView(page: number, site: Site): EntriesView {
  const { sorted } = site.graph;
  const total = countWords(sorted.length, 'entry', 'entries');
  return {
    head: {
      title: page === 1 ? 'All entries' : `All entries, page ${page}`,
      description: `${total}, newest first: one for each article summarised in the digest.`,
      path: site.routes.entries(page),
    },
    title: 'All entries',
    lede: `${total}, one for each article, by the date of what they report, newest first.`,
    entries: buildPage(sorted, page, site.routes.entries, site),
  };
}

/** The numbers of the pages that the list takes. */
export function listEntriesPages(site: Site): readonly number[] {
  return Array.from({ length: countPages(site.graph.sorted.length) }, (_, i) => i + 1);
}
