/** A digest as records to be searched: pure, so that what can be found is known without running the index. */

import type { Graph } from '../graph/graph.ts';
import type { Concept } from './concepts.ts';
import { buildEntryRecord } from './entry-records.ts';
import { namesOf } from './names.ts';
import { type BodyText, type RecordRoutes, type SearchRecord, type Source, unique } from './record.ts';
import { buildRegisterRecords } from './register-records.ts';
import { buildMeanings } from './synonyms.ts';

export type { BodyText, RecordRoutes, SearchRecord } from './record.ts';

/** All records of a graph, newest first, those without a date last. This is also the order of the index. */
export function buildRecords(graph: Graph, routes: RecordRoutes, bodyText: BodyText): readonly SearchRecord[] {
  const { digest } = graph;
  const locale = digest.edition.languages[0] ?? 'en';
  const dateLocale = digest.edition.locale ?? locale;
  const source: Source = { digest, graph, routes, bodyText, locale, dateLocale };
  const entries = graph.sorted.map((entry) => buildEntryRecord(entry, source));
  return [...entries, ...buildRegisterRecords(source).map(withOtherNames)].sort(compareNewestFirst);
}

function withOtherNames(record: SearchRecord): SearchRecord {
  const { view, own } = record;
  const also = unique(own).filter((name) => name !== view.title && name !== view.original?.text);
  return also.length === 0 ? record : { ...record, view: { ...view, also } };
}

function compareNewestFirst(a: SearchRecord, b: SearchRecord): number {
  const [first, second] = [whenOf(a), whenOf(b)];
  if (first !== second) return first < second ? 1 : -1;
  return a.view.href < b.view.href ? -1 : 1;
}

function whenOf({ span }: SearchRecord): string {
  return span ? `${span.from}/${span.to}` : '';
}

/** Countries, crime types and meanings with their names, for the browser to know them in a query. */
export function buildConcepts({ digest }: Graph): readonly Concept[] {
  return [
    ...[...digest.countries.values()].map((country) => ({
      kind: 'country' as const,
      id: country.id,
      names: namesOf('countries', country),
    })),
    ...[...digest.crimeTypes.values()].map((crimeType) => ({
      kind: 'crime' as const,
      id: crimeType.id,
      names: namesOf('crimeTypes', crimeType),
    })),
    ...buildMeanings(digest.edition.synonyms ?? []),
  ];
}
