/** What was added, corrected and withdrawn, by day, newest first. */
import { createHash } from 'node:crypto';
import type { Correction } from '../domain/entry.ts';
import type { Change } from '../graph/changes.ts';
import { buildPager } from './pager.ts';
import {
  buildCountryBadge,
  buildDate,
  type CountryBadge,
  type DateText,
  type PageHead,
  type Pager,
  publisherWords,
} from './parts.ts';
import { countPages, PAGE_SIZE } from './routes.ts';
import type { Site } from './site.ts';
import { withdrawnTitle } from './withdrawn-view.ts';
import { countWords } from './words.ts';

export interface ChangesView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly days: readonly ChangeDay[];
  readonly pager: Pager | undefined;
  /** What the reader's browser keeps, to know at the next visit what is new. */
  readonly marker: ChangesMarker;
}

export interface ChangeDay {
  readonly date: DateText;
  /** Withdrawals, corrections, additions, as far as there are any. */
  readonly groups: readonly ChangeGroup[];
}

export interface ChangeGroup {
  readonly kind: Change['kind'];
  /** `3 entries added`, counting the whole day. */
  readonly heading: string;
  readonly changes: readonly ChangeItem[];
}

export interface ChangeItem {
  /** Stands for the change, whatever page it is on and however its day is corrected. */
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly countries: readonly CountryBadge[];
  /** When it happened, as far as is known. */
  readonly date: DateText | undefined;
  /** Who reports it. */
  readonly credit: string | undefined;
  readonly correction: Correction | undefined;
  readonly reason: string | undefined;
}

export interface ChangesMarker {
  /** Keys of the newest changes of all pages, with blanks between. */
  readonly recent: string;
  /** The day up to which nothing is new although it is not in `recent`; empty where `recent` is everything. */
  readonly since: string;
}

/** So many changes a reader may miss between two visits and still have each of them marked. */
const REMEMBERED = 300;

export function buildChangesView(page: number, site: Site): ChangesView {
  const { changes } = site.graph;
  const shown = changes.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    head: {
      title: page === 1 ? 'Changes' : `Changes, page ${page}`,
      description: `What was added to the ${site.digest.edition.name}, corrected in it and withdrawn from it, by day.`,
      path: site.routes.changes(page),
    },
    title: 'Changes',
    lede: `What was added, corrected and withdrawn, by the day on which it was done: ${describeChanges(changes)} in all.`,
    days: buildDays(shown, site),
    pager: buildPager(changes.length, page, site.routes.changes),
    marker: buildMarker(changes),
  };
}

function buildDays(changes: readonly Change[], site: Site): readonly ChangeDay[] {
  // A day may reach over two pages: the words count the whole of it.
  const whole = Map.groupBy(site.graph.changes, ({ day }) => day);
  return [...Map.groupBy(changes, ({ day }) => day)].map(([day, own]) => ({
    date: buildDate(day, site),
    groups: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, list]) => ({
      kind,
      heading: describeChanges((whole.get(day) ?? []).filter((change) => change.kind === kind)),
      changes: list.map((change) => buildItem(change, site)),
    })),
  }));
}

/** `3 entries added, 1 correction`; what there is none of is not mentioned. */
function describeChanges(changes: readonly Change[]): string {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const [added, corrected, withdrawn] = [count('added'), count('corrected'), count('withdrawn')];
  const parts = [
    added > 0 && `${countWords(added, 'entry', 'entries')} added`,
    corrected > 0 && countWords(corrected, 'correction', 'corrections'),
    withdrawn > 0 && `${countWords(withdrawn, 'entry', 'entries')} withdrawn`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'nothing yet';
}

function buildItem(change: Change, site: Site): ChangeItem {
  const date = change.entry.occurred ?? change.entry.published;
  const shared = {
    key: changeKey(change),
    href: site.routes.entry(change.entry.id),
    date: date && buildDate(date, site, 'short'),
  };
  if (change.kind === 'withdrawn') {
    const { entry } = change;
    const reason = entry.withdrawn.reason;
    return {
      ...shared,
      title: withdrawnTitle(entry),
      countries: [],
      credit: undefined,
      correction: undefined,
      reason,
    };
  }
  return {
    ...shared,
    title: change.entry.title,
    countries: change.entry.countries.map((id) => buildCountryBadge(id, site)),
    credit: publisherWords(change.entry, site),
    correction: change.kind === 'corrected' ? change.correction : undefined,
    reason: undefined,
  };
}

function buildMarker(changes: readonly Change[]): ChangesMarker {
  const recent = changes.slice(0, REMEMBERED);
  return {
    recent: recent.map(changeKey).join(' '),
    since: changes.length > recent.length ? (recent.at(-1)?.day ?? '') : '',
  };
}

/** Six letters: among ten thousand changes two of them hardly ever have the same. */
function changeKey(change: Change): string {
  const index = change.kind === 'corrected' ? change.index : '';
  return createHash('sha256').update(`${change.kind} ${change.entry.id} ${index}`).digest('base64url').slice(0, 6);
}

/** The numbers of the pages that the list takes. */
export function listChangesPages(site: Site): readonly number[] {
  return Array.from({ length: countPages(site.graph.changes.length) }, (_, i) => i + 1);
}
