/**
 * YAML as data only: every scalar is text (failsafe schema, YAML 1.2.2 §10.1), keys are unique, and nothing that
 * computes, repeats or renames is admitted: no anchors, aliases, merge keys, tags or directives.
 */
import { type Document, parseDocument } from 'yaml';
import type { Path } from '../domain/references.ts';
import { buildLineIndex, type Position } from './line-index.ts';
import { findEarlyProblem } from './yaml-limits.ts';
import { buildLocator, MAX_PROBLEMS, readTree } from './yaml-tree.ts';
import { explainYaml } from './yaml-words.ts';

export type { Position } from './line-index.ts';

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
  const at = buildLineIndex(text, lineOffset);
  const early = findEarlyProblem(text);
  if (early) return refused([{ ...at(early.offset), ...early.what }], at);
  const doc = parseSafely(text);
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

function parseSafely(text: string): Document | undefined {
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
