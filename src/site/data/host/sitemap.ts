/** The list of pages for search engines (sitemaps.org), each with the day on which what it shows changed last. */
import type { Day } from '../../../domain/edtf.ts';
import { expectedPages } from '../../expected-pages.ts';
import { listRedirects } from '../../redirects.ts';
import { listRelationPages } from '../../relation-view.ts';
import type { Site } from '../../site.ts';
import { listTermPages } from '../../term-view.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { changedOn, newestChange, siteChangedOn } from '../record-dates.ts';
import { XML_DECLARATION, xmlOf, xmlText } from '../xml.ts';

/** More addresses than this no reader of sitemaps takes from one file. */
const MOST_PAGES = 50_000;

/** One file, or an index of several where the site has too many pages. */
export function* buildSitemapFiles(site: Site, most = MOST_PAGES): DataFiles {
  const urls = listIndexedPages(site).map(({ path, changed }) => formatUrl('url', path, changed, site));
  const href = site.routes.at('sitemap.xml');
  if (urls.length <= most) {
    yield formatFile(href, 'urlset', urls);
    return;
  }
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, i) => ({
    path: site.routes.at(`sitemaps/${i + 1}.xml`),
    urls: urls.slice(i * most, (i + 1) * most),
  }));
  for (const part of parts) yield formatFile(part.path, 'urlset', part.urls);
  const entries = parts.map(({ path }) => formatUrl('sitemap', path, siteChangedOn(site), site));
  yield formatFile(href, 'sitemapindex', entries);
}

function formatFile(href: string, name: string, entries: readonly string[]): DataFile {
  const inner = `\n${entries.join('\n')}\n`;
  const text = xmlOf(name, inner, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
  return { href, text: `${XML_DECLARATION}\n${text}\n` };
}

function formatUrl(name: string, path: string, changed: Day | undefined, { routes }: Site): string {
  const lastmod = changed === undefined ? '' : xmlText('lastmod', changed);
  return xmlOf(name, `${xmlText('loc', routes.absolute(path))}${lastmod}`);
}

interface IndexedPage {
  readonly path: string;
  /** Nothing where the page depends on more than entries: a wrong day is worse than none. */
  readonly changed: Day | undefined;
}

/** Every page but those that lead elsewhere or ask not to be listed. By path. */
export function listIndexedPages(site: Site): readonly IndexedPage[] {
  const { routes, digest } = site;
  const left = new Set([
    routes.at('404.html'),
    ...listRedirects(site).map(({ from }) => from),
    ...[...digest.withdrawn.keys()].map((id) => routes.entry(id)),
  ]);
  const days = buildDays(site);
  return [...new Set(expectedPages(site))]
    .filter((path) => !left.has(path))
    .sort()
    .map((path) => ({ path, changed: days.get(path) }));
}

/** The day of each page that is made of entries. */
function buildDays(site: Site): ReadonlyMap<string, Day | undefined> {
  const { routes, digest, graph } = site;
  const whole = siteChangedOn(site);
  return new Map<string, Day | undefined>([
    ...[routes.home(), routes.entries(), routes.changes()].map((path) => [path, whole] as const),
    ...[...digest.entries.values()].map((entry) => [routes.entry(entry.id), changedOn(entry)] as const),
    ...listTermPages(site).map(({ register, id, page }) => {
      const entries = register === 'offices' ? [] : (graph.entriesBy[register].get(id) ?? []);
      return [routes.term(register, id, page), newestChange(entries)] as const;
    }),
    ...listRelationPages(site).map(({ id, page }) => {
      const entries = graph.relations.get(id)?.entries ?? [];
      return [routes.relation(id, page), newestChange(entries)] as const;
    }),
    ...[...graph.editions].map(([month, { entries }]) => [routes.edition(month), newestChange(entries)] as const),
  ]);
}
