import { buildManifest } from '../site/web-manifest.ts';
import { currentSite } from './_site.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(buildManifest(currentSite()), null, 2)}\n`);
}
