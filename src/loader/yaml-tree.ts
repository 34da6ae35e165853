/** From YAML nodes to plain data, refusing what is more than data; and from paths to places. */
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../domain/references.ts';
import type { Position } from './line-index.ts';

export interface TreeProblem {
  readonly offset: number;
  readonly problem: string;
  readonly cure: string;
}

/** More of one file help nobody. */
export const MAX_PROBLEMS = 20;
const MAX_DEPTH = 12;

interface Walk {
  readonly text: string;
  readonly say: (node: unknown, problem: string, cure: string) => void;
  readonly depth: number;
}

/** Mappings, lists and texts, and what was found that is none of these. */
export function readTree(root: unknown, text: string): { data: unknown; problems: readonly TreeProblem[] } {
  const problems: TreeProblem[] = [];
  const say = (node: unknown, problem: string, cure: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ offset: startOf(node), problem, cure });
  };
  return { data: toData(root, { text, say, depth: 0 }), problems };
}

function toData(node: unknown, walk: Walk): unknown {
  if (!isNode(node)) return '';
  refuseSpecial(node, walk);
  if (isScalar(node)) return toText(node, walk);
  if (walk.depth > MAX_DEPTH) {
    walk.say(node, 'very deep nesting', 'No record nests that deep.');
    return '';
  }
  const deeper = { ...walk, depth: walk.depth + 1 };
  if (isSeq(node)) return node.items.map((item) => toData(item, deeper));
  return isMap(node) ? toObject(node, deeper) : '';
}

function refuseSpecial(node: Node, { say }: Walk): void {
  if (isAlias(node)) say(node, 'a `*` alias', 'Write the value out, or put the text in quotes.');
  else if (node.anchor !== undefined) say(node, 'an `&` anchor', 'Delete the anchor, or put the text in quotes.');
  if (node.tag !== undefined) say(node, 'a `!` tag', 'Delete the tag; every value is plain text.');
}

/** Line ends of quoted texts are escapes too, and harmless. */
const UNSEEN = /(?![\n\t])\p{C}/u;

function toText(node: Scalar, { text, say }: Walk): string {
  const value = typeof node.value === 'string' ? node.value : '';
  if (node.type !== 'QUOTE_DOUBLE' || !UNSEEN.test(value)) return value;
  // `"\u202e"` would bring in by name what every check of the file's own characters refuses.
  const [start = 0, end = 0] = node.range ?? [];
  if (/\\[^\n"\\/ nt]/.test(text.slice(start, end))) {
    say(node, 'a `\\` escape for a character that cannot be seen', 'Write the text itself, without the escape.');
  }
  return value;
}

function toObject(map: YAMLMap, walk: Walk): Record<string, unknown> {
  const seen = new Set<string>();
  const entries: [string, unknown][] = [];
  for (const pair of map.items as Pair[]) {
    const key = keyOf(pair);
    if (key === undefined) walk.say(pair.key, 'a key that is not text', 'Name the key plainly, or delete it.');
    else if (key === '__proto__' || key === '<<') walk.say(pair.key, `the key \`${key}\``, 'Delete it.');
    else if (seen.has(key)) walk.say(pair.key, 'a key that stands twice', 'Keep one of the two.');
    else entries.push([key, readPair(pair, walk)]);
    if (key !== undefined) seen.add(key);
  }
  return Object.fromEntries(entries);
}

function readPair(pair: Pair, walk: Walk): unknown {
  if (isNode(pair.key)) refuseSpecial(pair.key, walk);
  if (isScalar(pair.key)) toText(pair.key, walk);
  return toData(pair.value, walk);
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Finds places by path. Each mapping is indexed once, so that thousands of messages do not search it anew. */
export function buildLocator(root: unknown, at: (offset: number) => Position) {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const indexOf = (map: YAMLMap) => {
    const known = indexes.get(map) ?? new Map((map.items as Pair[]).map((pair) => [keyOf(pair) ?? '', pair]));
    indexes.set(map, known);
    return known;
  };
  return (path: Path, key = false): Position => at(findOffset(root, path, key, indexOf));
}

type IndexOf = (map: YAMLMap) => ReadonlyMap<string, Pair>;

function findOffset(root: unknown, path: Path, key: boolean, indexOf: IndexOf): number {
  let node = root;
  let offset = startOf(root);
  for (const [depth, part] of path.entries()) {
    const child = isMap(node) ? indexOf(node).get(String(part)) : isSeq(node) ? node.items[Number(part)] : undefined;
    if (child === undefined || child === null) return offset;
    const value = isNode(child) ? child : (child as Pair).value;
    const isKeyWanted = !isNode(child) && ((key && depth === path.length - 1) || !isNode(value));
    offset = startOf(isKeyWanted ? (child as Pair).key : value);
    node = value;
  }
  return offset;
}
