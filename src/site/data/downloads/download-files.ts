/** Every file to download: the whole as JSON, each collection as NDJSON, tables as CSV, citations, description, checksums. */
import { COLLECTION_FOLDERS, type Collection } from '../../data-routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS } from '../../words.ts';
import { buildIndex } from '../api/index-file.ts';
import { listRecordTexts } from '../api/record-texts.ts';
import { formatJson } from '../api/records.ts';
import { BIBLIOGRAPHY_FORMS, listCitations } from '../citation/bibliography.ts';
import type { DataFiles } from '../data-file.ts';
import { encodeParts, type Measure, measureChunks } from './chunks.ts';
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
const DATA_PACKAGE = 'datapackage.json';

/** What is known of a file before it is made, and what it holds, as parts of a text. */
type Download = Omit<Described, keyof Measure> & { readonly parts: Iterable<string> };

export function* buildDownloadFiles(site: Site): DataFiles {
  const described: Described[] = [];
  for (const { parts, ...about } of listDownloads(site)) {
    const text = measureChunks(encodeParts(parts), (measure) => described.push({ ...about, ...measure }));
    yield { href: site.routes.data.download(about.path), text };
  }
  const sums: string[] = described.map(formatSum);
  const dataPackage = `${JSON.stringify(buildDataPackage(described, site), undefined, 1)}\n`;
  const text = measureChunks(encodeParts([dataPackage]), (measure) =>
    sums.push(formatSum({ path: DATA_PACKAGE, ...measure })),
  );
  yield { href: site.routes.data.download(DATA_PACKAGE), text };
  yield { href: site.routes.data.download(CHECKSUMS), text: sums.join('') };
}

function formatSum({ path, sha256 }: Pick<Described, 'path' | 'sha256'>): string {
  return `${sha256}  ${path}\n`;
}

function* listDownloads(site: Site): Iterable<Download> {
  yield buildWhole(site);
  for (const collection of Object.keys(COLLECTION_FOLDERS) as Collection[]) yield buildLines(collection, site);
  for (const table of buildTables(site)) yield buildTableFile(table);
  yield* buildBibliographies(site);
}

/** Everything in one file: what `index.json` of the API says of the edition, and all records by collection. */
function buildWhole(site: Site): Download {
  return {
    path: 'digest.json',
    title: 'The whole digest',
    description: 'All entries and registers in one file; every record as the API has it.',
    format: 'json',
    mediatype: 'application/json',
    parts: formatWhole(site),
  };
}

function* formatWhole(site: Site): Iterable<string> {
  const { collections: _, ...about } = buildIndex(site);
  yield formatJson(about).slice(0, -1);
  for (const collection of Object.keys(COLLECTION_FOLDERS) as Collection[]) {
    yield `,\n${JSON.stringify(COLLECTION_FOLDERS[collection])}:[\n`;
    let before = '';
    for (const text of listRecordTexts(collection, site)) {
      yield before + text;
      before = ',\n';
    }
    yield '\n]';
  }
  yield '}\n';
}

function buildLines(collection: Collection, site: Site): Download {
  const { many } = COLLECTION_WORDS[collection];
  return {
    path: `${COLLECTION_FOLDERS[collection]}.ndjson`,
    title: many,
    description: `${many}: one record a line, as the API has it.`,
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    parts: formatLines(collection, site),
  };
}

function* formatLines(collection: Collection, site: Site): Iterable<string> {
  for (const text of listRecordTexts(collection, site)) yield `${text}\n`;
}

function buildTableFile(table: Table): Download {
  const { name, title, description } = table;
  return {
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    table,
    parts: formatCsv(table),
  };
}

function* buildBibliographies(site: Site): Iterable<Download> {
  const description = 'How to cite every entry and every agreement.';
  for (const { path, title, format, mediatype, write } of BIBLIOGRAPHY_FORMS) {
    yield { path, title, description, format, mediatype, parts: write(listCitations(site)) };
  }
}
