/** A publisher: what it is, whose text it carries and who carries its own, and the entries that rest on it. */
import type { Entry, Publisher } from '../domain/digest.ts';
import { countBy } from './counts.ts';
import { buildTermLink, type Fact, languageName, termName } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import type { TextSection } from './term-sections.ts';
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
    facts: [...buildFacts(publisher, site), ...buildUse(publisher, entries, site)],
    sections: [buildIndependence(publisher, entries, site)],
    entries,
    entriesHeading: 'Entries',
    noteOf: (entry) => describePart(entry, publisher, site),
  };
}

function buildFacts(publisher: Publisher, site: Site): readonly Fact[] {
  const { country, homepage } = publisher;
  return [
    { label: 'Kind', items: [{ text: PUBLISHER_KIND_WORDS[publisher.kind] }] },
    { label: 'Country', items: country ? [buildTermLink('countries', country, site)] : [] },
    { label: 'Publishes in', items: publisher.languages.map((tag) => ({ text: languageName(tag, site) })) },
    { label: 'Site', items: homepage ? [{ text: new URL(homepage).hostname, href: homepage }] : [] },
  ];
}

/** What the digest has of it: its own reports, the text of others on its site, its text on the sites of others. */
function buildUse(publisher: Publisher, entries: readonly Entry[], site: Site): readonly Fact[] {
  const published = entries.filter(({ source }) => source.publisher === publisher.id);
  const own = published.filter(({ source }) => source.wire === undefined);
  const carried = entries.filter(
    ({ source }) => source.wire?.includes(publisher.id) && source.publisher !== publisher.id,
  );
  const link = ([id, count]: readonly [string, number]) => ({
    ...buildTermLink('publishers', id, site),
    note: countWords(count, 'entry', 'entries'),
  });
  const languages = countBy(published, ({ source }) => [source.language]);
  return [
    {
      label: 'Its own reports here',
      items: own.length > 0 ? [{ text: countWords(own.length, 'entry', 'entries') }] : [],
    },
    { label: 'Carries the text of', items: countBy(published, ({ source }) => source.wire ?? []).map(link) },
    { label: 'Its text is carried by', items: countBy(carried, ({ source }) => [source.publisher]).map(link) },
    {
      label: 'Languages of its reports here',
      items: languages.map(([tag, count]) => ({
        text: languageName(tag, site),
        note: countWords(count, 'entry', 'entries'),
      })),
    },
  ];
}

/** How it counts where the sources of an event are counted; nothing where no wire is involved. */
function buildIndependence(publisher: Publisher, entries: readonly Entry[], site: Site): TextSection {
  const wires = countBy(entries, ({ source }) => (source.publisher === publisher.id ? (source.wire ?? []) : []));
  const isCarried = entries.some(({ source }) => source.wire?.includes(publisher.id));
  const names = wires.map(([id]) => termName('publishers', id, site)).join(', ');
  const carries = `Where it carries the text of ${names}, the two count as one independent source of an event, not two.`;
  const carried = 'Where others carry its text, they count as one independent source with it.';
  const paragraphs = [...(wires.length > 0 ? [carries] : []), ...(isCarried ? [carried] : [])];
  return { kind: 'text', heading: 'How it counts as a source', paragraphs };
}

/** Whose text an entry rests on, where that is not the publisher's own: the two count as one source. */
function describePart({ source }: Entry, publisher: Publisher, site: Site): string | undefined {
  const names = (source.wire ?? []).map((id) => buildTermLink('publishers', id, site).text);
  if (source.publisher === publisher.id) return names.length > 0 ? `text of ${names.join(', ')}` : undefined;
  return 'its text, carried by another';
}
