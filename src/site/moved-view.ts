/** A page that sends readers on: for hosts that read no `_redirects`. */
import type { Site } from './site.ts';

export interface MovedView {
  readonly title: string;
  readonly locale: string;
  /** Path of the page it leads to. */
  readonly href: string;
  /** Whole address, for the canonical link. */
  readonly address: string;
}

export function buildMovedView(href: string, site: Site): MovedView {
  return { title: 'Moved', locale: site.locale, href, address: site.routes.absolute(href) };
}
