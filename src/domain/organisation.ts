/** A body that acts in entries. Register `organisations/`. */
import { z } from 'zod';
import { countryId, organisationId } from './ids.ts';
import { ORGANISATION_KINDS } from './kinds.ts';
import { formerIds } from './record.ts';
import { line, names, webUrl } from './text.ts';

export const organisation = z.strictObject({
  names: names.describe('Name by language.'),
  acronym: line(2, 30).optional().describe('Acronym.'),
  aliases: z.array(line(2, 160)).max(40).optional().describe('Other names met in sources, in any script.'),
  kind: z.enum(ORGANISATION_KINDS).describe('What it is.'),
  country: countryId.optional().describe('The state or territory it belongs to.'),
  bloc: organisationId.optional().describe('The bloc or international body it is part of.'),
  partOf: organisationId.optional().describe('The larger body it is a unit of.'),
  homepage: webUrl.optional().describe('Its own site.'),
  note: line(5, 400).optional().describe('What it is for, in own words.'),
  formerIds: formerIds(organisationId),
});
export type OrganisationData = z.infer<typeof organisation>;
