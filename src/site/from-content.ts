/** The site of a digest: its graph, its addresses, its bodies. The one place where settings and edition meet. */
import { resolveAsOf } from '../domain/as-of.ts';
import type { Digest } from '../domain/digest.ts';
import type { LinkScheme } from '../domain/link-schemes.ts';
import { LINK_SCHEMES } from '../domain/link-schemes.ts';
import { buildGraph } from '../graph/graph.ts';
import { createRoutes, type Routes } from './routes.ts';
import { createSite, type Site } from './site.ts';

export interface SiteSettings {
  readonly siteUrl: string | undefined;
  /** Begins and ends with `/`. */
  readonly basePath: string;
  /** The text of `AS_OF`. */
  readonly asOf: string | undefined;
}

/** The addresses of a digest's site: SITE_URL wins over the edition's own base URL. */
export function routesOf(digest: Digest, settings: SiteSettings): Routes {
  return createRoutes(settings.siteUrl ?? digest.edition.baseUrl, settings.basePath);
}

/** Builds the site. `htmlOf` gives the sanitised HTML of a Markdown text. */
export function buildSite(digest: Digest, settings: SiteSettings, htmlOf: (markdown: string) => string): Site {
  const graph = buildGraph(digest, resolveAsOf(digest, settings.asOf));
  return createSite(graph, routesOf(digest, settings), htmlOf);
}

/** The address of a term link in a body; needs only the base path, so that bodies can be cached without a digest. */
export function termHrefBelow(basePath: string): (scheme: LinkScheme, id: string) => string {
  const routes = createRoutes('https://site.invalid', basePath);
  return (scheme, id) => {
    const register = LINK_SCHEMES[scheme];
    return register === 'entries' ? routes.entry(id as Parameters<Routes['entry']>[0]) : routes.term(register, id);
  };
}
