/** Events as a list of links, newest first, undated last. */
import type { DigestEvent } from '../domain/digest.ts';
import { sortKey } from '../domain/edtf.ts';
import { buildDate, buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import type { LinksSection } from './term-sections.ts';
import { EVENT_KIND_WORDS } from './words.ts';

export function buildEventLinks(heading: string, events: readonly DigestEvent[], site: Site): LinksSection {
  const keyed = events.map((event) => ({ event, key: sortKey(event.date) }));
  keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.event.id < b.event.id ? -1 : 1));
  const links = keyed.map(({ event }) => ({
    ...buildTermLink('events', event.id, site),
    detail: describe(event, site),
  }));
  return { kind: 'links', heading, links };
}

function describe(event: DigestEvent, site: Site): string {
  const when = event.date && buildDate(event.date, site).text;
  return [when, event.place, EVENT_KIND_WORDS[event.kind]].filter(Boolean).join(' · ');
}
