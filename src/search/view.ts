/** The search page before anything is asked: every facet with its values and counts, and what could be asked. */
import type { AgreementStatus } from '../domain/kinds.ts';
import type { Graph } from '../graph/graph.ts';
import { decodeColumns, encodeColumns } from './columns.ts';
import { FACETS, type Facet, RECORD_KINDS, type RecordKind } from './facets.ts';
import { nameIn, nativeName } from './names.ts';
import { narrow } from './narrow.ts';
import type { RecordRoutes } from './record.ts';
import { buildRecords } from './records.ts';
import { EMPTY_STATE } from './state.ts';
import { FACET_WORDS, KIND_WORDS } from './words.ts';

/** Gives the addresses that the page links to; the site's own routes fit. */
export interface SearchRoutes extends RecordRoutes {
  readonly at: (path: string) => string;
  readonly search: (query?: string) => string;
  readonly entries: () => string;
  readonly register: (register: 'countries' | 'ministers' | 'crimeTypes' | 'agreements' | 'organisations') => string;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetView {
  readonly facet: Facet;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export interface Example {
  readonly text: string;
  readonly language: string;
  readonly href: string;
}

export interface SearchView {
  /** Path of the folder of the index; begins and ends with `/`. */
  readonly indexFolder: string;
  readonly searchHref: string;
  /** How many records there are, as the edition writes numbers. */
  readonly total: string;
  readonly facets: readonly FacetView[];
  readonly examples: readonly Example[];
  /** Pages that list everything, for readers without scripts and for those who would rather browse. */
  readonly indexes: readonly { readonly text: string; readonly href: string }[];
  /** A word for each state of an agreement. */
  readonly states: Readonly<Record<AgreementStatus, string>>;
}

export type StateWords = Readonly<Record<AgreementStatus, string>>;

/** Builds the search page of a graph. */
export function buildSearchView(graph: Graph, routes: SearchRoutes, states: StateWords): SearchView {
  const records = buildRecords(graph, routes, () => '');
  const columns = decodeColumns(encodeColumns(records));
  const { counts } = narrow(
    records.map((_, index) => ({ index, score: 0 })),
    columns,
    EMPTY_STATE.picks,
    undefined,
  );
  const locale = graph.digest.edition.languages[0] ?? 'en';
  return {
    indexFolder: routes.at('pagefind/'),
    searchHref: routes.search(),
    total: records.length.toLocaleString(locale),
    facets: FACETS.map((facet) => buildFacet(facet, counts[facet], createLabels(graph, locale, states))),
    examples: buildExamples(graph, routes, locale),
    indexes: buildIndexes(routes),
    states,
  };
}

type Label = (facet: Facet, value: string) => string;

function createLabels({ digest }: Graph, locale: string, states: StateWords): Label {
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return KIND_WORDS[value as RecordKind].many;
      case 'country':
        return nameIn(digest.countries.get(value as never)?.names ?? {}, locale) || value;
      case 'minister':
        return digest.ministers.get(value as never)?.name ?? value;
      case 'crime':
        return nameIn(digest.crimeTypes.get(value as never)?.label ?? {}, locale) || value;
      case 'state':
        return states[value as AgreementStatus];
      case 'language':
        return languages.of(value) ?? value;
      case 'publisher':
        return digest.publishers.get(value as never)?.name ?? value;
      case 'year':
        return value;
    }
  };
}

/** Years run back from now, kinds and states in their own order; the rest by how many records have them. */
function buildFacet(facet: Facet, counts: Readonly<Record<string, number>>, label: Label): FacetView {
  const values = Object.entries(counts).map(([value, count]) => ({ value, count, label: label(facet, value) }));
  const byLabel = (a: FacetValue, b: FacetValue) => (a.label < b.label ? -1 : 1);
  if (facet === 'year') values.sort((a, b) => (a.value < b.value ? 1 : -1));
  else if (facet === 'kind') values.sort((a, b) => kindPlace(a) - kindPlace(b));
  else values.sort((a, b) => b.count - a.count || byLabel(a, b));
  return { facet, label: FACET_WORDS[facet], values };
}

function kindPlace({ value }: FacetValue): number {
  return RECORD_KINDS.indexOf(value as RecordKind);
}

/** A crime, a person and a few countries by the names they give themselves: whoever reads sees what can be asked. */
function buildExamples({ digest, entriesBy }: Graph, routes: SearchRoutes, locale: string): readonly Example[] {
  const most = <T extends { readonly id: string }>(records: Iterable<T>, register: keyof typeof entriesBy) =>
    [...records].sort((a, b) => count(register, b.id) - count(register, a.id));
  const count = (register: keyof typeof entriesBy, id: string) => entriesBy[register].get(id)?.length ?? 0;
  const [crime] = most(digest.crimeTypes.values(), 'crimeTypes');
  const [minister] = most(digest.ministers.values(), 'ministers');
  const natives = [
    minister && nativeName({ [locale]: minister.name, ...minister.names }, locale),
    ...most(digest.countries.values(), 'countries').map(({ names }) => nativeName(names, locale)),
  ].filter((name) => name !== undefined);
  const texts = [
    ...(crime ? [{ text: nameIn(crime.label, locale), language: locale }] : []),
    ...(minister ? [{ text: minister.name, language: locale }] : []),
    ...natives.filter(({ text }) => /[^\p{Script=Latin}\s]/u.test(text)).slice(0, MOST_NATIVE),
  ];
  return texts.map((example) => ({ ...example, href: routes.search(example.text) }));
}

const MOST_NATIVE = 5;

function buildIndexes(routes: SearchRoutes): SearchView['indexes'] {
  return [
    { text: 'All entries', href: routes.entries() },
    { text: 'Countries', href: routes.register('countries') },
    { text: 'Ministers', href: routes.register('ministers') },
    { text: 'Crime types', href: routes.register('crimeTypes') },
    { text: 'Agreements', href: routes.register('agreements') },
    { text: 'Organisations', href: routes.register('organisations') },
  ];
}
