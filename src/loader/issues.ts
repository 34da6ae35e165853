/** Turns what Zod finds into messages a contributor can act on: *Unexpected X, expected Y*, then the cure. */
import type { z } from 'zod';
import type { Message } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import { type Faulty, type Finding, formatPath } from './finding.ts';
import { findNearest } from './nearest.ts';
import { keysAt } from './schema-at.ts';
import { describeCustom } from './text-findings.ts';
import { malformed, missing, unknownKey, wrongCount, wrongKey, wrongShape, wrongValue } from './value-findings.ts';
import type { ParsedYaml } from './yaml.ts';

export { formatPath } from './finding.ts';

type Issue = z.core.$ZodIssue;

export interface IssueContext {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly yaml: ParsedYaml;
  /** The data that the schema was given. */
  readonly data: unknown;
  /** Where the record stands in a list file: `['kh']`. */
  readonly prefix: Path;
}

/** All messages for one record. */
export function buildIssueMessages(issues: readonly Issue[], context: IssueContext): readonly Message[] {
  const found = withoutEchoes(issues).flatMap((issue) => describeIssue(issue, toPath(issue.path), context));
  return found.map((finding) => toMessage(finding, context));
}

/** Zod also counts the characters of a text that stands where a list should; once is enough. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const misshapen = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\0')));
  const isCount = ({ code }: Issue) => code === 'too_small' || code === 'too_big';
  return issues.filter((issue) => !isCount(issue) || !misshapen.has(issue.path.join('\0')));
}

function toMessage(finding: Finding, { file, yaml, prefix }: IssueContext): Message {
  const { path, onKey, ...said } = finding;
  const place = yaml.locate([...prefix, ...path], onKey);
  return { file, ...place, rule: 'schema', severity: 'error', field: formatPath([...prefix, ...path]), ...said };
}

function toPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function describeIssue(issue: Issue, path: Path, context: IssueContext): readonly Finding[] {
  const faulty: Faulty = { path, value: valueAt(context.data, path), schema: context.schema };
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, faulty));
  if (issue.code === 'invalid_union' && faulty.value !== undefined) return describeUnion(issue, faulty, context);
  return [describeOne(issue, faulty)];
}

function describeOne(issue: Issue, faulty: Faulty): Finding {
  if (faulty.value === undefined) return missing(faulty);
  switch (issue.code) {
    case 'invalid_type':
      return wrongShape(issue.expected, faulty);
    case 'invalid_value':
      return wrongValue(issue.values.map(String), faulty);
    case 'invalid_key':
      return wrongKey(faulty);
    case 'too_small':
    case 'too_big':
      return wrongCount(issue, faulty);
    case 'custom':
      return describeCustom(issue.params ?? {}, faulty);
    default:
      return malformed(faulty);
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;
type Shape = 'array' | 'object' | 'string';

/** Keys that are nearly those of a branch; what else the branch misses is no second fault. */
function findMisspelt(faulty: Faulty): readonly string[] {
  const keys = keysAt(faulty.schema, faulty.path);
  const written = typeof faulty.value === 'object' && faulty.value !== null ? Object.keys(faulty.value) : [];
  return written.filter((key) => !keys.includes(key) && findNearest(key, keys) !== undefined);
}

/** Of a union's branches, the one that came furthest is the one that was meant. */
function describeUnion(issue: UnionIssue, faulty: Faulty, context: IssueContext): readonly Finding[] {
  const { path, value } = faulty;
  const misspelt = findMisspelt(faulty);
  if (misspelt.length > 0) return misspelt.map((key) => unknownKey(key, faulty));
  const shape = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'string';
  const ranked = issue.errors
    .map((errors) => ({ errors, rank: rankBranch(errors, shape) }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0]?.errors ?? [];
  if (best.length === 0) return [malformed(faulty)];
  return best.flatMap((inner) => describeIssue(inner as Issue, [...path, ...toPath(inner.path)], context));
}

/** How far from the value a branch is: above all its shape, then keys that it does not know, then anything else. */
function rankBranch(errors: readonly z.core.$ZodIssue[], shape: Shape): number {
  return errors.reduce((sum, error) => sum + rankError(error, shape), 0);
}

function rankError(error: z.core.$ZodIssue, shape: Shape): number {
  if (error.path.length > 0) return 1;
  if (error.code === 'unrecognized_keys') return 10 * error.keys.length;
  if (error.code === 'invalid_union') return Math.min(1000, ...error.errors.map((inner) => rankBranch(inner, shape)));
  const wanted = error.code === 'invalid_type' ? error.expected : error.code === 'invalid_value' ? 'string' : shape;
  return wanted === shape || (wanted === 'record' && shape === 'object') ? 1 : 1000;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, part) ? (value as Record<string | number, unknown>)[part] : undefined;
  }, data);
}
