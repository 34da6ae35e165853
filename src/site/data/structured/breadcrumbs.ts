/** Where a page stands: from the front page down to it. */
import type { BreadcrumbList, WebPage } from 'schema-dts';
import type { PageHead } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { thing } from './json-ld.ts';

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The front page is put first. */
export function buildBreadcrumbs(crumbs: readonly Crumb[], site: Site) {
  const all = [{ name: site.digest.edition.name, path: site.routes.home() }, ...crumbs];
  return thing<BreadcrumbList>({
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: site.routes.absolute(path),
    })),
  });
}

/** For a page that says nothing more particular of itself. */
export function buildPageStructured({ title, description, path }: PageHead, site: Site): readonly object[] {
  const url = site.routes.absolute(path);
  const page = thing<WebPage>({
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: site.locale,
  });
  return [page, buildBreadcrumbs([{ name: title, path }], site)];
}
