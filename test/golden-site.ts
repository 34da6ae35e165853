/** The golden fixture: invented records in which each hard case of the design occurs once. */
import { fileURLToPath } from 'node:url';
import type { Digest } from '../src/domain/digest.ts';
import { readContent } from '../src/loader/content.ts';
import { buildSite } from '../src/site/from-content.ts';
import type { Site } from '../src/site/site.ts';

/** The day of the build in tests that do not say otherwise. */
export const GOLDEN_DAY = '2025-09-01';

let read: Digest | undefined;

/** The digest of the fixture. Throws where the fixture itself has a problem, so that no test passes on a part of it. */
export function readGoldenDigest(): Digest {
  if (read) return read;
  const { digest, messages } = readContent(fileURLToPath(new URL('./fixtures/golden', import.meta.url)));
  if (!digest || messages.length > 0) {
    throw new Error(messages.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'));
  }
  read = digest;
  return digest;
}

/** Its site on a day; a body is its Markdown in one paragraph. */
export function buildGoldenSite(asOf: string = GOLDEN_DAY): Site {
  const settings = { siteUrl: undefined, basePath: '/', asOf };
  return buildSite(readGoldenDigest(), settings, (markdown) => `<p>${markdown.trim()}</p>`);
}
