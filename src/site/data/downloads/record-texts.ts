/** The records of a collection as JSON, one text each, as the API has them but for their lists of entries. */
import type { Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { buildEntryRecord, buildRelationRecord, buildTermRecord, formatJson } from '../api/records.ts';

/** In the order of the API's own list; withdrawn entries come last. */
export function listRecordTexts(collection: Collection, site: Site): readonly string[] {
  const { digest, graph } = site;
  switch (collection) {
    case 'entries':
      return [...graph.sorted, ...digest.withdrawn.values()].map((entry) => formatJson(buildEntryRecord(entry, site)));
    case 'relations':
      return [...graph.relations.values()].map((relation) => formatJson(buildRelationRecord(relation, site)));
    default:
      return [...digest[collection].keys()].map((id) => formatJson(buildTermRecord(collection, id, site)));
  }
}
