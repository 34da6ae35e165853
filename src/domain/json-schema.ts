/**
 * JSON Schema (draft 2020-12) of every kind of record, for editors and for the API: generated from the Zod schemas, which
 * stay the one statement. It is weaker than `npm run check`: refinements do not travel (that a date exists, that an
 * address is whole, how long a text is), and references are not followed.
 */
import { z } from 'zod';
import { agreement } from './agreement.ts';
import { country } from './country.ts';
import { crimeType } from './crime-type.ts';
import { edition } from './edition.ts';
import { entry, withdrawnEntry } from './entry.ts';
import { event } from './event.ts';
import { exception } from './exception.ts';
import { minister } from './minister.ts';
import { office } from './office.ts';
import { organisation } from './organisation.ts';
import { publisher } from './publisher.ts';

/** The kinds of record, each with its schema. */
export const RECORD_SCHEMAS = {
  agreement,
  country,
  'crime-type': crimeType,
  edition,
  entry,
  event,
  exception,
  minister,
  office,
  organisation,
  publisher,
  'withdrawn-entry': withdrawnEntry,
} as const satisfies Record<string, z.ZodType>;
export type RecordKind = keyof typeof RECORD_SCHEMAS;

export type JsonSchema = { readonly [key: string]: unknown };

const WEAKER =
  'Generated from the schemas of the project; do not edit. Weaker than `npm run check`, which also tests dates, addresses, lengths and references.';

/** The schema of a record as data: every scalar is a string. */
export function buildJsonSchema(kind: RecordKind): JsonSchema {
  const made = z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input', unrepresentable: 'any' });
  return { ...(made as JsonSchema), title: kind, description: WEAKER };
}

/** The files an editor lays a schema over: one record, or a mapping or list of them. */
export type EditorLayout = 'record' | 'mapping' | 'list';

/**
 * The schema for an editor, whose YAML reader takes `2025` for a number and `true` for a boolean where this project
 * takes every scalar for text: texts may be numbers there, and `true` either.
 */
export function buildEditorSchema(kind: RecordKind, layout: EditorLayout): JsonSchema {
  const { $schema, title, description, ...record } = loosen(buildJsonSchema(kind)) as Record<string, unknown>;
  const head = { $schema, title, description };
  if (layout === 'record') return { ...head, ...record };
  if (layout === 'mapping') return { ...head, type: 'object', additionalProperties: record };
  return { ...head, type: 'array', items: record };
}

function loosen(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(loosen);
  if (typeof node !== 'object' || node === null) return node;
  const loose = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, loosen(value)]));
  if (loose['const'] === 'true') {
    const { const: _value, type: _type, ...rest } = loose;
    return { ...rest, enum: ['true', true] };
  }
  return loose['type'] === 'string' && !('enum' in loose) ? { ...loose, type: ['string', 'number'] } : loose;
}
