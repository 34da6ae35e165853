/** A small whole edition about three states that are on no map, for tests that need a site's worth of records. */
import { fileURLToPath } from 'node:url';
import type { Digest } from '../src/domain/digest.ts';
import { readContent } from '../src/loader/content.ts';

/** The folder of the fixture, to be built as it stands. */
export const FIXTURE_FOLDER = fileURLToPath(new URL('./fixtures/digest', import.meta.url));

let read: Digest | undefined;

/** The digest of the fixture. Throws where the fixture itself has a problem, so that no test passes on a part of it. */
export function readFixtureDigest(): Digest {
  if (read) return read;
  const { digest, messages } = readContent(FIXTURE_FOLDER);
  if (!digest || messages.length > 0) {
    throw new Error(messages.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'));
  }
  read = digest;
  return digest;
}
