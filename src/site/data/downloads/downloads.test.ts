import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataSite, changeRecords, collectFiles, hostileText } from '../../../../test/data-site.ts';
import type { Entry } from '../../../domain/digest.ts';
import { COLLECTION_FOLDERS } from '../../data-routes.ts';
import { buildApiFiles } from '../api/api-files.ts';
import { formatCsv } from './csv.ts';
import { buildDownloadFiles, buildTables } from './download-files.ts';
import { buildTable, text } from './table.ts';

const site = buildDataSite();
const files = collectFiles(buildDownloadFiles(site));
const read = (name: string) => files.get(`/data/${name}`) ?? '';

/** Rows of a CSV text, read by a library that did not write it. */
function rowsOf(csv: string): readonly Record<string, string>[] {
  return parseCsv(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly { name: string; type: string; format?: string; constraints?: { required: boolean } }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const dataPackage = JSON.parse(read('datapackage.json')) as { readonly resources: readonly Resource[] };
const tables = dataPackage.resources.filter(({ path }) => path.endsWith('.csv'));

describe('CSV', () => {
  test('has one row an entry', () => {
    const rows = rowsOf(read('entries.csv'));
    expect(rows.map(({ id }) => id)).toEqual(site.graph.sorted.map(({ id }) => id));
    expect(rows.find(({ id }) => id === '2024/customs-arrangement-used')).toMatchObject({
      title: 'Customs of Aldmark and Corvane cite an old arrangement',
      occurred: '2024-02-06',
      added: '2025-05-03',
      corrected: '2025-06-01',
      headline: 'Φορτηγά στα σύνορα',
      countries: 'xa;xc',
      ministers: '',
      html: 'https://digest.example.org/entries/2024/customs-arrangement-used/',
    });
  });

  test('has one row for each relation between two records', () => {
    expect(rowsOf(read('entry-ministers.csv')).filter(({ entry }) => entry === '2025/courier-visit')).toEqual([
      { entry: '2025/courier-visit', minister: 'ida-falk', roles: 'signed;met', printed: '' },
      { entry: '2025/courier-visit', minister: 'tor-lindqvist', roles: 'signed;met', printed: 'Home Secretary' },
      { entry: '2025/courier-visit', minister: 'mara-quint', roles: 'met', printed: '' },
    ]);
    expect(rowsOf(read('agreement-parties.csv')).filter(({ agreement }) => agreement === 'xa-xb-fraud-treaty')).toEqual(
      [
        { agreement: 'xa-xb-fraud-treaty', number: '1', country: '', organisation: 'xa-interior-ministry', text: '' },
        { agreement: 'xa-xb-fraud-treaty', number: '2', country: 'xb', organisation: '', text: '' },
        { agreement: 'xa-xb-fraud-treaty', number: '3', country: '', organisation: '', text: 'the free port of Tern' },
      ],
    );
    expect(rowsOf(read('relations.csv')).map(({ id, agreements }) => [id, agreements])).toContainEqual([
      'xb-xc',
      'xb-xc-patrol-plan',
    ]);
  });

  test('is UTF-8 with a byte order mark and CR LF, as spreadsheets want it', () => {
    for (const { path } of tables) {
      expect(read(path).startsWith('\ufeff')).toBe(true);
      expect(read(path).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  test('holds names in all scripts', () => {
    expect(rowsOf(read('names.csv'))).toContainEqual({
      register: 'publishers',
      id: 'belport-herald',
      number: '2',
      kind: 'name',
      language: 'ka',
      name: 'ბელპორტის მაცნე',
    });
  });

  test('leaves numbers below zero what they are', () => {
    const { latitude, longitude } = rowsOf(read('countries.csv'))[0] ?? {};
    for (const degrees of [latitude, longitude]) expect(degrees).toMatch(/^-?\d+(\.\d+)?$/);
  });

  test('runs as a formula in no spreadsheet, and says what it was given', () => {
    const row = buildTable(
      { name: 't', title: 't', description: 't', columns: [text('a', '', (value: string) => value)] },
      () => [],
    );
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (cells) => {
        const csv = [...formatCsv({ ...row, rows: () => cells.map((cell) => [cell]) })].join('');
        const found = (parseCsv(csv, { bom: true, skip_empty_lines: false }) as string[][]).slice(1);
        for (const [cell = ''] of found) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(found.map(([cell = '']) => cell)).toEqual(
          cells.map((cell) => oneLine(cell).replace(/^[=+\-@＝＋－＠]/, "'$&")),
        );
      }),
    );
  });

  /** What is left of a text in a cell: white space and control characters are one space, or none at an end. */
  function oneLine(value: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is expected to be gone
    const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
    return value.toWellFormed().replace(controls, ' ').trim();
  }
});

describe('JSON', () => {
  const whole = JSON.parse(read('digest.json')) as Record<string, unknown>;
  const api = collectFiles(buildApiFiles(site));

  test('holds every record of every collection', () => {
    const sizes = Object.values(COLLECTION_FOLDERS).map((name) => [name, (whole[name] as unknown[]).length]);
    expect(sizes).toEqual([
      ['entries', site.digest.entries.size + site.digest.withdrawn.size],
      ...Object.entries(COLLECTION_FOLDERS)
        .slice(1, -1)
        .map(([collection, folder]) => [folder, site.digest[collection as 'events'].size]),
      ['relations', site.graph.relations.size],
    ]);
    expect(whole).toMatchObject({ name: 'Three Coasts Digest', licence: { id: 'CC-BY-4.0' }, changed: '2025-06-01' });
  });

  test('and NDJSON have the same records as the API', () => {
    for (const folder of Object.values(COLLECTION_FOLDERS)) {
      const lines = read(`${folder}.ndjson`).trimEnd().split('\n');
      const records = lines.map((line) => JSON.parse(line) as { id: string; self: string });
      expect(records).toEqual(whole[folder]);
      for (const record of records) {
        const { entries: _, ...own } = JSON.parse(api.get(new URL(record.self).pathname) ?? '{}') as Record<
          string,
          unknown
        >;
        expect(record).toEqual(own);
      }
    }
  });

  test('a line of NDJSON is one record whatever its text holds', () => {
    fc.assert(
      fc.property(hostileText, (body) => {
        const hostile = buildDataSite(
          {},
          changeRecords({ entries: (entry: Entry) => ({ ...entry, body, summary: body }) }),
        );
        const lines =
          collectFiles(buildDownloadFiles(hostile)).get('/data/entries.ndjson')?.trimEnd().split('\n') ?? [];
        expect(lines.map((line) => (JSON.parse(line) as { summary?: string }).summary)).toEqual([
          ...hostile.graph.sorted.map(() => body),
          undefined,
        ]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Data Package 2.0, as far as its text makes it binding for what we use of it. */
const DATA_PACKAGE = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: { type: 'string' },
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
    },
    contributors: {
      type: 'array',
      items: { type: 'object', required: ['title'], properties: { roles: { type: 'array' } } },
    },
    sources: { type: 'array', items: { type: 'object', required: ['title'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: { type: 'string', minLength: 1 },
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[a-z0-9./-]+$' },
          type: { const: 'table' },
          bytes: { type: 'integer', minimum: 1 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    type: { enum: ['string', 'date', 'integer', 'number', 'boolean'] },
                    format: { enum: ['uri', 'default'] },
                  },
                },
              },
              primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
              foreignKeys: { type: 'array', minItems: 1, items: { type: 'object', required: ['fields', 'reference'] } },
            },
          },
        },
        dependentRequired: { schema: ['type'], type: ['schema'] },
      },
    },
  },
};

describe('datapackage.json', () => {
  test('is a Data Package of version 2', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(DATA_PACKAGE);
    validate(dataPackage);
    expect(validate.errors).toBeNull();
  });

  test('tells size and SHA-256 of every file, and so does the list for sha256sum', () => {
    const sums = new Map(
      read('sha256sums.txt')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    );
    expect([...sums.keys()].sort()).toEqual(
      [...files.keys()]
        .map((href) => href.slice('/data/'.length))
        .filter((name) => name !== 'sha256sums.txt')
        .sort(),
    );
    for (const [name, sum] of sums) expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sum);
    for (const { path, bytes, hash } of dataPackage.resources) {
      expect([bytes, hash]).toEqual([Buffer.byteLength(read(path)), `sha256:${sums.get(path)}`]);
    }
  });

  test.each(tables.map(({ path, schema }) => [path, schema] as const))(
    '%s has the columns it tells',
    (path, schema) => {
      const [header = []] = parseCsv(read(path), { bom: true, to_line: 1 }) as string[][];
      expect(header).toEqual(schema?.fields.map(({ name }) => name));
      const keys = rowsOf(read(path)).map((row) => (schema?.primaryKey ?? []).map((key) => row[key]).join('\n'));
      expect(new Set(keys).size).toBe(keys.length);
      for (const row of rowsOf(read(path))) {
        for (const field of schema?.fields ?? []) {
          const cell = row[field.name] ?? '';
          if (field.constraints?.required) expect(cell, `${path} ${field.name}`).not.toBe('');
          if (cell !== '') expect(cell, `${path} ${field.name}`).toMatch(FORMS[field.format ?? field.type] ?? /./);
        }
      }
    },
  );

  const FORMS: Readonly<Record<string, RegExp>> = {
    date: /^\d{4}-\d{2}-\d{2}$/,
    integer: /^\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    uri: /^https?:\/\//,
  };

  test('every id of another table leads to a row there', () => {
    const byName = new Map(dataPackage.resources.map((resource) => [resource.name, resource]));
    let checked = 0;
    for (const { path, schema } of tables) {
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const target = byName.get(reference.resource);
        expect(target, `${path} names ${reference.resource}`).toBeDefined();
        const ids = new Set(rowsOf(read(target?.path ?? '')).map((row) => row[reference.fields[0] ?? '']));
        for (const row of rowsOf(read(path))) {
          const id = row[fields[0] ?? ''];
          if (id !== '') expect(ids, `${path} ${fields[0]}`).toContain(id);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('says something of every column', () => {
    for (const { name, columns, description } of buildTables(site)) {
      expect(description.length, name).toBeGreaterThan(20);
      for (const column of columns) expect(column.description, `${name}.${column.name}`).toMatch(/[.…]$/);
    }
  });
});

test('addresses honour the base path', () => {
  const below = collectFiles(buildDownloadFiles(buildDataSite({ basePath: '/digest/' })));
  expect([...below.keys()].every((href) => href.startsWith('/digest/data/'))).toBe(true);
  expect(below.get('/digest/data/entries.csv')).toContain('https://digest.example.org/digest/entries/');
});
