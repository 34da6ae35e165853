/**
 * The records as JSON, one text each and without their lists of entries: a file of the API begins with it, a line of
 * NDJSON and an item of the whole are it. Ten thousand records are formatted once, not three times.
 */
import type { Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { buildEntryRecord, buildRelationRecord, buildTermRecord, formatJson } from './records.ts';

export type RecordTexts = (collection: Collection) => ReadonlyMap<string, string>;

/** Texts by id, in the order of the API's own list; withdrawn entries come last. */
export function createRecordTexts(site: Site): RecordTexts {
  const known = new Map<Collection, ReadonlyMap<string, string>>();
  return (collection) => {
    const texts = known.get(collection) ?? new Map(listTexts(collection, site));
    known.set(collection, texts);
    return texts;
  };
}

function listTexts(collection: Collection, site: Site): readonly (readonly [string, string])[] {
  const { digest, graph } = site;
  switch (collection) {
    case 'entries':
      return [...graph.sorted, ...digest.withdrawn.values()].map((entry) => [
        entry.id,
        formatJson(buildEntryRecord(entry, site)),
      ]);
    case 'relations':
      return [...graph.relations.values()].map((relation) => [
        relation.id,
        formatJson(buildRelationRecord(relation, site)),
      ]);
    default:
      return [...digest[collection].keys()].map((id) => [id, formatJson(buildTermRecord(collection, id, site))]);
  }
}
