/** Addresses at the repository host where a reader can mend, report or add. */
import type { Entry } from '../domain/digest.ts';
import type { Site } from './site.ts';

/** The page that edits a file of the content folder. `file`: path below it. */
export function buildEditHref(file: string, site: Site): string {
  return buildContentHref('edit', file, site);
}

/** The page that shows a file of the content folder. `file`: path below it. */
export function buildFileHref(file: string, site: Site): string {
  return buildContentHref('blob', file, site);
}

function buildContentHref(view: 'edit' | 'blob', file: string, site: Site): string {
  const { repositoryUrl, branch } = site.digest.edition;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${trim(repositoryUrl)}/${view}/${encodeURIComponent(branch)}/content/${path}`;
}

/** A new issue about an entry, with its id filled in. */
export function buildReportHref(entry: Pick<Entry, 'id'>, site: Site): string {
  const query = new URLSearchParams({ title: `Error in ${entry.id}`, labels: 'correction' });
  return `${trim(site.digest.edition.repositoryUrl)}/issues/new?${query}`;
}

/** What is known of an entry before it is written. */
export interface EntryHints {
  readonly countries?: readonly string[];
  readonly crimeTypes?: readonly string[];
  readonly year?: string;
}

/** The page that makes a new file, with a started entry in it. `hints`: what the reader came from. */
export function buildNewEntryHref(hints: EntryHints, site: Site): string {
  return buildNewFileHref(hints, entryTemplate(hints.countries ?? [], hints.crimeTypes ?? []), site);
}

/** The same with the fields alone and the address of the guide: for pages that hold hundreds of such links. */
export function buildGapHref(hints: EntryHints, site: Site): string {
  return buildNewFileHref(hints, gapTemplate(hints, site), site);
}

function buildNewFileHref(hints: EntryHints, value: string, site: Site): string {
  const { repositoryUrl, branch } = site.digest.edition;
  const filename = `content/entries/${hints.year ?? 'YEAR'}/words-of-the-title.md`;
  return `${trim(repositoryUrl)}/new/${encodeURIComponent(branch)}?${new URLSearchParams({ filename, value })}`;
}

function gapTemplate({ countries = [], crimeTypes = [], year }: EntryHints, site: Site): string {
  return `---
# How to: ${site.routes.absolute(site.routes.contribute())}
title:
summary:
occurred: ${year ?? 'YYYY'}-MM-DD
added: YYYY-MM-DD
source:
  publisher:
  language:
  url: https://
  read: full
countries: [${countries.join(', ')}]
crimeTypes: [${crimeTypes.join(', ')}]
---
`;
}

/** A started entry: every field a contributor must fill in, with a word on each. */
export function entryTemplate(countries: readonly string[], crimeTypes: readonly string[]): string {
  return `---
title: What happened, in your own words, 10 to 110 characters
summary: >-
  The news in one or two sentences of your own, 60 to 320 characters.
published: YYYY-MM-DD
occurred: YYYY-MM-DD
added: YYYY-MM-DD
source:
  publisher: id-from-publishers.yml
  headline: The headline as printed (delete this line if you do not have it)
  language: en
  url: https://
  read: full
countries: [${countries.join(', ')}]
ministers:
  id-of-minister: attended
crimeTypes: [${crimeTypes.join(', ')}]
---
What happened, who took part, what was agreed, what follows, what is not known: 40 to 200 words of your own.
`;
}

function trim(url: string): string {
  return url.replace(/\/$/, '');
}
