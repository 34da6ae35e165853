/**
 * Most front matter is written in one plain manner: a key and a value a line, lists in brackets or a line an item, a
 * folded text. That is read here, line by line, some ten times faster than by the YAML parser. Whatever is written in
 * any other manner is left to the parser, and so is everything with a problem in it: this only ever says what the
 * parser would say, or nothing. A property test holds the two together.
 */
import { type ParsedYaml, parseYaml } from './yaml.ts';
import { findEarlyProblem } from './yaml-limits.ts';

/** Parses YAML text: the short way where it is plain, else, and for the place of a field, through the parser. */
export function parsePlainYaml(text: string, lineOffset = 0): ParsedYaml {
  const data = findEarlyProblem(text) ? undefined : readPlainYaml(text);
  if (data === undefined) return parseYaml(text, lineOffset);
  let whole: ParsedYaml | undefined;
  const locate: ParsedYaml['locate'] = (path, key) => {
    whole ??= parseYaml(text, lineOffset);
    return whole.locate(path, key);
  };
  return { data, problems: [], locate };
}

/** The data of a YAML text; `undefined` where it is not certainly plain. */
export function readPlainYaml(text: string): unknown {
  if (NOT_PLAIN.test(text)) return undefined;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line !== '');
  const reading: Reading = { lines, at: from, end: lines.findLastIndex((line) => line !== '') + 1 };
  if (from < 0) return undefined;
  const data = readBlock(reading, 0, 0);
  return reading.at === reading.end ? data : undefined;
}

/**
 * Comments, tabs, spaces at line ends, characters that YAML or an editor treats specially. They are looked for in the
 * whole text, so that nothing below needs to think of them.
 */
const NOT_PLAIN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the parser treats some of them specially
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]|(?:^|\s)#| (?=\n|$)|^(?:---|\.\.\.|%)/m;

interface Reading {
  readonly lines: string[];
  /** Index of the next line to read. */
  at: number;
  readonly end: number;
}

type Text = string;
const KEY = /^( *)([A-Za-z0-9][A-Za-z0-9_/-]*):(?: (\S.*))?$/;
const ITEM = /^( *)- (\S.*)$/;
/** Deeper than any record. */
const MAX_DEPTH = 6;

/** A mapping or list whose lines begin at exactly this indentation. */
function readBlock(reading: Reading, indent: number, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  const line = reading.lines[reading.at] ?? '';
  if (indentOf(line) !== indent) return undefined;
  return line.startsWith('- ', indent) ? readList(reading, indent, depth) : readMapping(reading, indent, depth);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function readMapping(reading: Reading, indent: number, depth: number): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  while (reading.at < reading.end) {
    const line = reading.lines[reading.at] ?? '';
    if (indentOf(line) < indent) return data;
    const [, spaces = '', key = '', value] = KEY.exec(line) ?? [];
    if (key === '' || spaces.length !== indent || Object.hasOwn(data, key)) return undefined;
    reading.at += 1;
    const read = value === undefined ? readNested(reading, indent, depth) : readValue(value, reading, indent);
    if (read === undefined) return undefined;
    data[key] = read;
  }
  return data;
}

/** Below a key without a value: lines further in, or a list that begins where the key does. */
function readNested(reading: Reading, indent: number, depth: number): unknown {
  const line = reading.lines[reading.at];
  if (reading.at >= reading.end || line === undefined) return undefined;
  const inner = indentOf(line);
  const isList = line.startsWith('- ', inner);
  return inner > indent || (isList && inner === indent) ? readBlock(reading, inner, depth + 1) : undefined;
}

function readList(reading: Reading, indent: number, depth: number): unknown[] | undefined {
  const items: unknown[] = [];
  while (reading.at < reading.end) {
    const line = reading.lines[reading.at] ?? '';
    if (indentOf(line) < indent || !line.startsWith('- ', indent)) return indentOf(line) > indent ? undefined : items;
    const [, spaces = '', value = ''] = ITEM.exec(line) ?? [];
    if (value === '' || spaces.length !== indent) return undefined;
    const item = readItem(value, reading, indent, depth);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** A value after a dash, or a mapping whose first key stands there. */
function readItem(value: Text, reading: Reading, indent: number, depth: number): unknown {
  if (KEY.test(value)) {
    if (depth >= MAX_DEPTH) return undefined;
    // The dash counts as indentation: the line is read on as if a space stood there.
    reading.lines[reading.at] = `${' '.repeat(indent + 2)}${value}`;
    return readMapping(reading, indent + 2, depth + 1);
  }
  reading.at += 1;
  return readValue(value, reading, indent);
}

/** What stands on the line of its key or dash. */
function readValue(value: Text, reading: Reading, indent: number): unknown {
  if (value === '>-') return readFolded(reading, indent);
  const next = reading.lines[reading.at];
  // A line further in goes on with this value.
  if (reading.at < reading.end && next !== undefined && (next === '' || indentOf(next) > indent)) return undefined;
  if (value.startsWith('[')) return readFlowList(value);
  if (value.startsWith('{')) return readFlowMapping(value);
  return readQuoted(value) ?? (PLAIN.test(value) && !/: |:$/.test(value) ? value : undefined);
}

/** Lines of one indentation below `>-`, made one line. */
function readFolded(reading: Reading, indent: number): Text | undefined {
  const first = reading.at;
  const inner = indentOf(reading.lines[first] ?? '');
  if (inner <= indent || first >= reading.end) return undefined;
  while (reading.at < reading.end) {
    const line = reading.lines[reading.at] ?? '';
    if (line === '' || indentOf(line) > inner) return undefined;
    if (indentOf(line) < inner) break;
    reading.at += 1;
  }
  const next = reading.lines[reading.at];
  if (reading.at < reading.end && next !== undefined && indentOf(next) > indent) return undefined;
  return reading.lines
    .slice(first, reading.at)
    .map((line) => line.slice(inner))
    .join(' ');
}

/** A text that begins with nothing YAML has a use for. */
const PLAIN = /^[\p{L}\p{N}(“”‘’«「『《]/u;
/** The same within brackets, where a comma ends it and a colon may. */
const FLOW_PLAIN = /^[\p{L}\p{N}(“”‘’«「『《][^,[\]{}:"'?]*$/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;

function readQuoted(value: Text): Text | undefined {
  return QUOTED.test(value) ? value.slice(1, -1) : undefined;
}

function readFlowList(value: Text): Text[] | undefined {
  if (value === '[]') return [];
  return value.endsWith(']') ? readFlowItems(value) : undefined;
}

function readFlowItems(value: Text): Text[] | undefined {
  const items = value
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim());
  return items.every((item) => FLOW_PLAIN.test(item)) ? items : undefined;
}

function readFlowMapping(value: Text): Record<string, Text> | undefined {
  if (!value.endsWith('}')) return undefined;
  const data: Record<string, Text> = {};
  for (const pair of value.slice(1, -1).split(',')) {
    const [, , key = '', text = ''] = KEY.exec(pair.trim()) ?? [];
    if (key === '' || !FLOW_PLAIN.test(text) || Object.hasOwn(data, key)) return undefined;
    data[key] = text;
  }
  return data;
}
