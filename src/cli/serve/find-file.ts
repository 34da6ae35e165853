/** Which file of a folder answers a path, or where the path should have pointed. */
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Found =
  | { readonly kind: 'file'; readonly file: string; readonly path: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' };

const MISSING: Found = { kind: 'missing' };

/** What hosts read and do not serve. */
const HOST_FILES = new Set(['/_headers', '/_redirects']);

/** Finds the file of a request's path (no query) below `base`. Symbolic links and everything outside are missing. */
export async function findFile(root: string, base: string, path: string): Promise<Found> {
  if (path === '/' && base !== '/') return { kind: 'moved', to: base };
  if (`${path}/` === base) return { kind: 'moved', to: base };
  const below = path.startsWith(base) ? decodePath(path.slice(base.length - 1)) : undefined;
  if (below === undefined || HOST_FILES.has(below)) return MISSING;
  const wanted = below.endsWith('/') ? `${below}index.html` : below;
  const kind = await kindOf(root, wanted);
  if (kind === 'folder') return { kind: 'moved', to: `${path}/` };
  return kind === 'file' ? { kind: 'file', file: join(root, wanted), path: below } : MISSING;
}

/** The path's names decoded; nothing where one of them is hidden, leads upwards or could not be meant. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    const isPlain = !/[\0\\]|\/\//.test(decoded) && !/\/\.(?!well-known(?:\/|$))/.test(decoded);
    return isPlain ? decoded : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(root: string, path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const real = await realpath(join(root, path));
    if (real !== join(await realpath(root), path)) return undefined;
    const found = await stat(real);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
