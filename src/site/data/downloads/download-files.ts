/** Every file to download: the whole as JSON, each collection as NDJSON, tables as CSV, citations, description, checksums. */
import { createHash } from 'node:crypto';
import { COLLECTION_FOLDERS, type Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { buildIndex } from '../api/index-file.ts';
import { createRecordTexts, type RecordTexts } from '../api/record-texts.ts';
import { formatJson } from '../api/records.ts';
import { BIBLIOGRAPHY_FORMS, listCitations } from '../citation/bibliography.ts';
import type { DataFile, DataFiles } from '../data-file.ts';
import { formatCsv } from './csv.ts';
import { buildDataPackage, type Described } from './data-package.ts';
import { buildEntryTables } from './entry-tables.ts';

import { buildRegisterTables } from './register-tables.ts';
import { buildRelationTables } from './relation-tables.ts';
import type { Table } from './table.ts';

/** All tables, entries first. */
export function buildTables(site: Site): readonly Table[] {
  return [...buildEntryTables(site), ...buildRegisterTables(site), ...buildRelationTables(site)];
}

export const CHECKSUMS = 'sha256sums.txt';

/** `texts`: of the records, where they are formatted already. */
export function* buildDownloadFiles(site: Site, texts: RecordTexts = createRecordTexts(site)): DataFiles {
  const described: Described[] = [];
  for (const { text, ...about } of listDownloads(texts, site)) {
    described.push({ ...about, ...measure(text) });
    yield file(about.path, text, site);
  }
  const dataPackage = `${JSON.stringify(buildDataPackage(described, site), undefined, 1)}\n`;
  yield file('datapackage.json', dataPackage, site);
  const sums = [...described, { path: 'datapackage.json', ...measure(dataPackage) }];
  yield file(CHECKSUMS, sums.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join(''), site);
}

function file(name: string, text: DataFile['text'], { routes }: Site): DataFile {
  return { href: routes.data.download(name), text };
}

function measure(text: DataFile['text']): Pick<Described, 'bytes' | 'sha256'> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    bytes += Buffer.byteLength(part);
    hash.update(part);
  }
  return { bytes, sha256: hash.digest('hex') };
}

type Download = Omit<Described, 'bytes' | 'sha256'> & Pick<DataFile, 'text'>;

function* listDownloads(texts: RecordTexts, site: Site): Iterable<Download> {
  yield buildWhole(texts, site);
  for (const collection of Object.keys(COLLECTION_FOLDERS) as Collection[]) yield buildLines(collection, texts);
  for (const table of buildTables(site)) yield buildTableFile(table);
  yield* buildBibliographies(site);
}

/** Everything in one file: what `index.json` of the API says of the edition, and all records by collection. */
function buildWhole(texts: RecordTexts, site: Site): Download {
  const { collections: _, ...about } = buildIndex(site);
  const collections = (Object.keys(COLLECTION_FOLDERS) as Collection[]).flatMap((collection) => [
    `,\n${JSON.stringify(COLLECTION_FOLDERS[collection])}:[\n`,
    ...separate([...texts(collection).values()]),
    '\n]',
  ]);
  return {
    path: 'digest.json',
    title: 'The whole digest',
    description: 'All entries and registers in one file; every record as the API has it.',
    format: 'json',
    mediatype: 'application/json',
    text: [formatJson(about).slice(0, -1), ...collections, '}\n'],
  };
}

function separate(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, i) => (i === 0 ? [text] : [',\n', text]));
}

function buildLines(collection: Collection, texts: RecordTexts): Download {
  const { many } = COLLECTION_WORDS[collection];
  return {
    path: `${COLLECTION_FOLDERS[collection]}.ndjson`,
    title: many,
    description: `${many}: one record a line, as the API has it.`,
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    text: [...texts(collection).values()].flatMap((text) => [text, '\n']),
  };
}

function buildTableFile(table: Table): Download {
  const { name, title, description } = table;
  const text = formatCsv(table);
  return { path: `${name}.csv`, title, description, format: 'csv', mediatype: 'text/csv', table, text };
}

function* buildBibliographies(site: Site): Iterable<Download> {
  const citations = listCitations(site);
  const description = 'How to cite every entry and every agreement.';
  for (const { path, title, format, mediatype, write } of BIBLIOGRAPHY_FORMS) {
    yield { path, title, description, format, mediatype, text: write(citations) };
  }
}
