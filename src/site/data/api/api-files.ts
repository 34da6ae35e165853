/** Every file of the API. */
import type { Entry } from '../../../domain/digest.ts';
import type { PairId } from '../../../graph/pairs.ts';
import type { Collection } from '../../data-routes.ts';
import { termName } from '../../parts.ts';
import { type Routes, TERM_FOLDERS, type TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { pairTitle } from '../feeds/subjects.ts';
import { formerPairIds, freeFormerIds } from '../stable-id.ts';
import { buildChangeFiles } from './change-files.ts';
import { buildIndex } from './index-file.ts';
import { buildApiSchema } from './json-schema.ts';
import { countApiPages, createItemFormat, formatPage, sliceOf } from './lists.ts';
import { buildOpenApi } from './open-api.ts';
import { buildEntryRecord, buildRelationRecord, buildTermRecord, formatJson } from './records.ts';

type ItemFormat = (entry: Entry) => string;

export function* buildApiFiles(site: Site): DataFiles {
  const { data } = site.routes;
  const format = createItemFormat(site);
  yield { href: data.apiIndex(), text: `${formatJson(buildIndex(site))}\n` };
  yield { href: data.apiSchema(), text: `${formatJson(buildApiSchema(site))}\n` };
  yield { href: data.openApi(), text: `${formatJson(buildOpenApi(site))}\n` };
  yield* buildChangeFiles(site);
  yield* buildEntryFiles(format, site);
  for (const register of Object.keys(TERM_FOLDERS) as TermRegister[]) {
    yield* buildRegisterFiles(register, format, site);
  }
  yield* buildRelationFiles(format, site);
}

function* buildEntryFiles(format: ItemFormat, site: Site): DataFiles {
  const { sorted } = site.graph;
  const known = new Map<string, unknown>([...site.digest.entries, ...site.digest.withdrawn]);
  yield* buildListFiles('entries', sorted, format, site);
  for (const entry of [...sorted, ...site.digest.withdrawn.values()]) {
    const text = formatJson(buildEntryRecord(entry, site));
    yield { href: site.routes.data.apiRecord('entries', entry.id), text: `${text}\n` };
    yield* buildStubs('entries', freeFormerIds(entry, known), entry.id, site);
  }
}

function* buildRegisterFiles(register: TermRegister, format: ItemFormat, site: Site): DataFiles {
  const terms = [...site.digest[register].values()];
  const entriesOf = (id: string) => (register === 'offices' ? undefined : site.graph.entriesBy[register].get(id)) ?? [];
  const formatItem = ({ id }: { readonly id: string }) => {
    const name = termName(register, id, site);
    return formatTermItem(register, id, site.routes.term(register, id), name, entriesOf(id).length, site);
  };
  yield* buildListFiles(register, terms, formatItem, site);
  for (const term of terms) {
    const text = formatJson(buildTermRecord(register, term.id, site));
    if (register === 'offices') {
      yield { href: site.routes.data.apiRecord(register, term.id), text: `${text}\n` };
    } else {
      yield* buildRecordFiles({ collection: register, id: term.id, text }, entriesOf(term.id), format, site);
    }
    yield* buildStubs(register, freeFormerIds(term, site.digest[register]), term.id, site);
  }
}

function* buildRelationFiles(format: ItemFormat, site: Site): DataFiles {
  const relations = [...site.graph.relations.values()];
  const formatItem = ({ id, countries, entries }: (typeof relations)[number]) =>
    formatTermItem('relations', id, site.routes.relation(id), pairTitle(countries, site), entries.length, site);
  yield* buildListFiles('relations', relations, formatItem, site);
  for (const relation of relations) {
    const { id, entries } = relation;
    const text = formatJson(buildRelationRecord(relation, site));
    yield* buildRecordFiles({ collection: 'relations', id, text }, entries, format, site);
    yield* buildStubs('relations', formerPairIds(relation, site), id, site);
  }
}

function formatTermItem(collection: Collection, id: string, page: string, name: string, entries: number, site: Site) {
  const { routes } = site;
  const self = routes.absolute(routes.data.apiRecord(collection, id));
  return formatJson({ id, self, html: routes.absolute(page), name, entries });
}

/** All pages of the list of a collection. */
function* buildListFiles<T>(
  collection: Collection,
  items: readonly T[],
  format: (item: T) => string,
  site: Site,
): DataFiles {
  const hrefOf = (page: number) => site.routes.data.apiList(collection, page);
  for (let page = 1; page <= countApiPages(items.length); page += 1) {
    const texts = sliceOf(items, page).map(format);
    yield buildListFile(hrefOf(page), formatPage({ page, total: items.length, hrefOf }, texts, site), site);
  }
}

/** A record with the first page of its entries in it, and the further pages as files of their own. */
function* buildRecordFiles(
  { collection, id, text }: { readonly collection: Collection; readonly id: string; readonly text: string },
  entries: readonly Entry[],
  format: ItemFormat,
  site: Site,
): DataFiles {
  const { data } = site.routes;
  const hrefOf = (page: number) =>
    page === 1 ? data.apiRecord(collection, id) : data.apiEntries(collection, id, page);
  for (let page = 1; page <= countApiPages(entries.length); page += 1) {
    const inner = formatPage({ page, total: entries.length, hrefOf }, sliceOf(entries, page).map(format), site);
    yield page === 1
      ? { href: hrefOf(1), text: `${text.slice(0, -1)},"entries":{${inner}}}\n` }
      : buildListFile(hrefOf(page), inner, site);
  }
}

function buildListFile(href: string, inner: string, site: Site): DataFile {
  return { href, text: `{"self":${JSON.stringify(site.routes.absolute(href))},${inner}}\n` };
}

/** At the address of a former id stands where the record is now: a static host cannot redirect a program. */
function* buildStubs(collection: Collection, formerIds: readonly string[], id: string, { routes }: Site): DataFiles {
  const movedTo = routes.absolute(routes.data.apiRecord(collection, id));
  const html = routes.absolute(pageOf(collection, id, routes));
  for (const former of formerIds) {
    const text = formatJson({ id: former, movedTo, html });
    yield { href: routes.data.apiRecord(collection, former), text: `${text}\n` };
  }
}

function pageOf(collection: Collection, id: string, routes: Routes): string {
  if (collection === 'entries') return routes.entry(id as Entry['id']);
  return collection === 'relations' ? routes.relation(id as PairId) : routes.term(collection, id);
}
