/** How long the reader takes over one file. */
import { renderBody } from '../src/loader/body.ts';
import { buildContent } from '../src/loader/content.ts';
import { parseFrontMatter } from '../src/loader/front-matter.ts';
import type { Shape } from './slow-shapes.ts';

/** Milliseconds that the reader takes over a shape. */
export function measureReading({ path, text }: Shape): number {
  const start = performance.now();
  const { texts } = buildContent([{ path, bytes: Buffer.from(text) }]);
  const head = path.endsWith('.md') && texts.has(path) ? parseFrontMatter(text) : undefined;
  // Rendered also where the head is faulty, as the checker does.
  if (head && 'body' in head) renderBody(head.body, (scheme, id) => `/${scheme}/${id}/`);
  return performance.now() - start;
}
