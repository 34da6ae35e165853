/** What is left at the address of an entry that was withdrawn. */
import type { Withdrawn } from '../domain/digest.ts';
import { buildDate, buildTermLink, type DateText, type Link, type PageHead } from './parts.ts';
import type { Site } from './site.ts';

export interface WithdrawnView {
  readonly head: PageHead;
  readonly title: string;
  readonly date: DateText;
  readonly reason: string;
  readonly sourceUrl: string;
  /** What it reported, where other articles may report it too. */
  readonly events: readonly Link[];
  readonly changesHref: string;
}

export function buildWithdrawnView(entry: Withdrawn, site: Site): WithdrawnView {
  const title = withdrawnTitle(entry);
  return {
    head: {
      title: `Withdrawn: ${title}`,
      description: 'This entry was withdrawn from the digest; the reason is given.',
      path: site.routes.entry(entry.id),
      noindex: true,
    },
    title,
    date: buildDate(entry.withdrawn.date, site),
    reason: entry.withdrawn.reason,
    sourceUrl: entry.source.url,
    events: (entry.events ?? []).map((id) => buildTermLink('events', id, site)),
    changesHref: site.routes.changes(),
  };
}

/** Its title, where that was not the problem itself. */
export function withdrawnTitle(entry: Withdrawn): string {
  return entry.title ?? 'Withdrawn entry';
}
