/** A person of the register `ministers/`: heads of state and government, ministers, and those the design admits. */
import { z } from 'zod';
import { edtf } from './edtf.ts';
import { ministerId, officeId } from './ids.ts';
import { disputed, formerIds } from './record.ts';
import { flag, languageTag, line, webUrl } from './text.ts';

export const tenure = z
  .strictObject({
    office: officeId.describe('The office held.'),
    from: edtf.optional().describe('First day in office, where a source states it.'),
    to: edtf.optional().describe('Last day in office, where a source states it.'),
    seen: z
      .array(edtf)
      .min(1)
      .max(60)
      .optional()
      .describe('Dates on which a source shows the person in this office, oldest first.'),
    acting: flag.optional().describe('`true` where the office was held in an acting capacity.'),
    sources: z.array(webUrl).max(20).optional().describe('Where bounds and sightings come from.'),
    note: line(5, 300).optional().describe('What a reader should know of it, in own words.'),
    disputed,
  })
  .refine((value) => value.from !== undefined || value.to !== undefined || value.seen !== undefined, {
    params: { atLeastOne: ['from', 'to', 'seen'] },
  })
  .describe('A term of office.');
export type Tenure = z.infer<typeof tenure>;

export const alias = z.union([
  line(2, 120),
  z.strictObject({
    name: line(2, 120).describe('The other form of the name.'),
    language: languageTag.optional().describe('Language it is written in.'),
    shared: flag.optional().describe('`true` where another minister bears this alias too; both must say so.'),
    note: line(3, 200).optional().describe('Where the form comes from: `transliteration`, `misprint`.'),
  }),
]);
export type Alias = z.infer<typeof alias>;

export const minister = z.strictObject({
  name: line(2, 80).describe("Name in the edition's language, without honorifics."),
  familyName: line(1, 60).optional().describe('The part of the name that is the family name, where known.'),
  order: z.enum(['family-first', 'family-last', 'no-family-name']).describe('Where the family name stands in `name`.'),
  honorifics: z.array(line(2, 80)).max(20).optional().describe('Honorifics that sources put before the name.'),
  names: z
    .record(languageTag, line(1, 120))
    .optional()
    .describe('Name in other languages and scripts, by language tag.'),
  aliases: z.array(alias).max(40).optional().describe('Other forms of the name met in sources.'),
  tenures: z.array(tenure).max(40).describe('Terms of office, oldest first; two offices at once are two tenures.'),
  externalIds: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/)
        .optional()
        .describe('Wikidata item, `Q…`.'),
    })
    .optional()
    .describe('The same person elsewhere.'),
  note: line(5, 300).optional().describe('What a reader should know, in own words.'),
  formerIds: formerIds(ministerId),
});
export type MinisterData = z.infer<typeof minister>;

/** An alias as a text. */
export function aliasName(value: Alias): string {
  return typeof value === 'string' ? value : value.name;
}
