/**
 * The shapes of the API, made from those of the content. They differ from it in what a program expects: a mark that the
 * content writes as the text `true` is a boolean, degrees are numbers, the ministers of an entry are a list. Every
 * object may get further keys in later versions, so none is closed.
 */
import { z } from 'zod';
import { agreement } from '../../../domain/agreement.ts';
import { country } from '../../../domain/country.ts';
import { crimeType } from '../../../domain/crime-type.ts';
import { dayText, edtf } from '../../../domain/edtf.ts';
import { entry, withdrawnEntry } from '../../../domain/entry.ts';
import { event } from '../../../domain/event.ts';
import * as ids from '../../../domain/ids.ts';
import { AGREEMENT_STATUSES, ROLES } from '../../../domain/kinds.ts';
import { minister } from '../../../domain/minister.ts';
import { office } from '../../../domain/office.ts';
import { organisation } from '../../../domain/organisation.ts';
import { publisher } from '../../../domain/publisher.ts';
import { webUrl } from '../../../domain/text.ts';
import type { Collection } from '../../data-routes.ts';

const address = (description: string) => z.string().meta({ format: 'uri' }).describe(description);
const count = (description: string) => z.int().min(0).describe(description);

/** What every record begins with. */
const place = <T extends z.ZodType>(id: T) => ({
  id: id.describe('The id; it may change, and then the old one is in `formerIds` and its address leads here.'),
  self: address('Address of this record in the API.'),
  html: address('Address of the page about it.'),
});
const file = { file: address('The file in the repository that holds it.') };

/** A short form of an entry, for lists. */
export const entryItem = z
  .object({
    ...place(ids.entryId),
    title: entry.shape.title,
    occurred: entry.shape.occurred,
    published: entry.shape.published,
    added: entry.shape.added,
    corrected: dayText.optional().describe('Day of the last correction.'),
  })
  .describe('An entry in a list.');

const paging = {
  total: count('Items on all pages.'),
  page: z.int().min(1).describe('This page, from 1.'),
  pages: z.int().min(1).describe('How many pages there are.'),
  previous: address('The page before.').optional(),
  next: address('The next page; a client follows it until there is none.').optional(),
};

const list = <T extends z.ZodType>(item: T, description: string) =>
  z
    .object({ self: address('Address of this page of the list.'), ...paging, items: z.array(item) })
    .describe(description);

export const entryList = list(entryItem, 'Entries, newest first, undated last; 100 a page.');

export const termItem = z
  .object({
    ...place(z.string()),
    name: z.string().describe("Name in the edition's language."),
    entries: count('Number of entries about it.'),
  })
  .describe('A term or country pair in a list.');

export const termList = list(termItem, 'Terms of a register, or pairs of countries, by id; 100 a page.');

const mention = z
  .object({
    minister: ids.ministerId,
    roles: z.array(z.enum(ROLES)).min(1).describe('What the minister did.'),
    printed: z.string().optional().describe('The office as the source prints it, where that matters.'),
  })
  .describe('A minister named in an entry.');

const standing = z
  .object({
    ...place(ids.entryId),
    ...file,
    ...entry.shape,
    ministers: z.array(mention).optional().describe('Ministers named, in the order of the record.'),
    corrected: dayText.optional().describe('Day of the last correction.'),
    body: z
      .string()
      .describe(
        'The text as Markdown. Links to terms stand as in the content: `minister:sar-sokha` is the record `ministers/sar-sokha`.',
      ),
  })
  .describe('One article in the digest.');

const withdrawn = z
  .object({ ...place(ids.entryId), ...file, ...withdrawnEntry.shape })
  .describe('What is left of an entry that was withdrawn: its address and the reason.');

const termPlace = <T extends z.ZodType>(id: T) => ({
  ...place(id),
  ...file,
  feed: address('Atom feed of its entries.').optional(),
});
const own = {
  entries: z
    .object({ ...paging, items: z.array(entryItem) })
    .optional()
    .describe('Entries about it, newest first: the first page of the list. Offices have none.'),
};

