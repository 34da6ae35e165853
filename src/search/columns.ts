/**
 * Facets and dates of all records in one small file, in the order of the index. Pagefind can filter and count, but
 * does both by comparing lists with lists: at 10,000 records a keystroke took it about a second once its filters were
 * loaded. Over columns of numbers the same is one pass.
 *
 * Layout: the length of a JSON head (4 bytes, little endian), the head, then for each facet one byte a record saying
 * how many values it has, then all values (2 bytes each, an index into the facet's list in the head), then the first
 * and the last day of each record as days since 1970 (4 bytes each, records without a date as `NO_DAY`).
 */
import { FACETS, type Facet } from './facets.ts';

/** Facets whose values are stored; a record's years follow from its days. */
export const STORED_FACETS = FACETS.filter((facet) => facet !== 'year');
export const NO_DAY = -0x80000000;

export interface ColumnRecord {
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** `YYYY-MM-DD`, both ends included. */
  readonly span?: { readonly from: string; readonly to: string };
}

export interface Column {
  readonly values: readonly string[];
  /** Values of record `i` are `items[starts[i]]` up to `items[starts[i + 1]]`. */
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
}

export interface Columns {
  readonly count: number;
  readonly facets: Readonly<Record<Facet, Column>>;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

interface Head {
  readonly count: number;
  readonly facets: Readonly<Record<string, { readonly values: readonly string[]; readonly items: number }>>;
}

/** Records, in the order of the index, as bytes. */
export function encodeColumns(records: readonly ColumnRecord[]): Uint8Array {
  const columns = STORED_FACETS.map((facet) => buildColumn(facet, records));
  const head: Head = {
    count: records.length,
    facets: Object.fromEntries(columns.map(({ facet, values, items }) => [facet, { values, items: items.length }])),
  };
  const days = (end: 'from' | 'to') => Int32Array.from(records, ({ span }) => (span ? toDay(span[end]) : NO_DAY));
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, headBytes.length, true);
  return concat([
    new Uint8Array(length.buffer),
    headBytes,
    ...columns.flatMap(({ sizes, items }) => [sizes, bytesOf(items, 2)]),
    bytesOf(days('from'), 4),
    bytesOf(days('to'), 4),
  ]);
}

function buildColumn(facet: Facet, records: readonly ColumnRecord[]) {
  const values = [...new Set(records.flatMap(({ facets }) => facets[facet] ?? []))].sort();
  const index = new Map(values.map((value, i) => [value, i]));
  const lists = records.map(({ facets }) => facets[facet] ?? []);
  return {
    facet,
    values,
    sizes: Uint8Array.from(lists, (list) => list.length),
    items: Uint16Array.from(lists.flatMap((list) => list.map((value) => index.get(value) ?? 0))),
  };
}

/** Whatever the order of bytes in the machine that builds, the file is little endian. */
function bytesOf(numbers: Uint16Array | Int32Array, size: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * size));
  for (const [i, number] of numbers.entries()) {
    if (size === 2) view.setUint16(i * 2, number, true);
    else view.setInt32(i * 4, number, true);
  }
  return new Uint8Array(view.buffer);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads what `encodeColumns` wrote. Throws where the bytes are not of that form. */
export function decodeColumns(bytes: Uint8Array): Columns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))) as Head;
  const { count } = head;
  const facets: Partial<Record<Facet, Column>> = {};
  for (const facet of STORED_FACETS) {
    const { values = [], items = 0 } = head.facets[facet] ?? {};
    const starts = sumSizes(bytes.subarray(at, at + count));
    at += count;
    const read = Uint16Array.from({ length: items }, (_, i) => view.getUint16(at + i * 2, true));
    at += items * 2;
    facets[facet] = { values, starts, items: read };
  }
  const days = (start: number) => Int32Array.from({ length: count }, (_, i) => view.getInt32(start + i * 4, true));
  const [from, to] = [days(at), days(at + count * 4)];
  facets.year = buildYears(from, to);
  return { count, facets: facets as Record<Facet, Column>, from, to };
}

function sumSizes(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [i, size] of sizes.entries()) starts[i + 1] = (starts[i] ?? 0) + size;
  return starts;
}

/** The years that a record's days touch, newest year first; none where it has no date. */
function buildYears(from: Int32Array, to: Int32Array): Column {
  const lists = Array.from(from, (day, i) => (day === NO_DAY ? [] : yearsBetween(yearOf(day), yearOf(to[i] ?? day))));
  const values = [...new Set(lists.flat())].sort((a, b) => b - a);
  const index = new Map(values.map((year, i) => [year, i]));
  return {
    values: values.map(String),
    starts: sumSizes(Uint8Array.from(lists, (list) => list.length)),
    items: Uint16Array.from(lists.flatMap((list) => list.map((year) => index.get(year) ?? 0))),
  };
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** A day `YYYY-MM-DD` as days since 1970. */
export function toDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
