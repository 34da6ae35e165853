/** Weights and shifts of pages as a Markdown table. */
import type { Weight } from './weigh.ts';

export interface PageRow {
  readonly kind: string;
  readonly weight: Weight;
  /** CLS on a phone and on a desktop. */
  readonly shifts: readonly number[];
}

export function formatPageTable(rows: readonly PageRow[]): string {
  const lines = rows.map(({ kind, weight: { html, css, scripts, fonts, other }, shifts }) =>
    line([kind, ...[html + css, scripts, fonts, other].map(formatKilobytes), ...shifts.map(formatShift)]),
  );
  const heads = ['page', 'HTML and CSS, KB', 'scripts, KB', 'fonts, KB', 'other, KB', 'CLS, phone', 'CLS, desktop'];
  return [line(heads), '| --- | --: | --: | --: | --: | --: | --: |', ...lines].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function formatKilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** A shift so small that no one sees it is still no 0. */
function formatShift(score: number): string {
  return score === 0 ? '0' : score.toFixed(4);
}
