/** An entry: one article in the digest, and the smaller shape of an entry that was withdrawn. */
import { z } from 'zod';
import { dayText, edtf } from './edtf.ts';
import {
  agreementId,
  countryId,
  crimeTypeId,
  entryId,
  eventId,
  type MinisterId,
  ministerId,
  organisationId,
  publisherId,
} from './ids.ts';
import { ACCESS_KINDS, READ_KINDS, ROLES, type Role } from './kinds.ts';
import { formerIds } from './record.ts';
import { flag, languageTag, line, webUrl } from './text.ts';

const role = z.enum(ROLES);
const roles = z.union([role, z.array(role).min(1).max(ROLES.length)]);

/** What a minister did in the event reported: a role, several, or either with the office as the source prints it. */
export const ministerPart = z.union([
  roles,
  z.strictObject({
    role: roles.describe('What the minister did: one role or a list.'),
    printed: line(2, 160).describe('The office as the source prints it, where that matters.'),
  }),
]);
export type MinisterPart = z.infer<typeof ministerPart>;

export const source = z.strictObject({
  publisher: publisherId.describe('The site at the address, from publishers.yml.'),
  headline: line(3, 300)
    .optional()
    .describe("The source's own headline in its own language and script; left out where it is not known."),
  language: languageTag.describe('Language of the article, a BCP 47 tag such as `en`, `vi`, `km`.'),
  url: webUrl.describe('Address of the article as the source has it; http or https, never rewritten.'),
  archive: webUrl.optional().describe('Address of an archived copy, where one is recorded.'),
  access: z
    .enum(ACCESS_KINDS)
    .optional()
    .describe('What a reader meets at the address: open, registration, paywall or offline.'),
  read: z.enum(READ_KINDS).describe('What this summary was written from: the `full` text or an `excerpt`.'),
  wire: z
    .array(publisherId)
    .min(1)
    .max(5)
    .optional()
    .describe('Publishers whose text the article carries, origin first. Omit where the publisher wrote it.'),
});
export type Source = z.infer<typeof source>;

export const correction = z.strictObject({
  date: dayText.describe('Day of the correction.'),
  field: line(1, 60).optional().describe('The field that was corrected.'),
  was: line(1, 400).optional().describe('What the field said before.'),
  now: line(1, 400).optional().describe('What it says now.'),
  note: line(5, 400).describe('Why, in one sentence.'),
});
export type Correction = z.infer<typeof correction>;

const references = <T extends z.ZodType>(id: T, description: string) =>
  z.array(id).max(200).optional().describe(description);

const when = {
  published: edtf.optional().describe('When the source published it; left out where nobody knows.'),
  occurred: edtf.optional().describe('When it happened: a day, month, year or interval; left out where nobody knows.'),
};

/** The front matter of an entry. */
export const entry = z.strictObject({
  title: line(10, 110).describe('What happened, in own words.'),
  summary: line(60, 320).describe('The news in own words, plain text; shown in lists, feeds and search.'),
  ...when,
  preview: flag.optional().describe('`true` where the article announces what is still to happen.'),
  added: dayText.describe('Day this record was made; feeds sort by it.'),
  source: source.describe('Where the facts come from.'),
  countries: z
    .array(countryId)
    .min(1)
    .max(60)
    .describe('States that act or are spoken of, ISO 3166-1 alpha-2 in lower case.'),
  ministers: z
    .record(ministerId, ministerPart)
    .optional()
    .describe(
      'Ministers named, each with a role: signed, witnessed, chaired, attended, met, proposed, spoke, mentioned.',
    ),
  crimeTypes: z
    .array(crimeTypeId)
    .max(30)
    .describe('Crime types the source names; an empty list where it names none. A vaguer word is not narrowed.'),
  organisations: references(organisationId, 'Bodies that act in the article.'),
  agreements: references(agreementId, 'Agreements the article reports on.'),
  events: references(eventId, 'Events the article reports.'),
  uncertain: z
    .array(line(10, 400))
    .max(20)
    .optional()
    .describe('What the sources leave open, in own words; shown on the page.'),
  corrections: z
    .array(correction)
    .max(50)
    .optional()
    .describe('Corrections, oldest first; shown wherever the entry is.'),
  formerIds: formerIds(entryId),
});
export type EntryData = z.infer<typeof entry>;

/** What stays of an entry that was withdrawn: its address and the reason, not its text. */
export const withdrawnEntry = z.strictObject({
  title: line(10, 110).optional().describe('Left out where the title itself was the problem.'),
  ...when,
  added: dayText.describe('Day the record was made.'),
  source: z
    .strictObject({ url: webUrl.describe('Address of the article.') })
    .describe('The article the entry summarised.'),
  events: references(eventId, 'Events it reported; their pages say that it was withdrawn.'),
  withdrawn: z
    .strictObject({
      date: dayText.describe('Day of the withdrawal.'),
      reason: line(10, 400).describe('Why it was withdrawn; shown in place of the text.'),
    })
    .describe('When and why the entry was withdrawn.'),
  formerIds: formerIds(entryId),
});
export type WithdrawnData = z.infer<typeof withdrawnEntry>;

/** One minister on one entry. */
export interface MinisterMention {
  readonly minister: MinisterId;
  readonly roles: readonly Role[];
  readonly printed?: string;
}

/** The ministers of an entry in the order written, each with a list of roles. */
export function ministerMentions(data: EntryData): readonly MinisterMention[] {
  return Object.entries(data.ministers ?? {}).map(([id, part]) => readPart(id as MinisterId, part));
}

function readPart(minister: MinisterId, part: MinisterPart): MinisterMention {
  if (typeof part === 'string') return { minister, roles: [part] };
  if (Array.isArray(part)) return { minister, roles: part };
  const { role: roles, printed } = part;
  return { minister, roles: typeof roles === 'string' ? [roles] : roles, printed };
}

/** The folder an entry belongs in: the year it occurred, else was published, else `undated`. */
export function entryFolder(data: Pick<EntryData, 'occurred' | 'published'>): string {
  return (data.occurred ?? data.published)?.slice(0, 4) ?? 'undated';
}
