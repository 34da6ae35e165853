/** The results as a Markdown table. */
import type { Row, Size } from './steps.ts';

export interface Report {
  readonly entries: number;
  readonly rows: readonly Row[];
  readonly sizes: Readonly<Record<string, Size>>;
}

export function formatReport({ entries, rows, sizes }: Report): string {
  const lines = rows.map(
    ({ what, measured, stages }) =>
      `| ${what} | ${show(measured.seconds)} | ${show(measured.cpuSeconds)} | ${show(measured.peakMb, 0)} | ${show(measured.ownPeakMb, 0)} | ${formatStages(stages)} |`,
  );
  const folders = Object.entries(sizes).map(
    ([name, { pages, files, megabytes }]) => `${name}: ${pages} pages, ${files} files, ${megabytes.toFixed(0)} MB.`,
  );
  return [
    `### ${entries} entries`,
    '',
    '| what | seconds | processor seconds | peak MB, all processes | its own process | of it |',
    '|---|--:|--:|--:|--:|---|',
    ...lines,
    '',
    ...folders,
    ...formatRatios(rows),
    '',
  ].join('\n');
}

function show(number: number | undefined, digits = 1): string {
  return number === undefined ? '–' : number.toFixed(digits);
}

function formatStages(stages: Readonly<Record<string, number>> = {}): string {
  return Object.entries(stages)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
    .join(', ');
}

function formatRatios(rows: readonly Row[]): readonly string[] {
  const find = (start: string) => rows.find(({ what }) => what.startsWith(start))?.measured.seconds;
  const [hugo, pagefind] = [find('Hugo'), find('Pagefind')];
  const [cold, edited] = [find('Cold build'), find('Rebuild after')];
  if (hugo === undefined || pagefind === undefined || cold === undefined || edited === undefined) return [];
  return [
    `Cold build: ${(cold / (hugo + pagefind)).toFixed(2)} × Hugo and Pagefind together.`,
    `Rebuild after one entry changed: ${(edited / hugo).toFixed(2)} × Hugo alone.`,
  ];
}
