/** What hosts show at an address that leads nowhere. */
import type { Link, PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { REGISTER_WORDS } from './words.ts';

export interface MissingView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly searchHref: string;
  /** Lists that lead to every page. */
  readonly lists: readonly Link[];
}

export function buildMissingView({ routes }: Site): MissingView {
  const registers = ['countries', 'ministers', 'crimeTypes', 'agreements', 'events', 'organisations'] as const;
  return {
    head: {
      title: 'Page not found',
      description: 'There is no page at this address.',
      path: routes.missing(),
      noindex: true,
    },
    title: 'Page not found',
    lede: 'There is no page at this address. No address of this site is ever taken away, so it may be mistyped.',
    searchHref: routes.search(),
    lists: [
      { text: 'All entries', href: routes.entries() },
      ...registers.map((register) => ({ text: REGISTER_WORDS[register].many, href: routes.register(register) })),
      { text: 'Editions', href: routes.editions() },
    ],
  };
}
