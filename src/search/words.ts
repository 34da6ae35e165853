/** The words of the search page for what it can find and narrow by. */
import type { Facet, Order, RecordKind } from './facets.ts';

export const KIND_WORDS: Readonly<Record<RecordKind, { readonly one: string; readonly many: string }>> = {
  entry: { one: 'Entry', many: 'Entries' },
  minister: { one: 'Minister', many: 'Ministers' },
  agreement: { one: 'Agreement', many: 'Agreements' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  country: { one: 'Country', many: 'Countries' },
  event: { one: 'Event', many: 'Events' },
  'crime-type': { one: 'Crime type', many: 'Crime types' },
};

export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  country: 'Country',
  minister: 'Minister',
  crime: 'Crime type',
  state: 'State of agreement',
  year: 'Year',
  language: 'Language of source',
  publisher: 'Publisher',
};

export const ORDER_WORDS: Readonly<Record<Order, string>> = {
  relevance: 'Most relevant',
  newest: 'Newest first',
  oldest: 'Oldest first',
};
