/** Terms of office as rows, with a bar over a common span of time. */
import { addDays, type Day, type Edtf, isCertainlyBefore, type Span, spanOf } from '../domain/edtf.ts';
import type { Tenure } from '../domain/minister.ts';
import { lastSeen } from '../domain/tenure.ts';
import type { Holding } from '../graph/offices.ts';
import { buildDate, buildTermLink, type Link } from './parts.ts';
import type { Site } from './site.ts';
import type { TenureBar, TenureRow, TenuresSection } from './time-sections.ts';

/** A section of holdings, labelled by office (a minister's page) or by holder (an office's page). */
export function buildTenures(
  heading: string,
  holdings: readonly Holding[],
  labelledBy: 'office' | 'holder',
  site: Site,
): TenuresSection {
  const scale = spanOfAll(holdings, site.graph.asOf);
  const rows = holdings.map((holding) => ({
    ...buildRow(holding, scale, site),
    label:
      labelledBy === 'office'
        ? buildTermLink('offices', holding.office.id, site)
        : buildTermLink('ministers', holding.minister.id, site),
    gapAfter: labelledBy === 'holder' ? describeGap(holding, holdings, site) : undefined,
  }));
  return { kind: 'tenures', heading, rows, scale };
}

function buildRow(holding: Holding, scale: Span, site: Site): Omit<TenureRow, 'label' | 'gapAfter'> {
  const { tenure } = holding;
  return {
    detail: describeTenure(tenure, site),
    isActing: tenure.acting === 'true',
    note: tenure.note,
    sources: (tenure.sources ?? []).map(buildSource),
    bar: buildBar(holding, scale, site),
  };
}

function buildSource(href: string): Link {
  return { text: new URL(href).hostname.replace(/^www\./, ''), href };
}

/** `Since 22 August 2023; last seen …`: stated bounds as stated, else what was seen; never "now". */
export function describeTenure(tenure: Tenure, site: Site): string {
  const words = (date: Edtf) => buildDate(date, site).text;
  const first = tenure.seen?.[0];
  const last = tenure.seen?.at(-1);
  if (tenure.from && tenure.to) return `${words(tenure.from)} to ${words(tenure.to)}`;
  if (tenure.from) {
    return last ? `Since ${words(tenure.from)}; last seen in office ${words(last)}` : `Since ${words(tenure.from)}`;
  }
  if (tenure.to) {
    return first ? `First seen in office ${words(first)}; until ${words(tenure.to)}` : `Until ${words(tenure.to)}`;
  }
  if (first === undefined || last === undefined) return 'Dates not known';
  return first === last ? `Seen in office ${words(first)}` : `Seen in office from ${words(first)} to ${words(last)}`;
}

/** From the first day known of a tenure to the last. */
function knownDays(tenure: Tenure): Span | undefined {
  const first = tenure.from ?? tenure.seen?.[0] ?? tenure.to;
  const last = lastSeen(tenure);
  return first && last && { from: spanOf(first).from, to: spanOf(last).to };
}

/** From the start of the first year known to the last day known, or that of the build. */
function spanOfAll(holdings: readonly Holding[], asOf: Day): Span {
  const days = holdings.flatMap(({ tenure }) => knownDays(tenure) ?? []);
  const from = days.reduce((first, span) => (span.from < first ? span.from : first), asOf);
  const to = days.reduce((last, span) => (span.to > last ? span.to : last), asOf);
  return { from: `${from.slice(0, 4)}-01-01` as Day, to };
}

function buildBar(holding: Holding, scale: Span, site: Site): TenureBar | undefined {
  const { from, to, seen } = holding.tenure;
  const known = knownDays(holding.tenure);
  if (!known) return undefined;
  const [isFromStated, isToStated] = [from !== undefined, to !== undefined];
  return {
    known,
    reach: {
      from: isFromStated ? known.from : reachBack(holding, known, scale, site),
      to: isToStated ? known.to : reachOf(holding, known, site),
    },
    isFromStated,
    isToStated,
    seen: (seen ?? []).map(spanOf),
  };
}

/** A beginning that no source gives is drawn open for so many days, and not into the time of the holder before. */
const OPEN_DAYS = 365;

function reachBack(holding: Holding, known: Span, scale: Span, site: Site): Day {
  const others = holding.office.shared ? [] : (site.graph.holdings.get(holding.office.id) ?? []);
  const before = others.flatMap((other) => {
    const days = knownDays(other.tenure);
    return days && isCertainlyBefore(days, known) ? [addDays(days.to, 1)] : [];
  });
  return [scale.from, ...before].reduce((last, day) => (day > last ? day : last), addDays(known.from, -OPEN_DAYS));
}

/** How far an unended tenure may reach: to the next holder of a single-holder office, else to the build's day. */
function reachOf(holding: Holding, known: Span, site: Site): Day {
  const next = holding.office.shared ? undefined : findNext(holding, site.graph.holdings.get(holding.office.id) ?? []);
  const limit = next ? addDays(next.from, -1) : site.graph.asOf;
  return limit > known.to ? limit : known.to;
}

/** The known days of whoever is next known in the office, this holder's own later tenure included. */
function findNext({ tenure }: Holding, holdings: readonly Holding[]): Span | undefined {
  const own = knownDays(tenure);
  const later = holdings.flatMap((other) => {
    const days = knownDays(other.tenure);
    return days && own && isCertainlyBefore(own, days) ? [days] : [];
  });
  return later.reduce<Span | undefined>((next, days) => (!next || days.from < next.from ? days : next), undefined);
}

/** What is not known between one holder and the next; nothing where they meet, or where several hold it at once. */
function describeGap(holding: Holding, holdings: readonly Holding[], site: Site): string | undefined {
  const known = knownDays(holding.tenure);
  const isFollowed = holdings.some(({ tenure }) => (knownDays(tenure)?.to ?? '') > (known?.to ?? ''));
  if (!known || holding.office.shared) return undefined;
  const last = buildDate(lastSeen(holding.tenure) as Edtf, site).text;
  if (!isFollowed)
    return holding.tenure.to && known.to < site.graph.asOf ? `No holder known after ${last}.` : undefined;
  const next = findNext(holding, holdings);
  if (!next || addDays(known.to, 1) >= next.from) return undefined;
  return `Not known who held it between ${last} and ${buildDate(next.from, site).text}.`;
}
