/** What stands in the head of every page, from what the page says of itself. */
import { buildPageStructured } from './data/structured/breadcrumbs.ts';
import { formatJsonLd } from './data/structured/json-ld.ts';
import type { PageHead } from './parts.ts';
import { shareImageOfSite } from './share-view.ts';
import type { Site } from './site.ts';

export interface HeadView {
  readonly siteName: string;
  /** The front page has the tagline, every other page its own title first. */
  readonly title: string;
  /** The whole canonical address. */
  readonly address: string;
  readonly imageAddress: string;
  readonly iconHref: string;
  readonly manifestHref: string;
  /** JSON-LD, safe inside a script element. */
  readonly structured: string;
}

export function buildHeadView(head: PageHead, site: Site): HeadView {
  const { name, tagline } = site.digest.edition;
  const { routes } = site;
  return {
    siteName: name,
    title: head.path === routes.home() ? `${name}: ${tagline}` : `${head.title} · ${name}`,
    address: routes.absolute(head.path),
    imageAddress: routes.absolute(head.image ?? shareImageOfSite(site)),
    iconHref: routes.at('favicon.svg'),
    manifestHref: routes.at('site.webmanifest'),
    structured: formatJsonLd(head.structured ?? buildPageStructured(head, site)),
  };
}
