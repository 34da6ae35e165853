/**
 * How records reach Astro's pages: through our own reader, once per build. The command that builds or serves reads the
 * content, prints every problem and hands it over; Astro bundles this module anew, so the hand-over goes by
 * `globalThis`. Bodies come with it: they stay out of Astro's own store, which is slow and large (DESIGN.md §4).
 */
import type { Digest } from '../domain/digest.ts';
import type { BodyCache } from './body-cache.ts';

const SLOT = Symbol.for('digest.content');

export interface Provided {
  readonly digest: Digest;
  readonly bodies: BodyCache;
  /** Changes whenever the content is replaced. */
  readonly version: number;
}

interface Slot {
  [SLOT]?: Provided;
}

/** Hands the digest and its rendered bodies to the pages that render after this call. */
export function provideContent(digest: Digest, bodies: BodyCache): void {
  const slot = globalThis as Slot;
  slot[SLOT] = { digest, bodies, version: (slot[SLOT]?.version ?? 0) + 1 };
}

/** The content to render. Throws where no command has provided it: `astro build` alone does not publish. */
export function currentContent(): Provided {
  const provided = (globalThis as Slot)[SLOT];
  if (!provided) throw new Error('No content was handed over. Run `npm run build` or `npm run dev`, not Astro itself.');
  return provided;
}
