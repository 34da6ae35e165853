/** An agreement and the history of its life. Register `agreements/`. */
import { z } from 'zod';
import { edtf } from './edtf.ts';
import { agreementId, countryId, crimeTypeId, entryId, organisationId } from './ids.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATUSES } from './kinds.ts';
import { disputed, formerIds } from './record.ts';
import { flag, line, webUrl } from './text.ts';

/** A party: a country, an organisation (a national body counts for its country), or words that link to nothing. */
export const party = z.union([
  z.strictObject({ country: countryId.describe('A state.') }),
  z.strictObject({ organisation: organisationId.describe('A body; a bloc is shown as a bloc.') }),
  z.strictObject({ text: line(2, 160).describe('A party no register holds; neither linked nor counted.') }),
]);
export type Party = z.infer<typeof party>;

export const step = z
  .strictObject({
    date: edtf.optional().describe('When it was taken; left out where no source says.'),
    status: z.enum(AGREEMENT_STATUSES).describe('The state that the agreement is in after it.'),
    party: countryId
      .optional()
      .describe("The one party whose step it is (a ratification); the agreement's own state does not move."),
    reported: flag.optional().describe('`true` where it was seen in that state on that day, not begun on it.'),
    entry: entryId.optional().describe('The entry that reports it.'),
    source: webUrl.optional().describe('Where it is reported, if by no entry.'),
    note: line(3, 300).optional().describe('What a reader should know of the step.'),
  })
  .describe('A step in the life of an agreement.');
export type Step = z.infer<typeof step>;

export const agreement = z.strictObject({
  title: line(8, 200).describe('Title, in own words where the source gives none.'),
  aliases: z.array(line(3, 200)).max(20).optional().describe('Other names met in sources.'),
  kind: z.enum(AGREEMENT_KINDS).describe('What form it has.'),
  parties: z.array(party).min(1).max(60).describe('Who is party to it.'),
  crimeTypes: z.array(crimeTypeId).max(30).describe('Crime types it covers, as the sources name them; may be empty.'),
  history: z.array(step).min(1).max(60).describe('Its life, in order.'),
  expires: edtf.optional().describe('When it ends unless renewed.'),
  supersededBy: agreementId.optional().describe('The agreement that took its place.'),
  follows: agreementId.optional().describe('The agreement before it in a series of yearly or renewed papers.'),
  workPlanOf: agreementId.optional().describe('The agreement that this plan carries out.'),
  note: line(5, 600).optional().describe('What a reader should know, in own words.'),
  disputed,
  formerIds: formerIds(agreementId),
});
export type AgreementData = z.infer<typeof agreement>;
