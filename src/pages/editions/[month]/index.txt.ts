/** The plain-text twin of an edition. */
import type { APIRoute } from 'astro';
import type { EditionMonth } from '../../../graph/editions.ts';
import { formatEditionText } from '../../../site/edition-text.ts';
import { cacheKeyOf, currentSite } from '../../_site.ts';

export function getStaticPaths() {
  const site = currentSite();
  return [...site.graph.editions.values()].map((month) => ({
    params: { month: month.id },
    props: { month },
    cacheKey: cacheKeyOf(formatEditionText(month, site)),
  }));
}

export const GET: APIRoute<{ month: EditionMonth }> = ({ props }) =>
  new Response(formatEditionText(props.month, currentSite()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
