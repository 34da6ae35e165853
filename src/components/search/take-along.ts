/** Results as a file for the reader to keep. What a spreadsheet would run as a formula is made harmless by the writer. */
import type { RecordView } from '../../search/facets.ts';

export type FileKind = 'csv' | 'json';

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** Hands a file of results to the reader. `address`: of the search that found them. */
export async function takeAlong(views: readonly RecordView[], kind: FileKind, address: string): Promise<void> {
  const rows = views.map(toRow);
  const text =
    kind === 'csv' ? await formatCsv(rows) : `${JSON.stringify({ search: address, results: rows }, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `search-results.${kind}`;
  link.click();
  // The browser has taken hold of the file by the time that the click returns to it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function toRow(view: RecordView) {
  return {
    kind: view.kind,
    title: view.title,
    date: view.date ?? '',
    state: view.state ?? '',
    summary: view.summary,
    about: view.badges.join('; '),
    source: view.source ?? '',
    original: view.original?.text ?? '',
    originalLanguage: view.original?.language ?? '',
    url: new URL(view.href, location.href).href,
  };
}

async function formatCsv(rows: readonly object[]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify([...rows], { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