const state = z
  .object({
    asOf: dayText.describe('The day for which it was computed.'),
    status: z.enum(AGREEMENT_STATUSES).optional().describe('Left out before the first known step.'),
    since: edtf.optional().describe('Date of the step that began it, or the end of the stated term.'),
    isOverdue: z.boolean().describe('The stated term is over and nothing is known to follow.'),
  })
  .describe('State of the agreement, computed from its history.');

const relation = z
  .object({
    ...place(z.string().regex(/^[a-z]{2}-[a-z]{2}$/)),
    feed: address('Atom feed of the entries about these two alone.'),
    countries: z.array(ids.countryId).length(2),
    agreements: z.array(ids.agreementId).describe('Agreements between these two alone.'),
    events: z.array(ids.eventId).describe('Events of these two alone.'),
    multilateral: z
      .object({
        agreements: z.array(ids.agreementId),
        events: z.array(ids.eventId),
        entries: count('Number of entries that name both among others.'),
      })
      .describe('Records that name both among others.'),
    ...own,
  })
  .describe('A pair of countries with at least one bilateral record.');

/** The record of each collection. */
export const RECORD_SCHEMAS = {
  entries: z.union([standing, withdrawn]),
  countries: z.object({ ...termPlace(ids.countryId), ...country.shape, ...own }),
  ministers: z.object({ ...termPlace(ids.ministerId), ...minister.shape, ...own }),
  crimeTypes: z.object({ ...termPlace(ids.crimeTypeId), ...crimeType.shape, ...own }),
  agreements: z.object({ ...termPlace(ids.agreementId), ...agreement.shape, state, ...own }),
  events: z.object({ ...termPlace(ids.eventId), ...event.shape, ...own }),
  organisations: z.object({ ...termPlace(ids.organisationId), ...organisation.shape, ...own }),
  offices: z.object({ ...termPlace(ids.officeId), ...office.shape }),
  publishers: z.object({ ...termPlace(ids.publisherId), ...publisher.shape, ...own }),
  relations: relation,
} as const satisfies Readonly<Record<Collection, z.ZodType>>;

export const moved = z
  .object({
    id: z.string().describe('The former id.'),
    movedTo: address('Address of the record under the id it has now.'),
    html: address('Address of the page about it.'),
  })
  .describe('What stands at the address of a former id. A client that meets `movedTo` asks again there.');

export const change = z
  .object({
    kind: z.enum(['added', 'corrected', 'withdrawn']),
    date: dayText,
    ...place(ids.entryId),
    title: z.string().optional().describe('Title of the entry; left out where a withdrawn one has none.'),
    field: z.string().optional().describe('The field that was corrected.'),
    was: z.string().optional().describe('What it said before.'),
    now: z.string().optional().describe('What it says now.'),
    note: z.string().optional().describe('Why it was corrected or withdrawn.'),
  })
  .describe('An entry was added, corrected or withdrawn.');

export const changeList = list(change, 'Changes, newest first; 100 a page.');

export const index = z
  .object({
    name: z.string(),
    description: z.string(),
    version: z.literal('1').describe('Version of the API; it is part of every address.'),
    language: z.string().describe('Language of entries and names, a BCP 47 tag.'),
    licence: z.object({ id: z.string().describe('SPDX identifier.'), name: z.string(), url: webUrl }),
    asOf: dayText.describe('The day for which the states of agreements are computed.'),
    changed: dayText.describe('The day on which anything of the content changed last.'),
    self: address('Address of this index.'),
    html: address('The page that describes API and downloads.'),
    schema: address('JSON Schema of every answer.'),
    openapi: address('OpenAPI 3.1 description.'),
    changes: address('What was added, corrected and withdrawn.'),
    datapackage: address('Description of all files to download, with their checksums.'),
    feeds: address('All feeds, as OPML.'),
    calendar: address('Agreements and events, as iCalendar.'),
    collections: z.array(
      z.object({ name: z.string(), total: count('Number of records.'), self: address('Its list.') }),
    ),
  })
  .describe('Where everything is.');
