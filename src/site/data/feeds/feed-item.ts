/** What a feed says of one entry, the same in every form of feed. */
import { formatDate } from '../../../domain/date-format.ts';
import type { Entry, Withdrawn } from '../../../domain/digest.ts';
import type { Day } from '../../../domain/edtf.ts';
import { languageName, publisherWords, termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { changedOn } from '../record-dates.ts';
import { buildTagUri, firstIdOf } from '../stable-id.ts';
import { escapeXml } from '../xml.ts';

export interface FeedItem {
  /** A tag URI that never changes. */
  readonly id: string;
  /** Whole address of the page. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The same with its source, as HTML that holds nothing but paragraphs and links. */
  readonly html: string;
  readonly published: Day;
  readonly updated: Day;
  /** Address of the article. */
  readonly source: string;
  readonly tags: readonly FeedTag[];
}

export interface FeedTag {
  readonly id: string;
  readonly text: string;
  /** Whole address of the register. */
  readonly scheme: string;
}

export function buildFeedItem(entry: Entry | Withdrawn, site: Site): FeedItem {
  const text = 'withdrawn' in entry ? describeWithdrawn(entry) : describeEntry(entry, site);
  return {
    id: entryUri(entry, site),
    url: site.routes.absolute(site.routes.entry(entry.id)),
    published: entry.added as string as Day,
    updated: changedOn(entry),
    source: entry.source.url,
    tags: 'withdrawn' in entry ? [] : buildTags(entry, site),
    ...text,
  };
}

/** The name of an entry among all things; a tag URI. */
export function entryUri(entry: Pick<Entry, 'id' | 'formerIds'>, site: Site): string {
  return buildTagUri(`entries/${firstIdOf(entry)}`, site);
}

function describeEntry(entry: Entry, site: Site): Pick<FeedItem, 'title' | 'summary' | 'html'> {
  const { title, summary } = entry;
  const corrections = (entry.corrections ?? []).map(({ date, note }) => `Corrected on ${words(date, site)}: ${note}`);
  const paragraphs = [escapeXml(summary), ...corrections.map(escapeXml), describeSource(entry, site)];
  return { title, summary, html: paragraphs.map((text) => `<p>${text}</p>`).join('') };
}

/** When it happened, and where the news comes from, with the link; escaped for HTML. */
function describeSource(entry: Entry, site: Site): string {
  const { url, archive, language } = entry.source;
  const when = entry.published && words(entry.published, site);
  const tongue = language === site.locale ? '' : ` (${languageName(language, site)})`;
  const source = `<a href="${escapeXml(url)}">${escapeXml(publisherWords(entry, site))}</a>${escapeXml(tongue)}`;
  const copy = archive && `<a href="${escapeXml(archive)}">archived copy</a>`;
  return `${describeDay(entry, site)}Source: ${[source, when, copy].filter(Boolean).join(', ')}.`;
}

/** A feed is dated by the day an entry was added, so the day of the news stands in the text. */
function describeDay({ occurred, preview }: Entry, site: Site): string {
  if (occurred === undefined) return '';
  return `${preview ? 'Announced for' : 'Date'}: ${words(occurred, site)}. `;
}

/** The text of a withdrawn entry is gone; what is left is the reason. */
function describeWithdrawn(entry: Withdrawn): Pick<FeedItem, 'title' | 'summary' | 'html'> {
  const summary = `This entry was withdrawn: ${entry.withdrawn.reason}`;
  const title = entry.title === undefined ? 'Withdrawn entry' : `Withdrawn: ${entry.title}`;
  return { title, summary, html: `<p>${escapeXml(summary)}</p>` };
}

function buildTags(entry: Entry, site: Site): readonly FeedTag[] {
  const tags = (register: 'countries' | 'crimeTypes', ids: readonly string[]) => {
    const scheme = site.routes.absolute(site.routes.register(register));
    return ids.map((id) => ({ id, text: termName(register, id, site), scheme }));
  };
  return [...tags('countries', entry.countries), ...tags('crimeTypes', entry.crimeTypes)];
}

function words(date: Parameters<typeof formatDate>[0], site: Site): string {
  return formatDate(date, site.dateLocale);
}
