/** The table of fields of a kind of record, as CONTRIBUTING shows it: read off the JSON Schema, which is read off Zod. */
import { buildJsonSchema, type RecordKind } from '../../domain/json-schema.ts';

interface Node {
  readonly description?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
}

export interface FieldRow {
  /** `source.url`, `history[].date`, `ministers.*.role`. */
  readonly path: string;
  readonly isNeeded: boolean;
  /** What it holds, in words. */
  readonly form: string;
  /** What the author of the schema says of it. */
  readonly says: string;
}

/** The fields of a kind of record in their order, each followed by the fields within it. */
export function buildFieldRows(kind: RecordKind): readonly FieldRow[] {
  return rowsOf(buildJsonSchema(kind) as Node, '');
}

/** The rows as a Markdown table. */
export function formatFieldTable(rows: readonly FieldRow[]): string {
  const cells = rows.map(({ path, isNeeded, form, says }) => [`\`${path}\``, isNeeded ? 'yes' : '', form, says]);
  const lines = [['field', 'needed', 'holds', 'means'], ['---', '---', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

function rowsOf(node: Node, prefix: string): readonly FieldRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    const isNeeded = node.required?.includes(key) === true;
    return [{ path, isNeeded, form: describeForm(field), says: field.description ?? '' }, ...rowsWithin(field, path)];
  });
}

function rowsWithin(node: Node, path: string): readonly FieldRow[] {
  if (node.properties) return rowsOf(node, `${path}.`);
  if (node.items) return rowsWithin(node.items, `${path}[]`);
  if (node.anyOf) return node.anyOf.flatMap((each) => rowsWithin(each, path));
  return typeof node.additionalProperties === 'object' ? rowsWithin(node.additionalProperties, `${path}.*`) : [];
}

function describeForm(node: Node): string {
  if (node.anyOf) return describeChoice(node.anyOf);
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.items) return `${describeCount(node.minItems ?? 0, node.maxItems)}: ${describeForm(node.items)}`;
  if (node.properties) return 'the fields below';
  if (typeof node.additionalProperties === 'object') {
    return `by ${describeForm(node.propertyNames ?? {})}: ${describeForm(node.additionalProperties)}`;
  }
  return describeText(node);
}

/** One of several forms; where one is a list of another, what they are of is said once. */
function describeChoice(options: readonly Node[]): string {
  const forms = options.map(describeForm);
  const [one = '', list] = forms;
  const rest = list?.endsWith(`: ${one}`) ? [`one, or a ${list}`, ...forms.slice(2)] : forms;
  return [...new Set(rest)].join(', or ');
}

function describeCount(least: number, most: number | undefined): string {
  if (most === undefined) return 'list';
  return least === 0 ? `list, at most ${most}` : `list, ${least} to ${most}`;
}

function describeText({ pattern, minLength, maxLength }: Node): string {
  if (pattern !== undefined) return PATTERNS[pattern] ?? `text like \`${pattern}\``;
  if (minLength !== undefined && maxLength !== undefined) return `${minLength} to ${maxLength} characters`;
  return 'text';
}

/** Words for the patterns of `domain/`; a test asks that each is named here. */
export const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(?:-[a-z0-9]+)*$': 'id',
  '^(?:\\d{4}|undated)\\/[a-z0-9]+(?:-[a-z0-9]+)*$': 'id of an entry',
  '^[a-z]{2}$': 'id of a country',
  '^\\d{4}(-\\d{2}(-\\d{2})?)?\\??(/\\d{4}(-\\d{2}(-\\d{2})?)?\\??)?$': '[date](#dates)',
  '^\\d{4}-\\d{2}-\\d{2}$': 'day',
  '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$': 'language tag',
  '^[Hh][Tt][Tt][Pp][Ss]?://': 'address',
  '^Q[1-9]\\d*$': '`Q` and a number',
  '^[A-Z]{3}$': 'three capitals',
  '^\\d{3}$': 'three digits',
  '^-?\\d{1,3}(?:\\.\\d{1,4})?$': 'degrees, at most four decimals',
};
