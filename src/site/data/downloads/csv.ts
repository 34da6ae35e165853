/** Tables as CSV (RFC 4180) that spreadsheets open as they should. */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

/** Rows that are formatted in one go. */
const BATCH = 500;

/**
 * UTF-8 with a byte order mark, by which spreadsheets know the encoding, and CR LF. A text that a spreadsheet would take
 * for a formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe before it. Gives the text in parts.
 */
export function* formatCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Iterable<string> {
  yield formatRows([columns.map(({ name }) => name)], true);
  let batch: (readonly Cell[])[] = [];
  for (const row of rows()) {
    batch.push(row.map(cleanCell));
    if (batch.length < BATCH) continue;
    yield formatRows(batch);
    batch = [];
  }
  yield formatRows(batch);
}

function formatRows(rows: readonly (readonly Cell[])[], bom = false): string {
  return stringify([...rows], { bom, record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line a cell: what could begin a new one, or hide a formula behind white space, is a space. */
function cleanCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.toWellFormed().replace(CONTROLS, ' ').trim() : cell;
}
