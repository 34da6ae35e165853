/** Finds the part of a Zod schema that a path leads to, for its keys and its description. */
import { z } from 'zod';
import type { Path } from '../domain/references.ts';

/** The schema at a path, with optional wrappers taken off; `undefined` where the path leads nowhere. */
export function schemaAt(root: z.ZodType, path: Path): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const part of path) {
    schema = schema && stepInto(unwrap(schema), part);
    if (!schema) return undefined;
  }
  return schema && unwrap(schema);
}

/** What the schema's author says of the field, in one sentence. */
export function descriptionAt(root: z.ZodType, path: Path): string | undefined {
  const parent = schemaAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (parent instanceof z.ZodObject && typeof key === 'string') {
    return fieldOf(parent, key)?.description;
  }
  return schemaAt(root, path)?.description;
}

/** The keys that a strict object at a path admits. */
export function keysAt(root: z.ZodType, path: Path): readonly string[] {
  const schema = schemaAt(root, path);
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => keysAt(option as z.ZodType, []));
  }
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType;
  return inner;
}

function stepInto(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return fieldOf(schema, part);
  if (schema instanceof z.ZodArray) return typeof part === 'number' ? (schema.element as z.ZodType) : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((option) => stepInto(unwrap(option as z.ZodType), part)).find(Boolean);
  }
  return undefined;
}

/** A field of its own; `constructor` is a key that a contributor may write. */
function fieldOf(schema: z.ZodObject, key: string | number): z.ZodType | undefined {
  return Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : undefined;
}
