/** Every page the site must have, computed from the records: pages out = records in. */
import { listChangesPages } from './changes-view.ts';
import { listCoverageYears } from './coverage-view.ts';
import { listEditionPages } from './edition-view.ts';
import { listEntriesPages } from './entries-view.ts';
import { listRedirects } from './redirects.ts';
import { listRegisters } from './register-view.ts';
import { listRelationPages } from './relation-view.ts';
import type { Site } from './site.ts';
import { listTermPages } from './term-view.ts';
import { listTrackerPages } from './tracker-view.ts';

/** Paths of all pages, base path included, in no order. */
export function expectedPages(site: Site): readonly string[] {
  const { routes, digest } = site;
  return [
    routes.home(),
    routes.at('about/'),
    routes.contribute(),
    routes.search(),
    routes.at('404.html'),
    routes.data.feedsPage(),
    routes.data.dataPage(),
    ...listEntriesPages(site).map((page) => routes.entries(page)),
    ...[...digest.entries.keys(), ...digest.withdrawn.keys()].map((id) => routes.entry(id)),
    ...listRegisters().map((register) => routes.register(register)),
    routes.register('agreements'),
    routes.agreementsExpiring(),
    routes.agreementsTimeline(),
    ...listTrackerPages(site).map(({ facet, value }) => routes.agreementsBy(facet, value)),
    routes.relations(),
    ...listRelationPages(site).map(({ id, page }) => routes.relation(id, page)),
    routes.editions(),
    ...listEditionPages(site).map(({ month, page }) => routes.edition(month.id, page)),
    ...[undefined, ...listCoverageYears(site)].map((year) => routes.coverage(year)),
    ...listChangesPages(site).map((page) => routes.changes(page)),
    ...listTermPages(site).map(({ register, id, page }) => routes.term(register, id, page)),
    ...listRedirects(site).map(({ from }) => from),
  ];
}
