/** What a record to be searched is made of, whatever its kind. */

import { formatDate } from '../domain/date-format.ts';
import type { Digest, Entry } from '../domain/digest.ts';
import { type Edtf, spanOf } from '../domain/edtf.ts';
import type { Graph } from '../graph/graph.ts';
import type { ListedRegister } from '../graph/index-entries.ts';
import type { ColumnRecord } from './columns.ts';
import type { RecordView } from './facets.ts';
import { nameIn, namesOf } from './names.ts';

/** Gives addresses; the site's own routes fit. */
export interface RecordRoutes {
  readonly entry: (id: Entry['id']) => string;
  readonly term: (
    register: 'countries' | 'ministers' | 'crimeTypes' | 'agreements' | 'events' | 'organisations',
    id: string,
  ) => string;
}

/** The plain text of an entry's body. */
export type BodyText = (entry: Entry) => string;

export interface SearchRecord extends ColumnRecord {
  readonly view: RecordView;
  /** All names of a person, a body, a country, a crime: who types one looks for this very record. */
  readonly own: readonly string[];
  readonly title: readonly string[];
  /** Names of all that the record speaks of. */
  readonly names: readonly string[];
  /** Codes of the countries and crime types that it speaks of; see `concepts.ts`. */
  readonly concepts: readonly string[];
  readonly text: readonly string[];
}

/** What records are built from. */
export interface Source {
  readonly digest: Digest;
  readonly graph: Graph;
  readonly routes: RecordRoutes;
  readonly bodyText: BodyText;
  readonly locale: string;
  /** How dates are written: a locale of that language. */
  readonly dateLocale: string;
}

export function countryName(id: Entry['countries'][number], { digest, locale }: Source): string {
  return nameIn(digest.countries.get(id)?.names ?? {}, locale) || id;
}

/** The date of a record, to be shown and to be searched by. */
export function dated(date: Edtf | undefined, { dateLocale }: Source) {
  if (date === undefined) return { view: {} };
  return { view: { date, dateText: formatDate(date, dateLocale, 'short') }, span: spanOf(date) };
}

/** A record's date as readers type it: day, month in words, year. */
export function dateWords(date: Edtf | undefined, { dateLocale }: Source): readonly string[] {
  return date === undefined ? [] : [formatDate(date, dateLocale).replace(/ \([^)]*\)$/, '')];
}

/** Every name of the terms of a register with these ids. */
export function termNames(register: ListedRegister, ids: Iterable<string>, { digest }: Source): readonly string[] {
  return [...ids].flatMap((id) => namesOf(register, digest[register].get(id as never)));
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
