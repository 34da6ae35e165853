/** JSON Schema (2020-12) of every answer of the API, made from the Zod schemas. */
import { z } from 'zod';
import type { Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { FLAG_KEYS, NUMBER_KEYS } from './records.ts';
import {
  change,
  changeList,
  entryItem,
  entryList,
  index,
  moved,
  RECORD_SCHEMAS,
  termItem,
  termList,
} from './schemas.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Names of the schemas in `$defs` and in OpenAPI's components. */
export const RECORD_NAMES: Readonly<Record<Collection, string>> = {
  entries: 'Entry',
  countries: 'Country',
  ministers: 'Minister',
  crimeTypes: 'CrimeType',
  agreements: 'Agreement',
  events: 'Event',
  organisations: 'Organisation',
  offices: 'Office',
  publishers: 'Publisher',
  relations: 'Relation',
};

const COMMON = {
  Index: index,
  EntryItem: entryItem,
  EntryList: entryList,
  TermItem: termItem,
  TermList: termList,
  Change: change,
  ChangeList: changeList,
  Moved: moved,
} as const;

/** `schema.json`: every answer of the API is valid against one of `$defs`. */
export function buildApiSchema({ routes, digest }: Site) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: routes.absolute(routes.data.apiSchema()),
    title: `API of ${digest.edition.name}`,
    anyOf: Object.keys(buildDefinitions('#/$defs/')).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: buildDefinitions('#/$defs/'),
  };
}

/** The schemas by name; they refer to each other below `prefix`. */
export function buildDefinitions(prefix: string): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id?: string }>();
  for (const [name, schema] of Object.entries(COMMON)) registry.add(schema, { id: name });
  for (const [collection, schema] of Object.entries(RECORD_SCHEMAS)) {
    registry.add(schema, { id: RECORD_NAMES[collection as Collection] });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `${prefix}${id}`,
    override: ({ jsonSchema, path }) => loosen(jsonSchema, path),
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, describe(name, schema)]));
}

/** The API's own forms of what the content writes as text, and room for keys of later versions. */
function loosen(schema: Schema, path: readonly (string | number)[]): void {
  const key = String(path.at(-1));
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (FLAG_KEYS.has(key) && schema.const === 'true') Object.assign(schema, { type: 'boolean', const: true });
  if (NUMBER_KEYS.has(key)) {
    delete schema.pattern;
    Object.assign(schema, { type: 'number' });
  }
}

function describe(name: string, { $schema: _, $id: __, ...schema }: Schema): Schema {
  const collection = (Object.keys(RECORD_NAMES) as Collection[]).find((each) => RECORD_NAMES[each] === name);
  const title = collection === undefined ? name : COLLECTION_WORDS[collection].one;
  return { title, ...schema };
}
