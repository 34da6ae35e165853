/** What makes this edition this edition: `edition.yml`. */
import { z } from 'zod';
import { countryId } from './ids.ts';
import { languageTag, line, webUrl } from './text.ts';

const degrees = z.string().regex(/^-?\d{1,3}(?:\.\d{1,4})?$/);

export const edition = z.strictObject({
  name: line(3, 60).describe('Name of the site.'),
  tagline: line(10, 160).describe('What it is, in one line.'),
  description: line(40, 400).describe('What it is, in a paragraph, for search engines and downloads.'),
  region: line(3, 60).describe('The region covered: `Southeast Asia`.'),
  baseUrl: webUrl.describe('Where the site lives, unless SITE_URL says otherwise.'),
  repositoryUrl: webUrl.describe('Where contributions are sent.'),
  branch: line(1, 60).describe("The repository's main branch."),
  contact: webUrl.describe('Where a reader reports an error.'),
  languages: z.array(languageTag).min(1).max(40).describe('Languages; the first is the language of entries and pages.'),
  locale: languageTag
    .optional()
    .describe('Locale of dates, in the first language: `en-GB` writes 9 July 2025. Left out: the first language.'),
  regionCountries: z.array(countryId).min(1).max(60).describe('Countries of the region; all others are partners.'),
  reviewWords: z
    .array(line(2, 40))
    .max(100)
    .optional()
    .describe(
      'Words of the first language that stand near people who are not to be named: `suspect`, `victim`, `aged`. A ' +
        'name near one is shown to a reviewer.',
    ),
  synonyms: z
    .array(z.array(line(2, 60)).min(2).max(40))
    .max(60)
    .optional()
    .describe('Lists of words that mean the same in a search, in any language: `[MoU, memorandum, 谅解备忘录]`.'),
  map: z
    .strictObject({
      west: degrees.describe('Western edge, degrees east.'),
      south: degrees.describe('Southern edge, degrees north.'),
      east: degrees.describe('Eastern edge.'),
      north: degrees.describe('Northern edge.'),
    })
    .describe('The part of the world that the map shows.'),
});
export type Edition = z.infer<typeof edition>;
