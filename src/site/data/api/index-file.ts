/** `index.json`: where everything is. */
import { COLLECTION_FOLDERS, type Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { LICENCE } from '../licence.ts';
import { siteChangedOn } from '../record-dates.ts';

export function buildIndex(site: Site) {
  const { routes, digest, graph } = site;
  const { absolute, data } = routes;
  return {
    name: digest.edition.name,
    description: digest.edition.description,
    version: '1',
    language: site.locale,
    licence: LICENCE,
    asOf: graph.asOf,
    changed: siteChangedOn(site),
    self: absolute(data.apiIndex()),
    html: absolute(data.dataPage()),
    schema: absolute(data.apiSchema()),
    openapi: absolute(data.openApi()),
    changes: absolute(data.apiChanges()),
    datapackage: absolute(data.download('datapackage.json')),
    feeds: absolute(data.opml()),
    calendar: absolute(data.calendar()),
    collections: (Object.keys(COLLECTION_FOLDERS) as Collection[]).map((collection) => ({
      name: COLLECTION_FOLDERS[collection],
      total: countRecords(collection, site),
      self: absolute(data.apiList(collection)),
    })),
  };
}

/** How many records a collection lists; withdrawn entries are not among them. */
export function countRecords(collection: Collection, { digest, graph }: Site): number {
  return collection === 'relations' ? graph.relations.size : digest[collection].size;
}
