/**
 * The list of every file of the finished site with its SHA-256, in the format of coreutils, so that anyone can check
 * a copy: `sha256sum --check sha256sums.txt`. It is the last file of a build, so a folder that has it is complete.
 */
export const CHECKSUMS_FILE = 'sha256sums.txt';

/** The list, sorted by path in code-unit order; file names here hold no backslash and no line break. */
export function formatChecksums(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** Paths and hashes of such a list; lines that are none are left out. */
export function parseChecksums(text: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash !== undefined && path !== undefined) hashes.set(path, hash);
  }
  return hashes;
}
