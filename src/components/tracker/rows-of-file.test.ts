import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { buildDataSite, changeRecords, collectFiles } from '../../../test/data-site.ts';
import { buildDownloadFiles } from '../../site/data/downloads/download-files.ts';
import { pickCsv, pickJson } from './rows-of-file.ts';

const ids = new Set(['xa-xb-fraud-treaty', 'xb-xc-patrol-plan']);
const note = '=1+1, "a note"\r\nxa-xb-fraud-treaty,of two lines';
const site = buildDataSite({}, changeRecords({ agreements: (agreement) => ({ ...agreement, note }) }));
const files = collectFiles(buildDownloadFiles(site));
const csv = files.get('/data/agreements.csv') ?? '';

test('a cut of the CSV has its header and the rows asked for, whatever a cell holds', () => {
  const cut = pickCsv(csv, ids);
  const rows = parse(cut, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ id }) => id)).toEqual([...ids]);
  expect(rows[0]?.['note']).toBe(`'=1+1, "a note" xa-xb-fraud-treaty,of two lines`);
  expect(cut.startsWith('\ufeffid,')).toBe(true);
  expect(cut.endsWith('\r\n')).toBe(true);
});

test('a cut of the NDJSON is an array of the records asked for', () => {
  const records = JSON.parse(pickJson(files.get('/data/agreements.ndjson') ?? '', ids)) as {
    id: string;
    note: string;
  }[];
  expect(records.map((record) => [record.id, record.note])).toEqual([...ids].map((id) => [id, note]));
});

test('nothing asked for is nothing given', () => {
  expect(parse(pickCsv(csv, new Set()), { bom: true, columns: true })).toEqual([]);
  expect(JSON.parse(pickJson(files.get('/data/agreements.ndjson') ?? '', new Set()))).toEqual([]);
});
