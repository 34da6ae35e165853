/** Turns what Zod finds into messages a contributor can act on: *Unexpected X, expected Y*, then the cure. */
import type { z } from 'zod';
import { type Message, quote } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import { findNearest } from './nearest.ts';
import { descriptionAt, keysAt, schemaAt } from './schema-at.ts';
import type { ParsedYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

export interface IssueContext {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly yaml: ParsedYaml;
  /** The data that the schema was given. */
  readonly data: unknown;
  /** Where the record stands in a list file: `['kh']`. */
  readonly prefix: Path;
}

interface Finding {
  readonly path: Path;
  readonly onKey?: boolean;
  readonly reason: string;
  readonly note: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** All messages for one record. */
export function buildIssueMessages(issues: readonly Issue[], context: IssueContext): readonly Message[] {
  const found = issues.flatMap((issue) => describeIssue(issue, toPath(issue.path), context));
  return found.map((finding) => toMessage(finding, context));
}

/** `history[2].date` for `['history', 2, 'date']`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

function toMessage(finding: Finding, { file, yaml, prefix }: IssueContext): Message {
  const { path, onKey, reason, note, expected, actual } = finding;
  return {
    file,
    ...yaml.locate([...prefix, ...path], onKey),
    rule: 'schema',
    severity: 'error',
    field: formatPath([...prefix, ...path]),
    reason,
    note,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}

function toPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function describeIssue(issue: Issue, path: Path, context: IssueContext): readonly Finding[] {
  const value = valueAt(context.data, path);
  if (value === undefined && issue.code !== 'unrecognized_keys') return [missing(path, context)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, context));
    case 'invalid_type':
      return [wrongShape(issue.expected, path, value, context)];
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), path, value)];
    case 'invalid_key':
      return [wrongKey(path, context)];
    case 'invalid_union':
      return describeUnion(issue, path, value, context);
    case 'too_small':
    case 'too_big':
      return [wrongCount(issue, path, value, context)];
    case 'custom':
      return [describeCustom(issue.params ?? {}, path, value, context)];
    default:
      return [malformed(path, value, context)];
  }
}

function missing(path: Path, context: IssueContext): Finding {
  const key = String(path.at(-1));
  const expected = descriptionAt(context.schema, path) ?? 'a value';
  return {
    path,
    reason: `Unexpected absence of ${quote(key)}, expected: ${expected}`,
    note: `Add a line ${quote(`${key}: …`)}.`,
    expected,
  };
}

function unknownKey(path: Path, key: string, context: IssueContext): Finding {
  const keys = keysAt(context.schema, path);
  const nearest = findNearest(key, keys);
  const expected = nearest ? quote(nearest) : `one of ${keys.map(quote).join(', ')}`;
  return {
    path: [...path, key],
    onKey: true,
    reason: `Unexpected key ${quote(key)}, expected ${expected}`,
    note: nearest ? `Rename it to ${quote(nearest)}, or delete it.` : 'Delete it; no such field exists.',
    expected: nearest ?? keys.join(', '),
    actual: key,
  };
}

const SHAPES: Readonly<Record<string, readonly [expected: string, cure: string]>> = {
  string: ['a text', 'Write one value after the colon.'],
  array: ['a list', 'Write a list: `[a, b]`, or one `- item` a line.'],
  object: ['keys with values', 'Write one `key: value` a line, indented.'],
  record: ['keys with values', 'Write one `id: value` a line, indented.'],
};

function wrongShape(expectedType: string, path: Path, value: unknown, context: IssueContext): Finding {
  const [expected, cure] = SHAPES[expectedType] ?? ['another shape', 'Compare it with an existing file.'];
  const wrapped =
    expectedType === 'array' && typeof value === 'string' && value !== '' ? `Write \`[${value}]\`.` : cure;
  const about = descriptionAt(context.schema, path);
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${quote(formatPath(path))}, expected ${expected}`,
    note: about ? `${wrapped} ${about}` : wrapped,
    expected,
    actual: describeShape(value),
  };
}

function describeShape(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'keys with values';
  return value === '' ? 'empty value' : quote(value);
}

function wrongValue(values: readonly string[], path: Path, value: unknown): Finding {
  const nearest = typeof value === 'string' ? findNearest(value, values) : undefined;
  const all = values.map(quote).join(', ');
  const expected = values.length === 1 ? all : `one of ${all}`;
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${quote(formatPath(path))}, expected ${expected}`,
    note: nearest
      ? `Did you mean ${quote(nearest)}?`
      : values.length === 1
        ? `Write ${all}, or delete the line.`
        : 'Choose one of them.',
    expected: nearest ?? values.join(', '),
    actual: String(value),
  };
}

function wrongKey(path: Path, context: IssueContext): Finding {
  const key = String(path.at(-1));
  const parent = formatPath(path.slice(0, -1)) || 'this file';
  const isLanguage = ['names', 'title', 'label'].includes(String(path.at(-2)));
  const expected = isLanguage ? 'a language tag such as `en` or `km`' : 'an id: lower-case letters, digits and hyphens';
  return {
    path,
    onKey: true,
    reason: `Unexpected key ${quote(key)} in ${quote(parent)}, expected ${expected}`,
    note: 'Ids are the file names of the records they point to.',
    expected,
    actual: describeShape(valueAt(context.data, path)),
  };
}

/** Of a union's branches, the one that came furthest is the one that was meant. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
  context: IssueContext,
): readonly Finding[] {
  const shape = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'string';
  const ranked = issue.errors
    .map((errors) => ({ errors, rank: rankBranch(errors, shape) }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0]?.errors ?? [];
  if (best.length === 0) return [malformed(path, value, context)];
  return best.flatMap((inner) => describeIssue(inner as Issue, [...path, ...toPath(inner.path)], context));
}

function rankBranch(errors: readonly z.core.$ZodIssue[], shape: string): number {
  const isOtherShape = errors.some(
    (error) => error.path.length === 0 && error.code === 'invalid_type' && error.expected !== shape,
  );
  const isEnumForText = shape === 'string' && errors.some((error) => error.code === 'invalid_value');
  const foreign = errors.filter((error) => error.code === 'unrecognized_keys').length;
  return (isOtherShape ? 1000 : 0) + (isEnumForText ? -10 : 0) + foreign * 10 + errors.length;
}

function wrongCount(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  path: Path,
  value: unknown,
  context: IssueContext,
): Finding {
  const isList = Array.isArray(value);
  const size = isList ? value.length : String(value).length;
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const unit = isList ? 'items' : 'characters';
  const about = descriptionAt(context.schema, path);
  return {
    path,
    reason: `Unexpected ${size} ${unit} in ${quote(formatPath(path))}, expected ${limit}`,
    note: about ?? (issue.code === 'too_small' ? 'Add what is missing.' : 'Shorten it.'),
    expected: limit,
    actual: String(size),
  };
}

function malformed(path: Path, value: unknown, context: IssueContext): Finding {
  const schema = schemaAt(context.schema, path);
  const about = descriptionAt(context.schema, path) ?? schema?.description;
  const expected = about ?? 'an id: lower-case letters, digits and single hyphens';
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${quote(formatPath(path))}, expected: ${expected}`,
    note: 'Compare it with an existing record.',
    expected,
    actual: String(value),
  };
}

type Params = Readonly<Record<string, unknown>>;

function describeCustom(params: Params, path: Path, value: unknown, context: IssueContext): Finding {
  if (params['edtf']) return wrongDate(params, path, value);
  if (params['url']) return wrongUrl(String(params['url']), path, value);
  if (params['length'] !== undefined) return wrongLength(params, path);
  if (params['control']) {
    return {
      path,
      reason: `Unexpected control character in ${quote(formatPath(path))}, expected one line of text`,
      note: `Delete it: ${quote(value)}. A long text goes after \`>-\`, which folds its lines into one.`,
    };
  }
  if (params['trim'] !== undefined) {
    return {
      path,
      reason: `Unexpected space around the text of ${quote(formatPath(path))}, expected none`,
      note: `Write ${quote(params['trim'])}. A text after \`>\` ends in a line break: use \`>-\`.`,
    };
  }
  return describeRest(params, path, value, context);
}

function describeRest(params: Params, path: Path, value: unknown, context: IssueContext): Finding {
  const exactlyOne = params['exactlyOne'] ?? params['atLeastOne'];
  if (Array.isArray(exactlyOne)) {
    const keys = exactlyOne.map(quote).join(params['exactlyOne'] ? ' or ' : ', ');
    const count = params['exactlyOne'] ? 'exactly one' : 'at least one';
    return {
      path,
      reason: `Unexpected keys in ${quote(formatPath(path) || 'this record')}, expected ${count} of ${keys}`,
      note: `Write ${count} of ${keys}.`,
    };
  }
  if (Array.isArray(params['reserved'])) {
    return {
      path,
      reason: `Unexpected ${quote(value)} for ${quote(formatPath(path))}, expected an id that the site does not keep for itself`,
      note: `These are kept: ${params['reserved'].map(quote).join(', ')}.`,
    };
  }
  if (params['language']) {
    return {
      path,
      reason: `Unexpected ${quote(value)} for ${quote(formatPath(path))}, expected a BCP 47 language tag`,
      note: 'Write a tag in its canonical form: `en`, `vi`, `zh-Hant`.',
    };
  }
  return malformed(path, value, context);
}

function wrongDate(params: Params, path: Path, value: unknown): Finding {
  const proposal = params['proposal'];
  const expected = params['day']
    ? 'a day such as `2025-07-09`'
    : 'a date such as `2025-07-09`, `2025-07`, `2025` or `2025-07-07/2025-07-09`';
  return {
    path,
    reason: `Unexpected ${quote(value)} for ${quote(formatPath(path))} (${String(params['problem'])}), expected ${expected}`,
    note: proposal ? `Did you mean ${quote(proposal)}?` : 'Write as much of the date as the source gives, and no more.',
    expected: proposal ? String(proposal) : expected,
    actual: String(value),
  };
}

function wrongUrl(problem: string, path: Path, value: unknown): Finding {
  return {
    path,
    reason: `Unexpected ${problem} in ${quote(formatPath(path))}, expected a whole address that begins with \`https://\` or \`http://\``,
    note: `Copy the address from the browser. It reads ${quote(value)}.`,
    expected: 'https://…',
    actual: String(value),
  };
}

function wrongLength(params: Params, path: Path): Finding {
  const { length, min, max } = params;
  const isShort = Number(length) < Number(min);
  return {
    path,
    reason: `Unexpected length of ${quote(formatPath(path))} (${String(length)} characters), expected ${String(min)} to ${String(max)}`,
    note: isShort ? 'Say a little more.' : `Shorten it by ${Number(length) - Number(max)} characters.`,
    expected: `${String(min)}–${String(max)}`,
    actual: String(length),
  };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, part) ? (value as Record<string | number, unknown>)[part] : undefined;
  }, data);
}
