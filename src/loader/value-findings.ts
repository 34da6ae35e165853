/** Findings about shapes, vocabularies, counts and ids: what Zod itself checks. */
import type { z } from 'zod';
import { SLUG_PATTERN } from '../domain/ids.ts';
import { quote } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import { describeShape, type Faulty, type Finding, nameOf } from './finding.ts';
import { findNearest, fold } from './nearest.ts';
import { descriptionAt, keysAt, schemaAt } from './schema-at.ts';

export function missing({ path, schema }: Faulty): Finding {
  const key = String(path.at(-1));
  const expected = descriptionAt(schema, path) ?? 'a value';
  return {
    path,
    reason: `Unexpected absence of ${quote(key)}, expected: ${expected}`,
    note: `Add a line ${quote(`${key}: …`)}.`,
    expected,
  };
}

export function unknownKey(key: string, { path, schema }: Faulty): Finding {
  const keys = keysAt(schema, path);
  const at = { path: [...path, key], onKey: true, actual: key };
  const all = keys.map(quote).join(', ');
  if (keys.includes(key)) {
    const reason = `Unexpected key ${quote(key)} beside another, expected one of ${all}`;
    return { ...at, reason, note: 'Keep one of the two.', expected: keys.join(', ') };
  }
  const nearest = findNearest(key, keys);
  return {
    ...at,
    reason: `Unexpected key ${quote(key)}, expected ${nearest ? quote(nearest) : `one of ${all}`}`,
    note: nearest ? `Rename it to ${quote(nearest)}, or delete it.` : 'Delete it; no such field exists.',
    expected: nearest ?? keys.join(', '),
  };
}

const SHAPES: Readonly<Record<string, readonly [expected: string, cure: string]>> = {
  string: ['a text', 'Write one value after the colon.'],
  array: ['a list', 'Write a list: `[a, b]`, or one `- item` a line.'],
  object: ['keys with values', 'Write one `key: value` a line, indented.'],
  record: ['keys with values', 'Write one `id: value` a line, indented.'],
};

export function wrongShape(expectedType: string, { path, value, schema }: Faulty): Finding {
  const [expected, cure] = SHAPES[expectedType] ?? ['another shape', 'Compare it with an existing file.'];
  const isItem = expectedType === 'array' && typeof value === 'string' && value !== '';
  const wrapped = isItem ? `Write ${quote(`[${value}]`)}.` : cure;
  const about = descriptionAt(schema, path);
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${nameOf(path)}, expected ${expected}`,
    note: about ? `${wrapped} ${about}` : wrapped,
    expected,
    actual: describeShape(value),
  };
}

export function wrongValue(values: readonly string[], { path, value }: Faulty): Finding {
  const nearest = typeof value === 'string' ? findNearest(value, values) : undefined;
  const all = values.map(quote).join(', ');
  const only = values.length === 1;
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${nameOf(path)}, expected ${only ? all : `one of ${all}`}`,
    note: cureOf(nearest, only ? all : undefined),
    expected: nearest ?? values.join(', '),
    actual: String(value),
  };
}

function cureOf(nearest: string | undefined, only: string | undefined): string {
  if (only) return `Write ${only}, or delete the line.`;
  return nearest ? `Did you mean ${quote(nearest)}?` : 'Choose one of them.';
}

const ID = 'an id: lower-case letters, digits and single hyphens';

export function wrongKey({ path, value }: Faulty): Finding {
  const key = String(path.at(-1));
  const isLanguage = ['names', 'title', 'label'].includes(String(path.at(-2)));
  const expected = isLanguage ? 'a language tag such as `en` or `km`' : ID;
  const slug = isLanguage ? undefined : findSlug(key);
  return {
    path,
    onKey: true,
    reason: `Unexpected key ${quote(key)} in ${nameOf(path.slice(0, -1))}, expected ${expected}`,
    note: slug ? `Did you mean ${quote(slug)}?` : isLanguage ? 'Write the tag.' : 'Ids are the names of files.',
    expected: slug ?? expected,
    actual: describeShape(value),
  };
}

type CountIssue = Extract<z.core.$ZodIssue, { code: 'too_small' | 'too_big' }>;

export function wrongCount(issue: CountIssue, { path, value, schema }: Faulty): Finding {
  const isList = Array.isArray(value);
  const size = isList ? value.length : String(value).length;
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return {
    path,
    reason: `Unexpected ${size} ${isList ? 'items' : 'characters'} in ${nameOf(path)}, expected ${limit}`,
    note: descriptionAt(schema, path) ?? (issue.code === 'too_small' ? 'Add what is missing.' : 'Shorten it.'),
    expected: limit,
    actual: String(size),
  };
}

/** A text of the wrong form: mostly an id that is written like a name. */
export function malformed({ path, value, schema }: Faulty): Finding {
  const at = schemaAt(schema, path);
  const expected = descriptionAt(schema, path) ?? at?.description ?? ID;
  const slug = typeof value === 'string' ? findSlug(value) : undefined;
  const isValid = slug !== undefined && at?.safeParse(slug).success === true;
  return {
    path,
    reason: `Unexpected ${describeShape(value)} for ${nameOf(path)}, expected: ${expected}`,
    note: isValid ? `Did you mean ${quote(slug)}?` : 'Compare it with an existing record.',
    expected: isValid ? slug : expected,
    actual: String(value),
  };
}

/** The id that a name would give. */
function findSlug(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return SLUG_PATTERN.test(slug) ? slug : undefined;
}

/** `exactly one of`, `at least one of`: keys that go together. */
export function wrongKeys(count: string, keys: readonly string[], path: Path): Finding {
  const named = keys.map(quote).join(count === 'exactly one' ? ' or ' : ', ');
  return {
    path,
    reason: `Unexpected keys in ${nameOf(path)}, expected ${count} of ${named}`,
    note: `Write ${count} of ${named}.`,
  };
}
