/** What every view is built from. */
import type { Digest } from '../domain/digest.ts';
import type { Graph } from '../graph/graph.ts';
import type { Routes } from './routes.ts';

export interface Site {
  readonly graph: Graph;
  readonly digest: Digest;
  readonly routes: Routes;
  /** The language of pages and entries: the edition's first. */
  readonly locale: string;
  /** How dates are written: a locale of that language. */
  readonly dateLocale: string;
  /** A body as sanitised HTML: an entry's, or an editor's note. */
  readonly bodyHtml: (record: { readonly body: string }) => string;
}

export function createSite(graph: Graph, routes: Routes, htmlOf: (markdown: string) => string): Site {
  const { digest } = graph;
  const locale = digest.edition.languages[0] ?? 'en';
  const dateLocale = digest.edition.locale ?? locale;
  return { graph, digest, routes, locale, dateLocale, bodyHtml: ({ body }) => htmlOf(body) };
}
