/** How much two countries have between them, in words. */
import type { Relation } from '../graph/pairs.ts';
import { countWords } from './words.ts';

/** `3 entries, 1 agreement and 2 events`; what there is none of is not mentioned. */
export function describeRelation({ entries, agreements, events }: Relation): string {
  const parts = [
    entries.length > 0 && countWords(entries.length, 'entry', 'entries'),
    agreements.length > 0 && countWords(agreements.length, 'agreement', 'agreements'),
    events.length > 0 && countWords(events.length, 'event', 'events'),
  ].filter((part) => part !== false);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
