/** Every reference from one record to another, with the path of the key that makes it. */
import type { AgreementData } from './agreement.ts';
import type { CountryData } from './country.ts';
import type { CrimeTypeData } from './crime-type.ts';
import type { Registers } from './digest.ts';
import type { EntryData, WithdrawnData } from './entry.ts';
import type { EventData } from './event.ts';
import type { MinisterData } from './minister.ts';
import type { OfficeData } from './office.ts';
import type { OrganisationData } from './organisation.ts';
import type { PublisherData } from './publisher.ts';
import type { DisputedPoint } from './record.ts';

export type Path = readonly (string | number)[];
/** A register, or the entries themselves. */
export type ReferenceTarget = keyof Registers | 'entries';

export interface Reference {
  readonly to: ReferenceTarget;
  readonly id: string;
  readonly path: Path;
  /** True where the id stands as the key of a mapping. */
  readonly isKey?: boolean;
}

/** A record of which faulty fields and items may be missing: what is left of it still leads to other records. */
export type Loose<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Loose<Item> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T;

type Listed = readonly (Reference | undefined)[];

export function entryReferences(data: Loose<EntryData>): readonly Reference[] {
  return present([
    ...each('countries', data.countries, ['countries']),
    ...Object.keys(data.ministers ?? {}).map((id) => ({
      to: 'ministers' as const,
      id,
      path: ['ministers', id],
      isKey: true,
    })),
    ...each('crimeTypes', data.crimeTypes, ['crimeTypes']),
    ...each('organisations', data.organisations, ['organisations']),
    ...each('agreements', data.agreements, ['agreements']),
    ...each('events', data.events, ['events']),
    one('publishers', data.source?.publisher, ['source', 'publisher']),
    ...each('publishers', data.source?.wire, ['source', 'wire']),
  ]);
}

export function withdrawnReferences(data: Loose<WithdrawnData>): readonly Reference[] {
  return present(each('events', data.events, ['events']));
}

export function countryReferences(data: Loose<CountryData>): readonly Reference[] {
  return present((data.blocs ?? []).map((bloc, i) => one('organisations', bloc?.bloc, ['blocs', i, 'bloc'])));
}

export function officeReferences(data: Loose<OfficeData>): readonly Reference[] {
  return present([
    one('countries', data.country, ['country']),
    one('organisations', data.organisation, ['organisation']),
  ]);
}

export function ministerReferences(data: Loose<MinisterData>): readonly Reference[] {
  return present(
    (data.tenures ?? []).flatMap((tenure, i) => [
      one('offices', tenure?.office, ['tenures', i, 'office']),
      ...disputedReferences(tenure?.disputed, ['tenures', i]),
    ]),
  );
}

export function crimeTypeReferences(data: Loose<CrimeTypeData>): readonly Reference[] {
  return present([one('crimeTypes', data.broader, ['broader'])]);
}

export function agreementReferences(data: Loose<AgreementData>): readonly Reference[] {
  return present([
    ...(data.parties ?? []).flatMap((party, i) => {
      const { country, organisation } = (party ?? {}) as { country?: string; organisation?: string };
      const path = ['parties', i];
      return [
        one('countries', country, [...path, 'country']),
        one('organisations', organisation, [...path, 'organisation']),
      ];
    }),
    ...each('crimeTypes', data.crimeTypes, ['crimeTypes']),
    ...(data.history ?? []).flatMap((step, i) => [
      one('countries', step?.party, ['history', i, 'party']),
      one('entries', step?.entry, ['history', i, 'entry']),
    ]),
    one('agreements', data.supersededBy, ['supersededBy']),
    one('agreements', data.follows, ['follows']),
    one('agreements', data.workPlanOf, ['workPlanOf']),
    ...disputedReferences(data.disputed, []),
  ]);
}

export function eventReferences(data: Loose<EventData>): readonly Reference[] {
  return present([
    ...each('countries', data.countries, ['countries']),
    ...each('organisations', data.organisations, ['organisations']),
    ...disputedReferences(data.disputed, []),
  ]);
}

export function organisationReferences(data: Loose<OrganisationData>): readonly Reference[] {
  return present([
    one('countries', data.country, ['country']),
    one('organisations', data.bloc, ['bloc']),
    one('organisations', data.partOf, ['partOf']),
  ]);
}

export function publisherReferences(data: Loose<PublisherData>): readonly Reference[] {
  return present([one('countries', data.country, ['country'])]);
}

function disputedReferences(points: Loose<readonly DisputedPoint[]> | undefined, path: Path): Listed {
  return (points ?? []).flatMap((point, i) =>
    (point?.versions ?? []).map((version, j) =>
      one('entries', version?.entry, [...path, 'disputed', i, 'versions', j, 'entry']),
    ),
  );
}

function one(to: ReferenceTarget, id: string | undefined, path: Path): Reference | undefined {
  return id === undefined ? undefined : { to, id, path };
}

function each(to: ReferenceTarget, ids: readonly (string | undefined)[] | undefined, path: Path): Listed {
  return (ids ?? []).map((id, i) => one(to, id, [...path, i]));
}

function present(list: Listed): readonly Reference[] {
  return list.filter((reference) => reference !== undefined);
}
