/** The edition of a month: everything of it on one page that can be read, printed and passed on by itself. */
import type { Entry } from '../domain/digest.ts';
import type { AgreementMove, EditionMonth } from '../graph/editions.ts';
import { countIndependentSources } from '../graph/related.ts';
import { buildStepLine, type StepLine } from './edition-steps.ts';
import { buildPager } from './pager.ts';
import {
  buildDate,
  buildTermLink,
  type DateText,
  type Link,
  languageName,
  type PageHead,
  type Pager,
  publisherWords,
  termName,
} from './parts.ts';
import { countPages, PAGE_SIZE } from './routes.ts';
import { shareImageOfEdition } from './share-view.ts';
import type { Site } from './site.ts';
import { AGREEMENT_KIND_WORDS, countWords, EVENT_KIND_WORDS } from './words.ts';

export interface EditionView {
  readonly head: PageHead;
  readonly title: string;
  readonly indexHref: string;
  /** The name of the digest and the whole address: a printed page must say where it comes from. */
  readonly imprint: { readonly name: string; readonly address: string; readonly asOf: DateText };
  readonly lede: string;
  readonly noteHtml: string | undefined;
  readonly entries: readonly EditionEntry[];
  readonly pager: Pager | undefined;
  readonly agreements: EditionList<EditionAgreement>;
  readonly events: EditionList<Link & { readonly date: DateText | undefined; readonly detail: string }>;
  readonly rule: string;
  readonly textHref: string;
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** What stands beside the entries: as much as a page can carry, the rest on the next. */
export interface EditionList<Row> {
  readonly rows: readonly Row[];
  readonly more: Link | undefined;
}

export interface EditionEntry {
  readonly title: string;
  readonly href: string;
  readonly date: DateText | undefined;
  readonly isPreview: boolean;
  readonly summary: string;
  /** Countries, then crime types, in words. */
  readonly subjects: string;
  readonly credit: string;
  readonly language: string;
  readonly headline: string | undefined;
  readonly lang: string;
  readonly url: string;
}

/** An agreement with the steps it took in the month. */
export interface EditionAgreement extends Link {
  readonly form: string;
  readonly steps: readonly StepLine[];
}

export const EDITION_RULE =
  'An entry, a step of an agreement or an event stands in the month in which it happened or, where no source says when, in which it was reported. What spans several months stands in the first. What is dated by the year alone, or not at all, is in no edition.';

/** Agreements, and events, beside the entries of a page: the page of the busiest month must stay under 200 KB. */
export const SIDE_SIZE = 25;

/** The view of one page of an edition: of entries, agreements and events alike, the next ones stand on the next page. */
export function buildEditionView(month: EditionMonth, page: number, site: Site): EditionView {
  const title = editionTitle(month.id, site);
  const { entries } = month;
  const shown = entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const path = site.routes.edition(month.id, page);
  const note = site.digest.editionNotes.get(month.id);
  const isFirst = page === 1;
  return {
    head: {
      title: isFirst ? `Edition of ${title}` : `Edition of ${title}, page ${page}`,
      description: `${title} in the ${site.digest.edition.name}: ${describeEdition(month)}.`,
      path,
      image: shareImageOfEdition(month.id, site),
    },
    title,
    indexHref: site.routes.editions(),
    imprint: {
      name: site.digest.edition.name,
      address: site.routes.absolute(path),
      asOf: buildDate(site.graph.asOf, site),
    },
    lede: `${describeEdition(month)}.`,
    noteHtml: isFirst && note ? site.bodyHtml(note) : undefined,
    entries: shown.map((entry) => buildEditionEntry(entry, site)),
    pager: buildPager(
      entries.length,
      page,
      (number) => site.routes.edition(month.id, number),
      countEditionPages(month),
    ),
    agreements: cutList(buildEditionAgreements(month.moves, site), month, page, site),
    events: cutList(buildEvents(month, site), month, page, site),
    rule: EDITION_RULE,
    textHref: site.routes.editionText(month.id),
    ...findNeighbours(month.id, site),
  };
}

function cutList<Row>(all: readonly Row[], month: EditionMonth, page: number, site: Site): EditionList<Row> {
  const end = page * SIDE_SIZE;
  const rest = all.length - end;
  const more = { text: `${rest} more on the next page`, href: site.routes.edition(month.id, page + 1) };
  return { rows: all.slice(end - SIDE_SIZE, end), more: rest > 0 ? more : undefined };
}

function countEditionPages({ entries, moves, events }: EditionMonth): number {
  const agreements = new Set(moves.map(({ agreement }) => agreement)).size;
  return Math.max(countPages(entries.length), Math.ceil(Math.max(agreements, events.length) / SIDE_SIZE));
}

/** `July 2025`. */
export function editionTitle(month: string, site: Site): string {
  return buildDate(month as Parameters<typeof buildDate>[0], site).text;
}

/** `2 entries from 2 independent publishers, 1 event and steps of 1 agreement`. */
export function describeEdition({ entries, moves, events }: EditionMonth): string {
  const publishers = countWords(countIndependentSources(entries), 'independent publisher', 'independent publishers');
  const agreements = new Set(moves.map(({ agreement }) => agreement)).size;
  const rest = [
    events.length > 0 && countWords(events.length, 'event', 'events'),
    agreements > 0 && `steps of ${countWords(agreements, 'agreement', 'agreements')}`,
  ].filter((part) => part !== false);
  const all = [
    entries.length > 0 ? `${countWords(entries.length, 'entry', 'entries')} from ${publishers}` : 'no entry',
    ...rest,
  ];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
}

export function buildEditionEntry(entry: Entry, site: Site): EditionEntry {
  const date = entry.occurred ?? entry.published;
  const countries = entry.countries.map((id) => termName('countries', id, site)).join(', ');
  const types = entry.crimeTypes.map((id) => termName('crimeTypes', id, site)).join(', ');
  return {
    title: entry.title,
    href: site.routes.entry(entry.id),
    date: date && buildDate(date, site, 'short'),
    isPreview: entry.preview === 'true',
    summary: entry.summary,
    subjects: [countries, types].filter((part) => part !== '').join(' · '),
    credit: publisherWords(entry, site),
    language: languageName(entry.source.language, site),
    headline: entry.source.headline,
    lang: entry.source.language,
    url: entry.source.url,
  };
}

/** One row for each agreement, in the order of the first step it took in the month. */
export function buildEditionAgreements(moves: readonly AgreementMove[], site: Site): readonly EditionAgreement[] {
  const groups = Map.groupBy(moves, ({ agreement }) => agreement);
  return [...groups].map(([agreement, steps]) => ({
    ...buildTermLink('agreements', agreement.id, site),
    form: AGREEMENT_KIND_WORDS[agreement.kind],
    steps: inOrderOfHistory(steps).map((move) => buildStepLine(move, site)),
  }));
}

/** What a later report dates earlier stays where the history has it; the end of the term comes last. */
function inOrderOfHistory(moves: readonly AgreementMove[]): readonly AgreementMove[] {
  const place = ({ agreement, step }: AgreementMove) =>
    step ? agreement.history.indexOf(step) : agreement.history.length;
  return moves.toSorted((a, b) => place(a) - place(b));
}

function buildEvents({ events }: EditionMonth, site: Site): EditionView['events']['rows'] {
  return events.map((event) => ({
    ...buildTermLink('events', event.id, site),
    date: event.date && buildDate(event.date, site, 'short'),
    detail: [EVENT_KIND_WORDS[event.kind], event.place].filter(Boolean).join(' · '),
  }));
}

function findNeighbours(id: string, site: Site): Pick<EditionView, 'older' | 'newer'> {
  const ids = [...site.graph.editions.keys()];
  const at = ids.indexOf(id);
  const link = (month: string | undefined) =>
    month === undefined ? undefined : { text: editionTitle(month, site), href: site.routes.edition(month) };
  return { older: link(ids[at - 1]), newer: link(ids[at + 1]) };
}

/** Every page of every edition. */
export function listEditionPages(site: Site): readonly { readonly month: EditionMonth; readonly page: number }[] {
  return [...site.graph.editions.values()].flatMap((month) =>
    Array.from({ length: countEditionPages(month) }, (_, i) => ({ month, page: i + 1 })),
  );
}
