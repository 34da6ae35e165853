/** The generated parts of CONTRIBUTING, and how they stand in it: between two comments that name them. Pure. */
import type { RecordKind } from '../../domain/json-schema.ts';
import { formatText } from '../../lint/reporters/text.ts';
import { ALL_RULES } from '../../lint/rules/index.ts';
import { lint } from '../../lint/run.ts';
import { buildSampleContent } from '../../lint/sample-content.ts';
import { buildFieldRows, formatFieldTable } from './fields.ts';
import { formatRule, formatRuleIndex } from './rules.ts';

/** The kinds in the order in which a contributor meets them, with the place of their files. */
export const FIELD_TABLES: Readonly<Record<RecordKind, string>> = {
  entry: '`entries/<year>/<words>.md`',
  'withdrawn-entry': '`entries/<year>/<words>.md`, once it was withdrawn',
  minister: '`ministers/<name>.yml`',
  agreement: '`agreements/<parties>-<year>-<subject>.yml`',
  event: '`events/<year>-<month>-<words>.yml`',
  organisation: '`organisations/<name>.yml`',
  publisher: '`publishers.yml`, by id',
  office: '`offices.yml`, by id',
  country: '`countries.yml`, by id',
  'crime-type': '`crime-types.yml`, by id',
  edition: '`edition.yml`',
  exception: '`exceptions.yml`, a list',
};

/** The parts by name. */
export function buildParts(): ReadonlyMap<string, string> {
  const kinds = Object.entries(FIELD_TABLES) as [RecordKind, string][];
  const tables = kinds.map(
    ([kind, place]) => `### Fields: ${kind}\n\nIn ${place}.\n\n${formatFieldTable(buildFieldRows(kind))}`,
  );
  return new Map([
    ['fields', tables.join('\n\n')],
    ['message', formatSampleMessages()],
    ['rules', [formatRuleIndex(ALL_RULES), ...ALL_RULES.map(formatRule)].join('\n\n')],
  ]);
}

/** What the check says of the sample entry with two slips in it. */
function formatSampleMessages(): string {
  const entry = { published: '2568-07-10', ministers: { 'ann-ardn': 'signed', 'bo-berg': 'signed' } };
  const content = buildSampleContent({ entry });
  const { messages, ...report } = lint(content);
  const shown = { ...report, messages, hidden: { elsewhere: 0, older: 0 }, folder: 'content/' };
  return `\`\`\`text\n${formatText(shown, { colours: false, texts: content.texts }).trimEnd()}\n\`\`\``;
}

/** The text with each part put between its marks; says which marks are missing, or stand for no part. */
export function fillParts(
  text: string,
  parts: ReadonlyMap<string, string>,
): { readonly text: string; readonly missing: readonly string[]; readonly unknown: readonly string[] } {
  const met = new Set<string>();
  const filled = text.replace(MARKED, (_, name: string) => {
    met.add(name);
    return `<!-- generated: ${name} -->\n\n${parts.get(name) ?? ''}\n\n<!-- end: ${name} -->`;
  });
  return {
    text: filled,
    missing: [...parts.keys()].filter((name) => !met.has(name)),
    unknown: [...met].filter((name) => !parts.has(name)),
  };
}

const MARKED = /<!-- generated: ([a-z]+) -->[\s\S]*?<!-- end: \1 -->/g;
