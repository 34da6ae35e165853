/** What is left of a record when its faulty values are taken out. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Container = Record<PropertyKey, unknown>;

/**
 * A copy without the values that issues speak of, which are `undefined` in it, so that lists keep their positions;
 * `undefined` where the record as a whole is of the wrong shape.
 */
export function salvage(data: unknown, issues: readonly Issue[]): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const copy = structuredClone(data);
  for (const issue of issues) {
    if (isAboutValue(issue)) takeOut(copy as Container, issue);
  }
  return copy;
}

/** Not about a key too many, nor about how parts that are sound go together. */
function isAboutValue(issue: Issue): boolean {
  return issue.code !== 'unrecognized_keys' && issue.path.length > 0;
}

function takeOut(root: Container, issue: Issue): void {
  let parent: unknown = root;
  for (const part of issue.path.slice(0, -1)) {
    if (!isContainer(parent)) return;
    parent = parent[part];
  }
  const last = issue.path.at(-1);
  if (!isContainer(parent) || last === undefined || !Object.hasOwn(parent, last)) return;
  if (issue.code === 'invalid_key') delete parent[last];
  else if (!isContainer(parent[last]) || isShapeIssue(issue)) parent[last] = undefined;
}

/** A count or a combination is wrong of a list or mapping that is one; its parts still lead somewhere. */
function isShapeIssue({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value';
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
