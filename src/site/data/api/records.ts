/** The records of the API as plain data, without the lists of entries that belong to them. */
import type { Agreement, Entry, Withdrawn } from '../../../domain/digest.ts';
import { ministerMentions } from '../../../domain/entry.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { agreementStateOn } from '../../../graph/agreement-state.ts';
import type { Relation } from '../../../graph/pairs.ts';
import { buildFileHref } from '../../contribute.ts';
import { FEED_COLLECTIONS, type FeedCollection } from '../../data-routes.ts';
import type { TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { correctedOn } from '../record-dates.ts';

/** Plain data, ready for `formatJson`. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function buildEntryRecord(entry: Entry | Withdrawn, site: Site): JsonRecord {
  const { id, file, ...data } = entry;
  const place = { id, ...buildEntryAddresses(id, site), file: buildFileHref(file, site) };
  if ('withdrawn' in entry) return { ...place, ...data };
  const { body, bodyLine, ministers, ...fields } = data as Omit<Entry, 'id' | 'file'>;
  return {
    ...place,
    ...fields,
    ...(ministers && { ministers: ministerMentions(entry) }),
    corrected: correctedOn(entry),
    body: body.trim(),
  };
}

export function buildEntryAddresses(id: EntryId, { routes }: Site) {
  const self = routes.absolute(routes.data.apiRecord('entries', id));
  return { self, html: routes.absolute(routes.entry(id)) };
}

/** A record of a register. */
export function buildTermRecord(register: TermRegister, id: string, site: Site): JsonRecord {
  const { routes, digest } = site;
  const record = digest[register].get(id as never) as JsonRecord & { readonly file: string };
  const { id: _, file, ...data } = record;
  return {
    id,
    self: routes.absolute(routes.data.apiRecord(register, id)),
    html: routes.absolute(routes.term(register, id)),
    file: buildFileHref(file, site),
    ...(hasFeed(register) && { feed: routes.absolute(routes.data.feed(register, id)) }),
    ...data,
    ...(register === 'agreements' && { state: buildState(record as unknown as Agreement, site) }),
  };
}

function hasFeed(register: TermRegister): register is TermRegister & FeedCollection {
  return (FEED_COLLECTIONS as readonly string[]).includes(register);
}

function buildState(agreement: Agreement, { graph, digest }: Site) {
  const { status, since, isOverdue } = agreementStateOn(agreement, graph.asOf, digest);
  return { asOf: graph.asOf, status, since, isOverdue };
}

/** A pair of countries. */
export function buildRelationRecord(relation: Relation, { routes }: Site): JsonRecord {
  const { id, countries, agreements, events, multilateral } = relation;
  const idsOf = (records: readonly { readonly id: string }[]) => records.map((record) => record.id);
  return {
    id,
    self: routes.absolute(routes.data.apiRecord('relations', id)),
    html: routes.absolute(routes.relation(id)),
    feed: routes.absolute(routes.data.feed('relations', id)),
    countries,
    agreements: idsOf(agreements),
    events: idsOf(events),
    multilateral: {
      agreements: idsOf(multilateral.agreements),
      events: idsOf(multilateral.events),
      entries: multilateral.entries.length,
    },
  };
}

/** Keys whose value the content writes as the text `true`. */
export const FLAG_KEYS: ReadonlySet<string> = new Set(['preview', 'reported', 'acting', 'shared', 'lead']);
/** Keys whose value the content writes as the text of a number. */
export const NUMBER_KEYS: ReadonlySet<string> = new Set(['latitude', 'longitude']);

/** JSON on one line, with marks as booleans and degrees as numbers. */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, (key, inner) => {
    if (inner === 'true' && FLAG_KEYS.has(key)) return true;
    if (typeof inner === 'string' && NUMBER_KEYS.has(key)) return Number(inner);
    return inner;
  });
}
