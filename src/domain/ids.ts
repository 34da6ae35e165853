/** Identifiers. The file name (or the key in a list file) is the id; it is not repeated inside the record. */
import { z } from 'zod';

/** Lower-case ASCII words joined by single hyphens, at most 80 characters. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `2025/<slug>`, or `undated/<slug>` where neither date is known. */
export const ENTRY_ID_PATTERN = /^(?:\d{4}|undated)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Words that stand where an agreement's id stands in the addresses of the tracker's own lists (`/agreements/state/…`).
 * No agreement may have one as its id.
 */
export const RESERVED_AGREEMENT_IDS: readonly string[] = [
  'state',
  'kind',
  'country',
  'crime',
  'expiring',
  'timeline',
  'page',
];

const slug = () => z.string().max(80).regex(SLUG_PATTERN);

export const entryId = z.string().max(90).regex(ENTRY_ID_PATTERN).brand<'EntryId'>();
/** ISO 3166-1 alpha-2 in lower case. */
export const countryId = z
  .string()
  .regex(/^[a-z]{2}$/)
  .brand<'CountryId'>();
export const ministerId = slug().brand<'MinisterId'>();
export const officeId = slug().brand<'OfficeId'>();
export const crimeTypeId = slug().brand<'CrimeTypeId'>();
export const agreementId = slug()
  .refine((id) => !RESERVED_AGREEMENT_IDS.includes(id), { params: { reserved: RESERVED_AGREEMENT_IDS } })
  .brand<'AgreementId'>();
export const eventId = slug().brand<'EventId'>();
export const organisationId = slug().brand<'OrganisationId'>();
export const publisherId = slug().brand<'PublisherId'>();

export type EntryId = z.infer<typeof entryId>;
export type CountryId = z.infer<typeof countryId>;
export type MinisterId = z.infer<typeof ministerId>;
export type OfficeId = z.infer<typeof officeId>;
export type CrimeTypeId = z.infer<typeof crimeTypeId>;
export type AgreementId = z.infer<typeof agreementId>;
export type EventId = z.infer<typeof eventId>;
export type OrganisationId = z.infer<typeof organisationId>;
export type PublisherId = z.infer<typeof publisherId>;
