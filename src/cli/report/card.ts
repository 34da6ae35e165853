/** The card of an entry in a report: what its page will show, as Markdown in which nothing of a stranger acts. Pure. */
import type { Entry } from '../../domain/digest.ts';
import { editionMonthOf } from '../../graph/editions.ts';
import { termsOf } from '../../graph/index-entries.ts';
import { findNearestEntries } from '../../graph/nearest-entries.ts';
import { isBilateralEntry, pairId } from '../../graph/pairs.ts';
import { buildEntryView, type EntryView } from '../../site/entry-view.ts';
import type { Fact } from '../../site/parts.ts';
import type { Site } from '../../site/site.ts';
import { countWords } from '../../site/words.ts';
import type { EntryChange } from './changes.ts';
import { inert, inertCode } from './inert.ts';

/** The card of a new or changed entry. */
export function formatCard({ entry, changed }: EntryChange, site: Site): string {
  const view = buildEntryView(entry, site.graph.sorted.indexOf(entry), site);
  const words = entry.body.split(/\s+/).filter((word) => word !== '').length;
  const lines = [
    ['When', formatWhen(view)],
    ...view.facts.map((fact) => [fact.label, formatFact(fact)]),
    ['Source', formatSource(entry, view)],
    [
      'Address',
      [inertCode(entry.source.url), ...(entry.source.archive ? [inertCode(entry.source.archive)] : [])].join(', '),
    ],
    ['Text', countWords(words, 'word', 'words')],
  ];
  return [
    `### ${changed === undefined ? 'New' : 'Changed'}: ${inert(view.title)}`,
    `${inertCode(entry.file)}${changed === undefined ? '' : ` — changed: ${changed.map((key) => inertCode(key)).join(', ')}`}`,
    `> ${inert(view.summary)}`,
    lines.map(([label, text]) => `- **${label}:** ${text}`).join('\n'),
    ...formatUncertain(view),
    `Joins ${listPages(entry, site)
      .map((page) => inertCode(page))
      .join(', ')}.`,
    ...formatNearest(entry, site),
  ].join('\n\n');
}

function formatWhen({ dateline, added }: EntryView): string {
  const { occurred, published, place, isPreview } = dateline;
  const parts = [
    occurred ? `happened ${inert(occurred.text)}` : 'no day of what happened',
    place ? inert(place) : '',
    published ? `published ${inert(published.text)}` : 'no day of publication',
    isPreview ? 'announces what is still to happen' : '',
    `added ${inert(added.text)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Items are bounded: a list may hold 200. */
const MOST_ITEMS = 30;

function formatFact({ items }: Fact): string {
  const shown = items.slice(0, MOST_ITEMS).map(({ text, note, status }) => {
    const small = [note, status?.word].filter(Boolean).join(' ');
    return small === '' ? inert(text) : `${inert(text)} (${inert(small)})`;
  });
  const more = items.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function formatSource({ source }: Entry, view: EntryView): string {
  const read = source.read === 'full' ? 'read in full' : 'read in part';
  const headline = source.headline === undefined ? 'no headline' : `“${inert(source.headline)}”`;
  return `${inert(view.source.publisher.text)}, ${inert(view.source.language)}, ${headline}, ${read}`;
}

function formatUncertain({ uncertain }: EntryView): readonly string[] {
  if (uncertain.length === 0) return [];
  return [`Left open:\n\n${uncertain.map((text) => `- ${inert(text)}`).join('\n')}`];
}

/** The paths of the pages on which the entry appears, its own first. */
function listPages(entry: Entry, site: Site): readonly string[] {
  const { routes, digest } = site;
  const terms = Object.entries(termsOf(entry, digest)).flatMap(([register, ids]) =>
    [...ids].map((id) => routes.term(register as keyof ReturnType<typeof termsOf>, id)),
  );
  const [a, b] = entry.countries;
  const month = editionMonthOf(entry.occurred ?? entry.published);
  const pages = [
    routes.entry(entry.id),
    ...terms,
    ...(a && b && isBilateralEntry(entry, digest) ? [routes.relation(pairId(a, b))] : []),
    ...(month === undefined ? [] : [routes.edition(month)]),
  ];
  return pages.length > MOST_PAGES ? [...pages.slice(0, MOST_PAGES), '…'] : pages;
}

const MOST_PAGES = 60;

function formatNearest(entry: Entry, site: Site): readonly string[] {
  const nearest = findNearestEntries(`${entry.title} ${entry.summary}`, site.digest, 4).filter(
    (near) => near.entry.id !== entry.id,
  );
  if (nearest.length === 0) return [];
  const lines = nearest
    .slice(0, 3)
    .map((near) => `- ${Math.round(near.share * 100)} % ${inertCode(near.entry.id)} ${inert(near.entry.title)}`);
  return [`Most like it (the share of its words that each has too):\n\n${lines.join('\n')}`];
}
