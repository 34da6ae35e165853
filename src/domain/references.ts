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

type Listed = readonly (Reference | undefined)[];

export function entryReferences(data: EntryData): readonly Reference[] {
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
    one('publishers', data.source.publisher, ['source', 'publisher']),
    ...each('publishers', data.source.wire, ['source', 'wire']),
  ]);
}

export function withdrawnReferences(data: WithdrawnData): readonly Reference[] {
  return present(each('events', data.events, ['events']));
}

export function countryReferences(data: CountryData): readonly Reference[] {
  return present((data.blocs ?? []).map((bloc, i) => one('organisations', bloc.bloc, ['blocs', i, 'bloc'])));
}

export function officeReferences(data: OfficeData): readonly Reference[] {
  return present([
    one('countries', data.country, ['country']),
    one('organisations', data.organisation, ['organisation']),
  ]);
}

export function ministerReferences(data: MinisterData): readonly Reference[] {
  return present(
    data.tenures.flatMap((tenure, i) => [
      one('offices', tenure.office, ['tenures', i, 'office']),
      ...disputedReferences(tenure.disputed, ['tenures', i]),
    ]),
  );
}

export function crimeTypeReferences(data: CrimeTypeData): readonly Reference[] {
  return present([one('crimeTypes', data.broader, ['broader'])]);
}

export function agreementReferences(data: AgreementData): readonly Reference[] {
  return present([
    ...data.parties.map((party, i) =>
      'country' in party
        ? one('countries', party.country, ['parties', i, 'country'])
        : 'organisation' in party
          ? one('organisations', party.organisation, ['parties', i, 'organisation'])
          : undefined,
    ),
    ...each('crimeTypes', data.crimeTypes, ['crimeTypes']),
    ...data.history.flatMap((step, i) => [
      one('countries', step.party, ['history', i, 'party']),
      one('entries', step.entry, ['history', i, 'entry']),
    ]),
    one('agreements', data.supersededBy, ['supersededBy']),
    one('agreements', data.follows, ['follows']),
    one('agreements', data.workPlanOf, ['workPlanOf']),
    ...disputedReferences(data.disputed, []),
  ]);
}

export function eventReferences(data: EventData): readonly Reference[] {
  return present([
    ...each('countries', data.countries, ['countries']),
    ...each('organisations', data.organisations, ['organisations']),
    ...disputedReferences(data.disputed, []),
  ]);
}

export function organisationReferences(data: OrganisationData): readonly Reference[] {
  return present([
    one('countries', data.country, ['country']),
    one('organisations', data.bloc, ['bloc']),
    one('organisations', data.partOf, ['partOf']),
  ]);
}

export function publisherReferences(data: PublisherData): readonly Reference[] {
  return present([one('countries', data.country, ['country'])]);
}

function disputedReferences(points: readonly DisputedPoint[] | undefined, path: Path): Listed {
  return (points ?? []).flatMap((point, i) =>
    point.versions.map((version, j) => one('entries', version.entry, [...path, 'disputed', i, 'versions', j, 'entry'])),
  );
}

function one(to: ReferenceTarget, id: string | undefined, path: Path): Reference | undefined {
  return id === undefined ? undefined : { to, id, path };
}

function each(to: ReferenceTarget, ids: readonly string[] | undefined, path: Path): Listed {
  return (ids ?? []).map((id, i) => ({ to, id, path: [...path, i] }));
}

function present(list: Listed): readonly Reference[] {
  return list.filter((reference) => reference !== undefined);
}
