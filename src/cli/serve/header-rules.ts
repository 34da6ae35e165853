/** The `_headers` file that static hosts read: a path, with `*` for anything, and below it its headers, indented. */

interface HeaderRule {
  readonly matches: (path: string) => boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Gives the function that finds the headers of a path; of two rules for one header the later wins. */
export function parseHeaderRules(text: string): (path: string) => Readonly<Record<string, string>> {
  const rules = parseRules(text);
  return (path) => Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers));
}

function parseRules(text: string): readonly HeaderRule[] {
  const rules: { matches: HeaderRule['matches']; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = /^\s+([A-Za-z0-9-]+):\s*(.*?)\s*$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] as string, header[2] as string]);
    else rules.push({ matches: createMatcher(line.trim()), headers: [] });
  }
  return rules;
}

function createMatcher(pattern: string): (path: string) => boolean {
  const source = pattern.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '.*');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}
