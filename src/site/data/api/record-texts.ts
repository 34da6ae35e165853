/**
 * The records as JSON, one text each and without their lists of entries: a file of the API begins with it, a line of
 * NDJSON and an item of the whole are it. To make each text three times is cheaper than to keep tens of megabytes.
 */
import type { Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { buildEntryRecord, buildRelationRecord, buildTermRecord, formatJson } from './records.ts';

/** In the order of the API's own list; withdrawn entries come last. */
export function* listRecordTexts(collection: Collection, site: Site): Iterable<string> {
  const { digest, graph } = site;
  switch (collection) {
    case 'entries':
      for (const entry of graph.sorted) yield formatJson(buildEntryRecord(entry, site));
      for (const entry of digest.withdrawn.values()) yield formatJson(buildEntryRecord(entry, site));
      return;
    case 'relations':
      for (const relation of graph.relations.values()) yield formatJson(buildRelationRecord(relation, site));
      return;
    default:
      for (const id of digest[collection].keys()) yield formatJson(buildTermRecord(collection, id, site));
  }
}
