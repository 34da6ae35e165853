/** A state or territory of the register `countries.yml`; its key is the ISO 3166-1 alpha-2 code in lower case. */
import { z } from 'zod';
import { edtf } from './edtf.ts';
import { countryId, organisationId } from './ids.ts';
import { formerIds } from './record.ts';
import { line, names } from './text.ts';

const degrees = z.string().regex(/^-?\d{1,3}(?:\.\d{1,4})?$/);

export const country = z.strictObject({
  names: names.describe("Name by language: the edition's language, and the country's own in their own scripts."),
  adjective: line(2, 40).describe("Adjective in the edition's language: `Cambodian`."),
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 3166-1 alpha-3.'),
  m49: z
    .string()
    .regex(/^\d{3}$/)
    .describe('UN M49 code, three digits.'),
  aliases: z.array(line(2, 80)).max(40).optional().describe('Other names met in sources, in any script.'),
  blocs: z
    .array(
      z.strictObject({
        bloc: organisationId.describe('The bloc, an organisation of kind `bloc`.'),
        as: z.enum(['member', 'observer', 'candidate', 'dialogue-partner']).describe('In what quality.'),
        from: edtf.optional().describe('Since when.'),
        to: edtf.optional().describe('Until when.'),
      }),
    )
    .max(20)
    .optional()
    .describe('Membership of blocs with dates, oldest first.'),
  point: z
    .strictObject({
      latitude: degrees.describe('Degrees north.'),
      longitude: degrees.describe('Degrees east.'),
    })
    .describe('Where its label stands on the map.'),
  formerIds: formerIds(countryId),
});
export type CountryData = z.infer<typeof country>;
