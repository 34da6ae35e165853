/** The site that pages draw from: built once for each version of the content. */
import { createHash } from 'node:crypto';
import { currentContent, type Provided } from '../loader/astro.ts';
import { readSettings } from '../loader/settings.ts';
import { buildChromeView } from '../site/chrome-view.ts';
import { buildSite } from '../site/from-content.ts';
import type { Site } from '../site/site.ts';

let built: { readonly version: number; readonly site: Site; readonly chrome: string } | undefined;

/** The site of the content handed over last. */
export function currentSite(): Site {
  return current().site;
}

/**
 * The key of a page for incremental builds: a hash of all it shows, which is its view and what stands around it. What
 * the templates themselves say is covered by Astro, which hashes each route's modules.
 */
export function cacheKeyOf(view: unknown): string {
  return createHash('sha256').update(current().chrome).update(JSON.stringify(view)).digest('base64url');
}

function current() {
  const provided = currentContent();
  if (built?.version !== provided.version) built = build(provided);
  return built;
}

function build({ digest, bodies, version }: Provided) {
  const site = buildSite(digest, readSettings(), (markdown) => {
    const body = bodies.find(markdown);
    // The command that handed the content over has refused bodies with problems.
    return 'html' in body ? body.html : '';
  });
  return { version, site, chrome: JSON.stringify(buildChromeView(site)) };
}
