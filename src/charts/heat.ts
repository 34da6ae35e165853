/** A table of counts by year as a strip of shades: none for nothing, five for the rest, by parts of the largest count. */
import type { YearsSection } from '../site/term-sections.ts';

/** The number of shades that the tokens hold. */
const SHADES = 5;
/** Years that a phone has room for side by side; those before are one column. */
const MOST_YEARS = 12;
/** That column and the one of entries without a date are no years: their counts have no shade. */
const YEAR = /^\d{4}$/;

export interface HeatTable {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** A last row, where the section has one. */
  readonly all: { readonly text: string; readonly counts: readonly number[]; readonly total: number } | undefined;
}

export interface HeatColumn {
  /** `2025`, `Before 2014`, `Undated`. */
  readonly text: string;
  /** The same for a phone: `’25`. */
  readonly short: string;
}

export interface HeatRow {
  readonly label: YearsSection['rows'][number]['label'];
  /** The count stands in the cell; its shade, 0 to 5, says no more. */
  readonly cells: readonly { readonly count: number; readonly heat: number }[];
  readonly total: number;
}

export function buildHeatTable({ years, rows, all }: Pick<YearsSection, 'years' | 'rows' | 'all'>): HeatTable {
  const early = Math.max(0, years.filter((year) => YEAR.test(year)).length - MOST_YEARS);
  const fold = (counts: readonly number[]) => (early === 0 ? counts : foldFirst(counts, early));
  const columns = [...(early > 0 ? [buildEarly(years[early])] : []), ...years.slice(early).map(buildColumn)];
  const isShaded = columns.map(({ text }) => YEAR.test(text));
  const folded = rows.map((row) => ({ ...row, counts: fold(row.counts) }));
  const most = Math.max(1, ...folded.flatMap(({ counts }) => counts.filter((_, i) => isShaded[i])));
  return {
    columns,
    rows: folded.map(({ label, counts, total }) => ({
      label,
      cells: counts.map((count, i) => ({ count, heat: isShaded[i] ? Math.ceil((count / most) * SHADES) : 0 })),
      total,
    })),
    all: all && { ...all, counts: fold(all.counts) },
  };
}

function foldFirst(counts: readonly number[], early: number): readonly number[] {
  return [counts.slice(0, early).reduce((sum, count) => sum + count, 0), ...counts.slice(early)];
}

function buildEarly(first = ''): HeatColumn {
  return { text: `Before ${first}`, short: `–’${String(Number(first) - 1).slice(2)}` };
}

function buildColumn(year: string): HeatColumn {
  return { text: year, short: YEAR.test(year) ? `’${year.slice(2)}` : 'n.d.' };
}
