/** A minister's office, held for a term of office (a tenure). Register `offices.yml`. */
import { z } from 'zod';
import { countryId, officeId, organisationId } from './ids.ts';
import { OFFICE_RANKS } from './kinds.ts';
import { formerIds } from './record.ts';
import { flag, names } from './text.ts';

export const office = z
  .strictObject({
    title: names.describe('Title by language.'),
    country: countryId.optional().describe('The country it belongs to; or `organisation`.'),
    organisation: organisationId.optional().describe('The organisation it belongs to; or `country`.'),
    rank: z.enum(OFFICE_RANKS).describe('head-of-state, head-of-government, minister, deputy or other.'),
    shared: flag
      .optional()
      .describe('`true` where several people may hold it at once (deputy prime ministers). Otherwise one holder.'),
    lead: flag.optional().describe('`true` where it heads the lead ministry for transnational crime.'),
    formerIds: formerIds(officeId),
  })
  .refine((value) => (value.country === undefined) !== (value.organisation === undefined), {
    params: { exactlyOne: ['country', 'organisation'] },
  });
export type OfficeData = z.infer<typeof office>;
