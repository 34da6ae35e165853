/** Which files a content folder holds, and which schema each is read by. */
import type { z } from 'zod';
import { agreement } from '../domain/agreement.ts';
import { country } from '../domain/country.ts';
import { crimeType } from '../domain/crime-type.ts';
import type { Registers } from '../domain/digest.ts';
import { event } from '../domain/event.ts';
import { RESERVED_AGREEMENT_IDS } from '../domain/ids.ts';
import { minister } from '../domain/minister.ts';
import { office } from '../domain/office.ts';
import { organisation } from '../domain/organisation.ts';
import { publisher } from '../domain/publisher.ts';
import {
  agreementReferences,
  countryReferences,
  crimeTypeReferences,
  eventReferences,
  ministerReferences,
  officeReferences,
  organisationReferences,
  publisherReferences,
  type Reference,
} from '../domain/references.ts';

export interface RegisterKind {
  readonly register: keyof Registers;
  /** `folder`: one file per record, its name the id. `list`: one file, a mapping from id to record. */
  readonly layout: 'folder' | 'list';
  /** The folder, or the file without its ending. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly idPattern: RegExp;
  /** Ids that no record may have, because the site keeps their addresses for itself. */
  readonly reserved?: readonly string[];
  readonly references: (data: never) => readonly Reference[];
  /** The word for one record, for messages. */
  readonly noun: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const REGISTER_KINDS: readonly RegisterKind[] = [
  {
    register: 'countries',
    layout: 'list',
    path: 'countries',
    schema: country,
    idPattern: /^[a-z]{2}$/,
    references: countryReferences,
    noun: 'country',
  },
  {
    register: 'offices',
    layout: 'list',
    path: 'offices',
    schema: office,
    idPattern: SLUG,
    references: officeReferences,
    noun: 'office',
  },
  {
    register: 'crimeTypes',
    layout: 'list',
    path: 'crime-types',
    schema: crimeType,
    idPattern: SLUG,
    references: crimeTypeReferences,
    noun: 'crime type',
  },
  {
    register: 'publishers',
    layout: 'list',
    path: 'publishers',
    schema: publisher,
    idPattern: SLUG,
    references: publisherReferences,
    noun: 'publisher',
  },
  {
    register: 'ministers',
    layout: 'folder',
    path: 'ministers',
    schema: minister,
    idPattern: SLUG,
    references: ministerReferences,
    noun: 'minister',
  },
  {
    register: 'agreements',
    layout: 'folder',
    path: 'agreements',
    schema: agreement,
    idPattern: SLUG,
    reserved: RESERVED_AGREEMENT_IDS,
    references: agreementReferences,
    noun: 'agreement',
  },
  {
    register: 'events',
    layout: 'folder',
    path: 'events',
    schema: event,
    idPattern: SLUG,
    references: eventReferences,
    noun: 'event',
  },
  {
    register: 'organisations',
    layout: 'folder',
    path: 'organisations',
    schema: organisation,
    idPattern: SLUG,
    references: organisationReferences,
    noun: 'organisation',
  },
];
