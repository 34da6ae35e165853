/** An event that entries report. Register `events/`. */
import { z } from 'zod';
import { edtf } from './edtf.ts';
import { countryId, eventId, organisationId } from './ids.ts';
import { EVENT_KINDS } from './kinds.ts';
import { disputed, formerIds } from './record.ts';
import { line } from './text.ts';

export const event = z.strictObject({
  title: line(8, 160).describe('Title, in own words.'),
  aliases: z.array(line(3, 160)).max(20).optional().describe('Other names met in sources.'),
  kind: z.enum(EVENT_KINDS).describe('meeting, visit, signing, operation, statement or conference.'),
  date: edtf.optional().describe('When; left out where nobody knows.'),
  place: line(2, 120).optional().describe('Where, as a reader would look for it; `online` where it was by video.'),
  countries: z.array(countryId).max(60).describe('States that took part, as far as the sources name them.'),
  organisations: z.array(organisationId).max(40).optional().describe('Bodies whose meeting or action it was.'),
  note: line(5, 600).optional().describe('What a reader should know, in own words.'),
  disputed,
  formerIds: formerIds(eventId),
});
export type EventData = z.infer<typeof event>;
