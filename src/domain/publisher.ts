/** Who published an article, or wrote the text that another carries. Register `publishers.yml`. */
import { z } from 'zod';
import { countryId, publisherId } from './ids.ts';
import { PUBLISHER_KINDS } from './kinds.ts';
import { formerIds } from './record.ts';
import { languageTag, line, webUrl } from './text.ts';

export const publisher = z.strictObject({
  name: line(2, 120).describe("Name in the edition's language, as it is known."),
  nativeName: line(2, 120).optional().describe('Name in its own script.'),
  country: countryId.optional().describe('Where it is based.'),
  languages: z.array(languageTag).min(1).max(20).describe('Languages it publishes in.'),
  kind: z.enum(PUBLISHER_KINDS).describe('What it is.'),
  homepage: webUrl.optional().describe('Its own site, where known.'),
  note: line(5, 300).optional().describe('What a reader should know: whose text it carries, who runs it.'),
  formerIds: formerIds(publisherId),
});
export type PublisherData = z.infer<typeof publisher>;
