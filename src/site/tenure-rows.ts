/** Terms of office as rows, with a bar over a common span of time. */
import { type Day, type Edtf, spanOf } from '../domain/edtf.ts';
import type { Tenure } from '../domain/minister.ts';
import { lastSeen } from '../domain/tenure.ts';
import type { Holding } from '../graph/offices.ts';
import { buildDate, buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import type { TenureBar, TenureRow } from './term-sections.ts';

/** Rows for holdings, labelled by office (a minister's page) or by holder (an office's page). */
export function buildTenureRows(
  holdings: readonly Holding[],
  labelledBy: 'office' | 'holder',
  site: Site,
): readonly TenureRow[] {
  const span = spanOfAll(holdings, site.graph.asOf);
  return holdings.map(({ minister, office, tenure }) => ({
    label:
      labelledBy === 'office'
        ? buildTermLink('offices', office.id, site)
        : buildTermLink('ministers', minister.id, site),
    detail: describeTenure(tenure, site),
    isActing: tenure.acting === 'true',
    note: tenure.note,
    bar: buildBar(tenure, span),
  }));
}

/** `22 August 2023 to …`: stated bounds as stated, else what was seen; never "now". */
export function describeTenure(tenure: Tenure, site: Site): string {
  const words = (date: Edtf) => buildDate(date, site).text;
  const first = tenure.seen?.[0];
  const last = tenure.seen?.at(-1);
  if (tenure.from && tenure.to) return `${words(tenure.from)} to ${words(tenure.to)}`;
  if (tenure.from) {
    return last ? `Since ${words(tenure.from)}; last seen in office on ${words(last)}` : `Since ${words(tenure.from)}`;
  }
  if (tenure.to) {
    return first ? `First seen in office on ${words(first)}; until ${words(tenure.to)}` : `Until ${words(tenure.to)}`;
  }
  if (first === undefined || last === undefined) return 'Dates not known';
  return first === last ? `Seen in office on ${words(first)}` : `Seen in office from ${words(first)} to ${words(last)}`;
}

interface Days {
  readonly from: number;
  readonly to: number;
}

function spanOfAll(holdings: readonly Holding[], asOf: Day): Days {
  const days = holdings.flatMap(({ tenure }) => boundsOf(tenure) ?? []);
  const from = Math.min(...days.map((span) => span.from), toNumber(asOf));
  return { from, to: Math.max(toNumber(asOf), from + 1) };
}

function boundsOf(tenure: Tenure): Days | undefined {
  const first = tenure.from ?? tenure.seen?.[0];
  const last = lastSeen(tenure);
  if (!first && !last) return undefined;
  const to = toNumber(spanOf((last ?? first) as Edtf).to);
  return { from: first ? toNumber(spanOf(first).from) : to, to };
}

function buildBar(tenure: Tenure, span: Days): TenureBar | undefined {
  const bounds = boundsOf(tenure);
  if (!bounds) return undefined;
  const part = (day: number) => Math.round(((Math.min(day, span.to) - span.from) / (span.to - span.from)) * 1000) / 10;
  return {
    from: part(bounds.from),
    to: part(bounds.to),
    isFromKnown: tenure.from !== undefined,
    isToKnown: tenure.to !== undefined,
  };
}

function toNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}
