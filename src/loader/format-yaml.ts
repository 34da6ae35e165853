/**
 * One form for YAML records: keys in the order of the schema, two spaces, lines of at most 120 characters. Comments stay
 * with what they stand beside, and the data is the same before and after, or the text is left as it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Path } from '../domain/references.ts';
import { keysAt } from './schema-at.ts';
import { parseYaml } from './yaml.ts';

const WIDTH = 120;

/**
 * The text in its one form; the text itself where it is no YAML that the loader accepts. `prefix`: how deep below the
 * top the records stand (0: the file is a record; 1: a mapping or list of records).
 */
export function formatYaml(text: string, schema: z.ZodType, prefix: 0 | 1): string {
  const before = parseYaml(text);
  if (before.data === undefined || before.problems.length > 0) return text;
  const doc = parseDocument(text, { schema: 'failsafe', keepSourceTokens: false });
  sortKeys(doc.contents, schema, [], prefix);
  const formatted = stringify(doc);
  return isDeepStrictEqual(parseYaml(formatted).data, before.data) ? formatted : text;
}

function stringify(doc: Document): string {
  return doc.toString({
    lineWidth: WIDTH,
    indent: 2,
    indentSeq: true,
    singleQuote: true,
    flowCollectionPadding: false,
    minContentWidth: 20,
  });
}

function sortKeys(node: unknown, schema: z.ZodType, path: Path, skip: number): void {
  if (isSeq(node)) {
    node.items.forEach((item, i) => {
      sortKeys(item, schema, skip > 0 ? path : [...path, i], skip - 1);
    });
  } else if (isMap(node)) {
    if (skip <= 0) sortPairs(node, keysAt(schema, path));
    for (const pair of node.items as Pair[]) {
      sortKeys(pair.value, schema, skip > 0 ? path : [...path, keyOf(pair)], skip - 1);
    }
  }
}

/** Known keys in the order of the schema; the others after them, in the order they have. */
function sortPairs(map: YAMLMap, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const rank = (pair: Pair) => {
    const at = keys.indexOf(keyOf(pair));
    return at < 0 ? keys.length : at;
  };
  // A comment at the top of a mapping belongs to its first pair as written, and must not change owner.
  const pairs = map.items as Pair[];
  const sorted = pairs.map((pair, i) => ({ pair, i })).sort((a, b) => rank(a.pair) - rank(b.pair) || a.i - b.i);
  map.items = sorted.map(({ pair }) => pair) as YAMLMap['items'];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}
