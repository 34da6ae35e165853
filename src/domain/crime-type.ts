/** A crime type of the register `crime-types.yml`. */
import { z } from 'zod';
import { crimeTypeId } from './ids.ts';
import { formerIds } from './record.ts';
import { line, names, webUrl } from './text.ts';

export const crimeType = z.strictObject({
  label: names.describe('Label by language.'),
  definition: line(30, 600).describe('What the digest counts under it, in own words.'),
  aliases: z.array(line(2, 80)).max(80).optional().describe('Words of sources that mean it, in any script.'),
  broader: crimeTypeId.optional().describe('The type it is a kind of.'),
  crosswalk: z
    .array(
      z.strictObject({
        scheme: line(3, 80).describe('The list of others it is matched to.'),
        label: line(3, 200).describe('The name there.'),
        url: webUrl.optional().describe('Address of that list or instrument, https.'),
      }),
    )
    .max(20)
    .optional()
    .describe('The same subject in the lists of regional bodies and in UN conventions.'),
  formerIds: formerIds(crimeTypeId),
});
export type CrimeTypeData = z.infer<typeof crimeType>;
