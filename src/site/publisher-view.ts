/** A publisher: what it is, and the entries that rest on it. */
import type { Publisher } from '../domain/digest.ts';
import { buildTermLink, languageName } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { countWords, PUBLISHER_KIND_WORDS } from './words.ts';

export function buildPublisherView(id: string, site: Site): TermDescription {
  const publisher = site.digest.publishers.get(id as Publisher['id']) as Publisher;
  const entries = site.graph.entriesBy.publishers.get(id) ?? [];
  const first = publisher.languages[0] ?? site.locale;
  return {
    title: publisher.name,
    otherNames: publisher.nativeName ? [{ text: publisher.nativeName, lang: first }] : [],
    description: `${publisher.name}: ${countWords(entries.length, 'entry', 'entries')} of the digest rest on it.`,
    ...(publisher.note && { lede: publisher.note }),
    facts: [
      { label: 'Kind', items: [{ text: PUBLISHER_KIND_WORDS[publisher.kind] }] },
      { label: 'Country', items: publisher.country ? [buildTermLink('countries', publisher.country, site)] : [] },
      { label: 'Languages', items: publisher.languages.map((tag) => ({ text: languageName(tag, site) })) },
      {
        label: 'Site',
        items: publisher.homepage ? [{ text: new URL(publisher.homepage).hostname, href: publisher.homepage }] : [],
      },
    ],
    sections: [],
    entries,
    entriesHeading: 'Entries',
    noteOf: (entry) => (entry.source.publisher === publisher.id ? undefined : 'its text, carried by another'),
  };
}
