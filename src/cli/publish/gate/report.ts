/** Shows what the gate found. One fault of a template stands on every page, so equal findings share a line. */
import type { GateProblem } from './facts.ts';

/** More kinds of problem than this are better read after the first ones are mended. */
const MAX_LINES = 50;

/** One line a finding: the first file that has it, and how many others do. */
export function formatGateProblems(problems: readonly GateProblem[]): string {
  const files = Map.groupBy(problems, ({ problem }) => problem);
  const lines = [...files].map(([problem, [first, ...others]]) => {
    const more = others.length === 0 ? '' : ` (and so do ${others.length} other files)`;
    return `  ${first?.file} ${problem}${more}`;
  });
  const hidden = lines.length - MAX_LINES;
  const shown = hidden > 0 ? [...lines.slice(0, MAX_LINES), `  … and ${hidden} more kinds of problem`] : lines;
  return shown.join('\n');
}
