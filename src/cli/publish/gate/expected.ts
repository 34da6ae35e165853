/** Pages out = records in: nothing is lost between the content and the output, and nothing comes from elsewhere. */
import type { GateProblem } from './facts.ts';

/**
 * A clause for each page that should stand in the output and does not, and for each that stands there unexpected.
 * `expected` are paths of the site, base path included.
 */
export function findCountProblems(
  files: Iterable<string>,
  expected: readonly string[],
  base: string,
): readonly GateProblem[] {
  const wanted = new Set(expected.map((path) => pageFile(path, base)));
  const found = new Set([...files].filter((file) => file.endsWith('.html')));
  const missing = [...wanted].filter((file) => !found.has(file));
  const extra = [...found].filter((file) => !wanted.has(file));
  return [
    ...missing.map((file) => ({ file, problem: 'is missing, though there is a record for it' })),
    ...extra.map((file) => ({ file, problem: 'is there, though there is no record for it' })),
  ];
}

function pageFile(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
