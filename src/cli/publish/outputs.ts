/**
 * What is written beside the pages: feeds, downloads, calendars, the search index. Each writer gets the site and the
 * fresh folder, writes its own files there and nothing else, and takes its dates from the content, never from a clock.
 * All run while the pages are rendered; what they wrote goes through the same gate.
 */
import { join } from 'node:path';
import { writeSearchIndex } from '../../search/index-writer.ts';
import { paragraphsOf } from '../../site/plain-text.ts';
import type { Site } from '../../site/site.ts';
import { DATA_OUTPUT } from './data/outputs.ts';
import { writeShareImages } from './share/share-images.ts';

export interface Output {
  /** For the line that says how long it took. */
  readonly name: string;
  readonly write: (site: Site, folder: string) => Promise<void>;
}

export const OUTPUTS: readonly Output[] = [
  DATA_OUTPUT,
  { name: 'Share images', write: writeShareImages },
  { name: 'Search index', write: writeSearch },
];

async function writeSearch({ graph, routes, bodyHtml }: Site, folder: string): Promise<void> {
  await writeSearchIndex(graph, routes, join(folder, 'pagefind'), (entry) => paragraphsOf(bodyHtml(entry)).join(' '));
}
