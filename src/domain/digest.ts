/** All entries and registers of an edition, read and checked. */
import type { AgreementData } from './agreement.ts';
import type { CountryData } from './country.ts';
import type { CrimeTypeData } from './crime-type.ts';
import type { Edition } from './edition.ts';
import type { EntryData, WithdrawnData } from './entry.ts';
import type { EventData } from './event.ts';
import type { ExceptionData } from './exception.ts';
import type {
  AgreementId,
  CountryId,
  CrimeTypeId,
  EntryId,
  EventId,
  MinisterId,
  OfficeId,
  OrganisationId,
  PublisherId,
} from './ids.ts';
import type { MinisterData } from './minister.ts';
import type { OfficeData } from './office.ts';
import type { OrganisationData } from './organisation.ts';
import type { PublisherData } from './publisher.ts';

/** A record with the id that its file name or key gives, and the file it stands in. */
export type Identified<Data, Id> = Data & {
  readonly id: Id;
  /** Path below the content folder, with `/`. */
  readonly file: string;
};

export type Entry = Identified<EntryData, EntryId> & {
  /** The body as Markdown, as written. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
};
export type Withdrawn = Identified<WithdrawnData, EntryId>;
export type Country = Identified<CountryData, CountryId>;
export type Office = Identified<OfficeData, OfficeId>;
export type Minister = Identified<MinisterData, MinisterId>;
export type CrimeType = Identified<CrimeTypeData, CrimeTypeId>;
export type Agreement = Identified<AgreementData, AgreementId>;
export type DigestEvent = Identified<EventData, EventId>;
export type Organisation = Identified<OrganisationData, OrganisationId>;
export type Publisher = Identified<PublisherData, PublisherId>;
export type Exception = ExceptionData & { readonly index: number };

/** An editor's note on the edition of one month: `editions/2025-07.md`. */
export interface EditionNote {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

export interface Registers {
  readonly countries: ReadonlyMap<CountryId, Country>;
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly ministers: ReadonlyMap<MinisterId, Minister>;
  readonly crimeTypes: ReadonlyMap<CrimeTypeId, CrimeType>;
  readonly agreements: ReadonlyMap<AgreementId, Agreement>;
  readonly events: ReadonlyMap<EventId, DigestEvent>;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly publishers: ReadonlyMap<PublisherId, Publisher>;
}

export interface Digest extends Registers {
  readonly edition: Edition;
  /** By id; the map's own order is by id. */
  readonly entries: ReadonlyMap<EntryId, Entry>;
  readonly withdrawn: ReadonlyMap<EntryId, Withdrawn>;
  readonly exceptions: readonly Exception[];
  readonly editionNotes: ReadonlyMap<string, EditionNote>;
}
