/**
 * How records reach Astro's pages: through our own reader, once per build. The command that builds reads the content,
 * prints every problem and hands it over; Astro bundles this module anew, so the hand-over goes by `globalThis`.
 */
import { type Content, readContent } from './content.ts';
import { readSettings } from './settings.ts';

const SLOT = Symbol.for('digest.content');

interface Slot {
  [SLOT]?: { readonly content: Content; readonly version: number };
}

/** Hands content to the pages that render after this call. */
export function provideContent(content: Content): void {
  const slot = globalThis as Slot;
  slot[SLOT] = { content, version: (slot[SLOT]?.version ?? 0) + 1 };
}

/** The content to render, with a version that changes whenever it is replaced. Reads it where nobody provided it. */
export function currentContent(): { readonly content: Content; readonly version: number } {
  const slot = globalThis as Slot;
  if (!slot[SLOT]) provideContent(readContent(readSettings().contentDir));
  return slot[SLOT] as { content: Content; version: number };
}
