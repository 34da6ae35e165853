/** Finds and reads the files of a content folder. Follows no symbolic link and leaves the folder on no path. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sizes above which a file is refused unread. */
export const MAX_FILE_BYTES = 64 * 1024;
/** The list registers hold many records in one file. */
export const MAX_LIST_BYTES = 1024 * 1024;
export const MAX_LINE_LENGTH = 10_000;

export interface ContentFile {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface FileProblem {
  readonly path: string;
  readonly problem: 'symlink' | 'special' | 'directory' | 'unreadable' | 'size';
  readonly bytes?: number;
}

export interface FoundFiles {
  readonly files: readonly ContentFile[];
  readonly problems: readonly FileProblem[];
}

/** Reads every regular file below `root`, in the order of their paths (by code unit, whatever the locale). */
export function readFiles(root: string): FoundFiles {
  const files: ContentFile[] = [];
  const problems: FileProblem[] = [];
  const visit = (folder: string) => {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!isIgnored(name)) visitOne(path);
    }
  };
  const visitOne = (path: string) => {
    const stat = lstatSync(join(root, path));
    if (stat.isSymbolicLink()) problems.push({ path, problem: 'symlink' });
    else if (stat.isDirectory() && /\.(?:md|ya?ml)$/i.test(path)) problems.push({ path, problem: 'directory' });
    else if (stat.isDirectory()) visit(path);
    else if (!stat.isFile()) problems.push({ path, problem: 'special' });
    else if (stat.size > limitOf(path)) problems.push({ path, problem: 'size', bytes: stat.size });
    else readOne(path);
  };
  const readOne = (path: string) => {
    try {
      files.push({ path, bytes: readFileSync(join(root, path)) });
    } catch {
      problems.push({ path, problem: 'unreadable' });
    }
  };
  visit('');
  return { files, problems };
}

/** What operating systems and editors leave in folders. */
function isIgnored(name: string): boolean {
  return name === '.DS_Store' || name === 'Thumbs.db' || name === '.gitkeep';
}

function limitOf(path: string): number {
  return path.includes('/') ? MAX_FILE_BYTES : MAX_LIST_BYTES;
}
