/**
 * YAML as data only: every scalar is text (failsafe schema, YAML 1.2.2 §10.1), keys are unique, and nothing that
 * computes, repeats or renames is admitted: no anchors, aliases, merge keys, tags or directives.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../domain/references.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends Position {
  readonly problem: string;
  readonly cure: string;
}

export interface ParsedYaml {
  /** Mappings, lists and texts; `undefined` where the text is no YAML. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where a value (or, with `key`, its key) stands; the nearest parent's place where the path leads nowhere. */
  readonly locate: (path: Path, key?: boolean) => Position;
}

const MAX_DEPTH = 12;
const MAX_PROBLEMS = 20;

/** Parses YAML text. `lineOffset`: lines of the file before it. Never throws. */
export function parseYaml(text: string, lineOffset = 0): ParsedYaml {
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const early = findEarlyProblem(text);
  if (early) return refused({ ...at(early.offset), problem: early.problem, cure: early.cure }, at);
  const doc = parseSafely(text, counter);
  if (doc === undefined) {
    return refused({ ...at(0), problem: 'YAML that cannot be read', cure: 'Compare it with an existing file.' }, at);
  }
  const problems = syntaxProblems(doc, at);
  if (problems.length > 0) return { data: undefined, problems, locate: () => at(0) };
  const data = toData(doc.contents, { at, problems, depth: 0 });
  return { data, problems, locate: (path, key) => at(findOffset(doc.contents, path, key ?? false)) };
}

function refused(problem: YamlProblem, at: (offset: number) => Position): ParsedYaml {
  return { data: undefined, problems: [problem], locate: () => at(0) };
}

/** What is cheap to see and dear to parse: deep nesting, directives, a second document. */
function findEarlyProblem(text: string): { offset: number; problem: string; cure: string } | undefined {
  const directive = /^%\S+/m.exec(text);
  if (directive) {
    return { offset: directive.index, problem: 'a YAML directive', cure: 'Delete the line that begins with `%`.' };
  }
  const marker = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text);
  if (marker) {
    return { offset: marker.index, problem: 'a second YAML document', cure: `Delete the line \`${marker[0]}\`.` };
  }
  const deep = /(?:[[{]\s*){13}|(?:[-?:]\s+){13}|^ {60,}\S/m.exec(text);
  if (deep && !isInsideText(text, deep.index)) {
    return { offset: deep.index, problem: 'very deep nesting', cure: 'No record of the digest nests that deep.' };
  }
  return undefined;
}

/** A long run of brackets inside a quoted or folded text is no nesting; the parser then decides. */
function isInsideText(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  const before = text.slice(lineStart, offset);
  return /["'>|]/.test(before) && offset - lineStart < 400;
}

function parseSafely(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      merge: false,
      keepSourceTokens: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    });
  } catch {
    // A stack overflow or an internal fault of the parser: the text is refused, whatever it was.
    return undefined;
  }
}

function syntaxProblems(doc: Document, at: (offset: number) => Position): YamlProblem[] {
  const found = [...doc.errors, ...doc.warnings].slice(0, MAX_PROBLEMS);
  return found.map((error) => ({ ...at(error.pos[0]), ...explain(error.code, error.message) }));
}

const EXPLAINED: Readonly<Record<string, readonly [problem: string, cure: string]>> = {
  DUPLICATE_KEY: ['a key that stands twice', 'Keep one of the two.'],
  TAB_AS_INDENT: ['a tab as indentation', 'Indent with spaces.'],
  BAD_INDENT: ['an indentation that fits no line above', 'Line the key up with its neighbours, two spaces a level.'],
  BLOCK_AS_IMPLICIT_KEY: ['`: ` inside a text', 'Put the text in quotes: `title: "A: b"`.'],
  MULTILINE_IMPLICIT_KEY: ['a line without `key: value`', 'Indent it under its key, or add the missing `:`.'],
  MISSING_CHAR: ['YAML that stops short', 'Close the quote or bracket, or add the missing `: `.'],
  BAD_ALIAS: ['a `*` alias', 'Put the text in quotes.'],
  TAG_RESOLVE_FAILED: ['a `!` tag', 'Put the text in quotes, or delete the tag.'],
  UNEXPECTED_TOKEN: ['a character YAML does not expect here', 'Put the text in quotes.'],
  BAD_SCALAR_START: ['a text that begins with a character YAML reserves', 'Put the text in quotes.'],
};

function explain(code: string, message: string): { problem: string; cure: string } {
  const known = EXPLAINED[code];
  if (known) return { problem: known[0], cure: known[1] };
  return { problem: `YAML that cannot be read (${message.split('\n')[0]})`, cure: 'Compare it with an existing file.' };
}

interface Walk {
  readonly at: (offset: number) => Position;
  readonly problems: YamlProblem[];
  readonly depth: number;
}

function toData(node: unknown, walk: Walk): unknown {
  if (node === null || node === undefined) return '';
  if (!isNode(node)) return '';
  refuseSpecial(node, walk);
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : String(node.value ?? '');
  if (walk.depth > MAX_DEPTH) {
    walk.problems.push({ ...walk.at(startOf(node)), problem: 'very deep nesting', cure: 'No record nests that deep.' });
    return '';
  }
  const deeper = { ...walk, depth: walk.depth + 1 };
  if (isSeq(node)) return node.items.map((item) => toData(item, deeper));
  if (isMap(node)) return toObject(node, deeper);
  return '';
}

function refuseSpecial(node: Node, walk: Walk): void {
  const say = (problem: string, cure: string) =>
    walk.problems.length < MAX_PROBLEMS && walk.problems.push({ ...walk.at(startOf(node)), problem, cure });
  if (isAlias(node)) say('a `*` alias', 'Write the value out, or put the text in quotes.');
  else if (node.anchor !== undefined) say('an `&` anchor', 'Delete the anchor, or put the text in quotes.');
  if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) {
    say('a `!` tag', 'Delete the tag; every value is plain text.');
  } else if (isScalar(node) && node.tag !== undefined) say('a `!` tag', 'Delete the tag; every value is plain text.');
}

function toObject(map: YAMLMap, walk: Walk): Record<string, unknown> {
  const entries = (map.items as Pair[]).map((pair): [string, unknown] => {
    const key = keyOf(pair);
    if (key === undefined || key === '__proto__' || key === '<<') {
      const shown = key === undefined ? 'a key that is not text' : `the key \`${key}\``;
      walk.problems.push({ ...walk.at(startOf(pair.key)), problem: shown, cure: 'Delete it or name the key plainly.' });
      return ['', ''];
    }
    if (isNode(pair.key)) refuseSpecial(pair.key, walk);
    return [key, toData(pair.value, walk)];
  });
  return Object.fromEntries(entries);
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function findOffset(root: unknown, path: Path, key: boolean): number {
  let node = root;
  let offset = startOf(root);
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = (node.items as Pair[]).find((item) => keyOf(item) === String(part));
      if (!pair) return offset;
      const wantsKey = key && depth === path.length - 1;
      offset = wantsKey || !isNode(pair.value) ? startOf(pair.key) : startOf(pair.value);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isNode(item)) return offset;
      offset = startOf(item);
      node = item;
    } else return offset;
  }
  return offset;
}
