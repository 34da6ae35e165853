/** OpenAPI 3.1: every address of the API with the schema of its answer. */
import { COLLECTION_FOLDERS, type Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { LICENCE } from '../licence.ts';
import { buildDefinitions, RECORD_NAMES } from './json-schema.ts';

export function buildOpenApi(site: Site) {
  const { edition } = site.digest;
  const { routes } = site;
  const base = routes.absolute(routes.data.apiIndex()).replace(/\/index\.json$/, '');
  return {
    openapi: '3.1.1',
    info: {
      title: `API of ${edition.name}`,
      version: '1.0.0',
      summary: 'Static JSON files; every answer is the same for everybody.',
      description: `${edition.description}\n\nA record at the address of a former id answers with \`movedTo\`.`,
      license: { name: LICENCE.name, identifier: LICENCE.id },
      contact: { url: edition.contact },
    },
    externalDocs: { url: routes.absolute(routes.data.dataPage()), description: 'Guide, changelog and promise.' },
    servers: [{ url: base }],
    security: [],
    tags: COLLECTIONS.map((collection) => ({
      name: COLLECTION_FOLDERS[collection],
      description: COLLECTION_WORDS[collection].many,
    })),
    paths: buildPaths(),
    components: { schemas: buildDefinitions('#/components/schemas/') },
  };
}

const COLLECTIONS = Object.keys(COLLECTION_FOLDERS) as Collection[];

function buildPaths() {
  return {
    '/index.json': buildPath('readIndex', 'Where everything is', [], ['Index']),
    '/changes.json': buildPath('listChanges', 'What was added, corrected and withdrawn', [], ['ChangeList']),
    '/changes/page/{page}.json': buildPath('listChangesPage', 'A further page of the changes', [PAGE], ['ChangeList']),
    ...Object.fromEntries(COLLECTIONS.flatMap(buildCollectionPaths)),
  };
}

function buildCollectionPaths(collection: Collection): readonly (readonly [string, object])[] {
  const folder = COLLECTION_FOLDERS[collection];
  const { one, many } = COLLECTION_WORDS[collection];
  const name = RECORD_NAMES[collection];
  const list = collection === 'entries' ? 'EntryList' : 'TermList';
  const id = collection === 'entries' ? '{year}/{slug}' : '{id}';
  const keys = collection === 'entries' ? [YEAR, SLUG] : [ID];
  const tags = [folder];
  const hasEntries = collection !== 'entries' && collection !== 'offices';
  return [
    [`/${folder}.json`, buildPath(`list${name}`, `List: ${many}`, [], [list], tags)],
    [
      `/${folder}/page/{page}.json`,
      buildPath(`list${name}Page`, `A further page of the list: ${many}`, [PAGE], [list], tags),
    ],
    [`/${folder}/${id}.json`, buildPath(`read${name}`, `One record: ${one}`, keys, [name, 'Moved'], tags)],
    ...(hasEntries
      ? [
          [
            `/${folder}/${id}/entries/page/{page}.json`,
            buildPath(
              `list${name}Entries`,
              `A further page of its entries: ${one}`,
              [...keys, PAGE],
              ['EntryList'],
              tags,
            ),
          ] as const,
        ]
      : []),
  ];
}

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: object;
}

const PAGE: Parameter = {
  name: 'page',
  description: 'Page of the list, from 2; the first stands at the address without a number.',
  schema: { type: 'integer', minimum: 2 },
};
const ID: Parameter = { name: 'id', description: 'Id of the record.', schema: { type: 'string' } };
const YEAR: Parameter = {
  name: 'year',
  description: 'First half of an entry’s id: a year, or `undated`.',
  schema: { type: 'string', pattern: '^([0-9]{4}|undated)$' },
};
const SLUG: Parameter = { name: 'slug', description: 'Second half of an entry’s id.', schema: { type: 'string' } };

function buildPath(
  operationId: string,
  summary: string,
  parameters: readonly Parameter[],
  schemas: readonly string[],
  tags?: readonly string[],
) {
  const references = schemas.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const schema = references.length === 1 ? references[0] : { anyOf: references };
  return {
    get: {
      operationId,
      summary,
      ...(tags && { tags }),
      ...(parameters.length > 0 && {
        parameters: parameters.map((parameter) => ({ ...parameter, in: 'path', required: true })),
      }),
      responses: {
        200: { description: 'Found.', content: { 'application/json': { schema } } },
        404: { description: 'There is no such record.' },
      },
    },
  };
}
