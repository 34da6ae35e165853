/**
 * Tells Burmese written for the Zawgyi font, which borrows the code points of Unicode for other letters, from Unicode.
 *
 * The model is that of the package `myanmar-tools`, trained on text of both kinds: a Markov chain over code points.
 * Version 1.2.0 as published lacks the built file that its `index.js` loads, so the 28 KB of its model are read here,
 * by its own format. Text in other scripts gives 0.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How probable it is that a text is Zawgyi, 0 to 1. */
export function zawgyiProbability(text: string): number {
  loaded ??= readModel();
  const model = loaded;
  let state = 0;
  let difference = 0;
  for (let index = 0; index <= text.length; index++) {
    const next = index === text.length ? 0 : stateOf(text.charCodeAt(index));
    if (state !== 0 || next !== 0) difference += model[state]?.[next] ?? 0;
    state = next;
  }
  return difference === 0 ? 0 : 1 / (1 + Math.exp(difference));
}

type Model = readonly Float32Array[];

let loaded: Model | undefined;

/** Blocks of Unicode that have a state each; everything else is state 0. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x1000, 0x103f],
  [0x104a, 0x109f],
  [0xaa60, 0xaa7f],
  [0xa9e0, 0xa9ff],
  [0x2000, 0x200b],
];

function stateOf(code: number): number {
  let offset = 1;
  for (const [first, last] of BLOCKS) {
    if (code >= first && code <= last) return offset + code - first;
    offset += last - first + 1;
  }
  return 0;
}

/** Bytes of the two headers of a model of version 1: tag and version of the model, tag and version of the chain. */
const HEADERS = 8 + 4 + 8 + 4;

function readModel(): Model {
  const file = createRequire(import.meta.url).resolve('myanmar-tools/resources/zawgyiUnicodeModel.dat');
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getInt16(HEADERS);
  const rows: Float32Array[] = [];
  let offset = HEADERS + 2;
  for (let row = 0; row < size; row++) {
    const read = readRow(view, offset, size);
    rows.push(read.row);
    offset = read.end;
  }
  return rows;
}

/** A row: how many values differ from its fallback, the fallback, and each of those with its place. */
function readRow(view: DataView, start: number, size: number): { row: Float32Array; end: number } {
  const row = new Float32Array(size);
  const entries = view.getInt16(start);
  if (entries === 0) return { row, end: start + 2 };
  row.fill(view.getFloat32(start + 2));
  for (let entry = 0; entry < entries; entry++) {
    const at = start + 6 + entry * 6;
    row[view.getInt16(at)] = view.getFloat32(at + 2);
  }
  return { row, end: start + 6 + entries * 6 };
}
