/** `datapackage.json`: what the files are, what their columns hold, and how to check them (Data Package, version 2). */
import type { Site } from '../../site.ts';
import { LICENCE } from '../licence.ts';
import { siteChangedOn } from '../record-dates.ts';
import type { CellType, Table } from './table.ts';

/** A file that was written, as far as its description goes. */
export interface Described {
  /** File name. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediatype: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** Where it is a table. */
  readonly table?: Table;
}

export function buildDataPackage(files: readonly Described[], site: Site) {
  const { edition } = site.digest;
  const { routes } = site;
  const changed = siteChangedOn(site);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'digest',
    id: routes.absolute(routes.data.download('datapackage.json')),
    title: edition.name,
    description: edition.description,
    homepage: routes.absolute(routes.data.dataPage()),
    version: changed,
    created: `${changed}T00:00:00Z`,
    licenses: [{ name: LICENCE.id, title: LICENCE.name, path: LICENCE.url }],
    contributors: [{ title: edition.name, path: routes.absolute(routes.home()), roles: ['publisher'] }],
    sources: [{ title: 'The repository of the digest', path: edition.repositoryUrl }],
    keywords: [edition.region, 'transnational crime', 'international cooperation'],
    resources: files.map(buildResource),
  };
}

function buildResource({ path, title, description, format, mediatype, bytes, sha256, table }: Described) {
  return {
    name: path.replaceAll('.', '-'),
    path,
    title,
    description,
    format,
    mediatype,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && { type: 'table', dialect: { delimiter: ',', lineTerminator: '\r\n' }, schema: buildSchema(table) }),
  };
}

const TYPES: Readonly<Record<CellType, { readonly type: string; readonly format?: string }>> = {
  string: { type: 'string' },
  date: { type: 'date' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  uri: { type: 'string', format: 'uri' },
};

function buildSchema({ columns, primaryKey, foreignKeys }: Table) {
  return {
    fields: columns.map(({ name, type, description, required }) => ({
      name,
      ...TYPES[type],
      description,
      ...(required && { constraints: { required: true } }),
    })),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ column, table, key = 'id' }) => ({
        fields: [column],
        reference: { resource: `${table}-csv`, fields: [key] },
      })),
    }),
  };
}
