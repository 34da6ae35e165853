/** Terms of office over one span of time, ready to be drawn: what is known, what may be, and what was seen. */
import type { TenuresSection } from '../site/time-sections.ts';
import { buildTimeAxis, middleOf, round, type TimeAxis, type YearTick } from './time-axis.ts';

export interface TenureChart {
  readonly ticks: readonly YearTick[];
  /** One for each term of office of which any day is known. */
  readonly bars: readonly TenureRowShape[];
  readonly hasActing: boolean;
  /** Is a bound of any not known? */
  readonly hasOpen: boolean;
}

export interface TenureRowShape {
  readonly label: string;
  readonly detail: string;
  readonly isActing: boolean;
  readonly shape: TenureBarShape;
}

export interface TenureBarShape {
  /** From the first day known to the last; wide enough to be seen. */
  readonly known: Stretch;
  /** Before and after it, as far as it may reach where no source gives the bound. */
  readonly maybe: readonly Stretch[];
  /** Days that a source gives as the first or the last. */
  readonly bounds: readonly number[];
  /** Days on which the holder was seen in office. */
  readonly seen: readonly number[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A single day is drawn so wide, in percent. */
const NARROWEST = 0.8;
/** Sightings nearer to each other than this, in percent, are drawn as one. */
const NEAR = 1.5;

export function buildTenureChart({ rows, scale }: Pick<TenuresSection, 'rows' | 'scale'>): TenureChart {
  const axis = buildTimeAxis(scale);
  const bars = rows.flatMap(({ label, detail, isActing, bar }) =>
    bar ? [{ label: label.text, detail, isActing, shape: buildShape(bar, axis) }] : [],
  );
  return {
    ticks: axis.ticks,
    bars,
    hasActing: bars.some(({ isActing }) => isActing),
    hasOpen: bars.some(({ shape }) => shape.maybe.length > 0),
  };
}

type Bar = NonNullable<TenuresSection['rows'][number]['bar']>;

function buildShape({ known, reach, isFromStated, isToStated, seen }: Bar, { place }: TimeAxis): TenureBarShape {
  const from = Math.min(place(known.from), 100 - NARROWEST);
  const to = Math.max(place(known.to), round(from + NARROWEST));
  const maybe = [
    { from: place(reach.from), to: from },
    { from: to, to: place(reach.to) },
  ];
  return {
    known: { from, to },
    maybe: maybe.filter((stretch) => stretch.to > stretch.from),
    bounds: [...(isFromStated ? [from] : []), ...(isToStated ? [to] : [])],
    seen: thin(seen.map((span) => place(middleOf(span)))),
  };
}

function thin(places: readonly number[]): readonly number[] {
  return places.filter((at, i) => !places.slice(i + 1).some((later) => later - at < NEAR));
}
