/** Files that search engines, security researchers and static hosts look for by their names. */
import { addDays } from '../../../domain/edtf.ts';
import { listRedirects } from '../../redirects.ts';
import type { Site } from '../../site.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { buildHeadersFile } from './headers.ts';
import { buildSitemapFiles } from './sitemap.ts';

export function* buildHostFiles(site: Site): DataFiles {
  yield* buildSitemapFiles(site);
  yield buildRobots(site);
  yield buildSecurity(site);
  yield buildHeadersFile(site);
  yield buildRedirects(site);
}

function buildRobots({ routes }: Site): DataFile {
  const sitemap = routes.absolute(routes.at('sitemap.xml'));
  return { href: routes.at('robots.txt'), text: `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` };
}

/** Longer than a site may stand without being built anew, shorter than the year that RFC 9116 allows. */
const VALID_DAYS = 300;

/** `security.txt` (RFC 9116). Its end is reckoned from "as of", so that two builds of one content give the same file. */
function buildSecurity(site: Site): DataFile {
  const { routes, graph, digest } = site;
  const href = routes.at('.well-known/security.txt');
  const lines = [
    '# The day on which this ends is reckoned from the day for which the site was built, not from a clock.',
    `Contact: ${digest.edition.contact}`,
    `Expires: ${addDays(graph.asOf, VALID_DAYS)}T00:00:00Z`,
    `Preferred-Languages: ${site.locale}`,
    `Canonical: ${routes.absolute(href)}`,
  ];
  return { href, text: `${lines.join('\n')}\n` };
}

/**
 * `_redirects`, for hosts that read it. Where a host serves a file that stands at the old address first, it is a page
 * that leads on.
 */
function buildRedirects(site: Site): DataFile {
  const lines = listRedirects(site).map(({ from, to }) => `${from} ${to} 301\n`);
  const head = '# Addresses that once led to a record, and the address it has now.\n';
  return { href: site.routes.at('_redirects'), text: `${head}${lines.join('')}` };
}
