/** This edition's own digest, grown, with all that the index writer takes. */
import { toString as toText } from 'mdast-util-to-string';
import { resolveAsOf } from '../../src/domain/as-of.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { readContent } from '../../src/loader/content.ts';
import { isTree, parseMarkdown } from '../../src/loader/markdown.ts';
import type { BodyText, RecordRoutes } from '../../src/search/record.ts';
import { createRoutes } from '../../src/site/routes.ts';
import { growDigest } from './grow.ts';

export interface SearchCorpus {
  readonly graph: Graph;
  readonly routes: RecordRoutes;
  readonly bodyText: BodyText;
}

export function buildSearchCorpus(entries: number): SearchCorpus {
  const { digest } = readContent('content');
  if (!digest) throw new Error('The content could not be read.');
  const grown = growDigest(digest, entries);
  const bodyText: BodyText = ({ body }) => {
    const tree = parseMarkdown(body);
    return isTree(tree) ? toText(tree) : '';
  };
  return { graph: buildGraph(grown, resolveAsOf(grown)), routes: createRoutes('https://search.invalid'), bodyText };
}
