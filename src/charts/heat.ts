/** Shades for a table of counts: none for nothing, five for the rest, by parts of the largest count. */
import type { YearsSection } from '../site/term-sections.ts';

/** The number of shades that the tokens hold. */
const SHADES = 5;

export interface HeatRow {
  readonly label: YearsSection['rows'][number]['label'];
  readonly cells: readonly { readonly count: number; readonly heat: number }[];
  readonly total: number;
}

/** The rows of a table by year with the shade of each cell, 0 to 5. The count stands in the cell all the same. */
export function buildHeatRows({ rows }: Pick<YearsSection, 'rows'>): readonly HeatRow[] {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return rows.map(({ label, counts, total }) => ({
    label,
    cells: counts.map((count) => ({ count, heat: Math.ceil((count / most) * SHADES) })),
    total,
  }));
}
