/**
 * YAML as data only: every scalar is text (failsafe schema, YAML 1.2.2 §10.1), keys are unique, and nothing that
 * computes, repeats or renames is admitted: no anchors, aliases, merge keys, tags or directives.
 */
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Path } from '../domain/references.ts';
import { findEarlyProblem } from './yaml-limits.ts';
import { buildLocator, MAX_PROBLEMS, type Position, readTree } from './yaml-tree.ts';
import { explainYaml } from './yaml-words.ts';

export type { Position } from './yaml-tree.ts';

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

/** Parses YAML text. `lineOffset`: lines of the file before it. Never throws. */
export function parseYaml(text: string, lineOffset = 0): ParsedYaml {
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const early = findEarlyProblem(text);
  if (early) return refused([{ ...placeOf(text, early.offset, lineOffset), ...early.what }], at);
  const doc = parseSafely(text, counter);
  if (doc === undefined) {
    return refused([{ ...at(0), problem: 'YAML that cannot be read', cure: 'Compare it with an existing file.' }], at);
  }
  const errors = syntaxProblems(doc, at);
  if (errors.length > 0) return refused(errors, at);
  const { data, problems } = readTree(doc.contents, text);
  return {
    data,
    problems: problems.map(({ offset, ...what }) => ({ ...at(offset), ...what })),
    locate: buildLocator(doc.contents, at),
  };
}

function refused(problems: readonly YamlProblem[], at: (offset: number) => Position): ParsedYaml {
  return { data: undefined, problems, locate: () => at(0) };
}

/** The place of an offset before any line was counted. */
function placeOf(text: string, offset: number, lineOffset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length + lineOffset, column: (before.at(-1) ?? '').length + 1 };
}

function parseSafely(text: string, lineCounter: LineCounter): Document | undefined {
  // A hostile text has tens of thousands of errors; the stack of each would cost more than all the parsing.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      // Compared pair by pair, which takes minutes for a hostile text; `readTree` looks for them instead.
      uniqueKeys: false,
      merge: false,
      keepSourceTokens: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    });
  } catch {
    // An internal fault of the parser: the text is refused, whatever it was.
    return undefined;
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function syntaxProblems(doc: Document, at: (offset: number) => Position): YamlProblem[] {
  const found = [...doc.errors, ...doc.warnings].slice(0, MAX_PROBLEMS);
  return found.map((error) => ({ ...at(error.pos[0]), ...explainYaml(error.code, error.message) }));
}
