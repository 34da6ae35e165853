/** What a calendar says of agreements and events: all-day items, never more exact than the sources. */
import type { Agreement, DigestEvent } from '../../../domain/digest.ts';
import { addDays, type Day, type Edtf, isInferred, spanOf } from '../../../domain/edtf.ts';
import type { AgreementStatus } from '../../../domain/kinds.ts';
import { partyCountries } from '../../../graph/pairs.ts';
import { buildDate, termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { AGREEMENT_KIND_WORDS, EVENT_KIND_WORDS, STATUS_WORDS } from '../../words.ts';
import { newestChange, siteChangedOn } from '../record-dates.ts';
import { buildCalendarUid, firstIdOf } from '../stable-id.ts';

export interface CalendarItem {
  /** Never changes. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** Whole address of the page. */
  readonly url: string;
  readonly location: string | undefined;
  readonly categories: readonly string[];
  readonly date: Edtf;
  /** First day, and the day after the last: the end of an all-day item is not part of it. */
  readonly from: Day;
  readonly until: Day;
  /** When the records behind it changed last. */
  readonly stamp: Day;
  /** Countries that took part or are party. */
  readonly countries: readonly string[];
}

/** Steps that are an event of a day: how a paper of states comes into being, or a declaration is made. */
const SHOWN_STEPS: ReadonlySet<AgreementStatus> = new Set(['signed', 'adopted', 'in-force', 'renewed']);

export interface CalendarItems {
  /** Oldest first. */
  readonly dated: readonly CalendarItem[];
  /** What has a year and nothing more would fill the calendar for twelve months. */
  readonly vague: readonly CalendarItem[];
}

/** Everything with a date. */
export function buildCalendarItems(site: Site): CalendarItems {
  const items = listItems(site).sort((a, b) => compare(a.from, b.from) || compare(a.uid, b.uid));
  return { dated: items.filter(({ date }) => !isTooVague(date)), vague: items.filter(({ date }) => isTooVague(date)) };
}

function listItems(site: Site): CalendarItem[] {
  const { agreements, events } = site.digest;
  return [
    ...[...events.values()].flatMap((event) => buildEvent(event, site)),
    ...[...agreements.values()].flatMap((agreement) => [
      ...buildSteps(agreement, site),
      ...buildExpiry(agreement, site),
    ]),
  ];
}

function isTooVague(date: Edtf): boolean {
  return date.split('/').some((end) => end.replace('?', '').length === '2025'.length);
}

function buildEvent(event: DigestEvent, site: Site): readonly CalendarItem[] {
  if (event.date === undefined) return [];
  const entries = site.graph.entriesBy.events.get(event.id) ?? [];
  const names = event.countries.map((id) => termName('countries', id, site)).join(', ');
  return [
    {
      uid: buildCalendarUid(`events/${firstIdOf(event)}`, site),
      summary: event.title,
      description: [describeDate(event.date, site), names && `Countries: ${names}.`, event.note]
        .filter(Boolean)
        .join('\n'),
      url: site.routes.absolute(site.routes.term('events', event.id)),
      location: event.place,
      categories: [EVENT_KIND_WORDS[event.kind]],
      stamp: newestChange(entries) ?? siteChangedOn(site),
      countries: event.countries,
      ...buildSpan(event.date),
    },
  ];
}

/** Steps of one party alone and mere sightings are no such day. */
function buildSteps(agreement: Agreement, site: Site): readonly CalendarItem[] {
  const counts = new Map<AgreementStatus, number>();
  return agreement.history.flatMap(({ status, date, party, reported }) => {
    if (!SHOWN_STEPS.has(status) || party !== undefined || reported !== undefined) return [];
    // Counted, not named by its date: a date may be corrected, and the item must stay the same one.
    const count = (counts.get(status) ?? 0) + 1;
    counts.set(status, count);
    return date === undefined
      ? []
      : [buildAgreementItem(agreement, date, `${status}/${count}`, STATUS_WORDS[status], site)];
  });
}

function buildExpiry(agreement: Agreement, site: Site): readonly CalendarItem[] {
  const { expires } = agreement;
  return expires === undefined ? [] : [buildAgreementItem(agreement, expires, 'expires', 'Expires', site)];
}

function buildAgreementItem(agreement: Agreement, date: Edtf, key: string, word: string, site: Site): CalendarItem {
  const entries = site.graph.entriesBy.agreements.get(agreement.id) ?? [];
  return {
    uid: buildCalendarUid(`agreements/${firstIdOf(agreement)}/${key}`, site),
    summary: `${word}: ${agreement.title}`,
    description: [describeDate(date, site), `${AGREEMENT_KIND_WORDS[agreement.kind]}.`, agreement.note]
      .filter(Boolean)
      .join('\n'),
    url: site.routes.absolute(site.routes.term('agreements', agreement.id)),
    location: undefined,
    categories: ['Agreement'],
    stamp: newestChange(entries) ?? siteChangedOn(site),
    countries: partyCountries(agreement, site.digest),
    ...buildSpan(date),
  };
}

function buildSpan(date: Edtf): Pick<CalendarItem, 'date' | 'from' | 'until'> {
  const { from, to } = spanOf(date);
  return { date, from, until: addDays(to, 1) };
}

/** A month stands as a span of all its days, so the item says that the day itself is not known. */
function describeDate(date: Edtf, site: Site): string {
  const text = buildDate(date, site).text;
  const isMonth = date.split('/').some((end) => end.replace('?', '').length === '2025-07'.length);
  const reason = isMonth ? ' The sources give no day, so the whole month is marked.' : '';
  const doubt = isInferred(date) ? ' The date is inferred; no source prints it.' : '';
  return `Date: ${text.replace(' (inferred)', '')}.${reason}${doubt}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
