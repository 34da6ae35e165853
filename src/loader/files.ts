/** Finds and reads the files of a content folder. Follows no symbolic link and leaves the folder on no path. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sizes above which a file is refused unread. */
export const MAX_FILE_BYTES = 64 * 1024;
/** The list registers hold many records in one file. */
export const MAX_LIST_BYTES = 1024 * 1024;
export const MAX_LINE_LENGTH = 10_000;
/** Of an entry or a register file of one record. */
export const MAX_RECORD_LINES = 2500;
/** Of a file of many records: the parser's time grows faster than their number. */
export const MAX_LIST_LINES = 20_000;

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

/**
 * Reads every regular file below `root`, in the order of their paths (by code unit, whatever the locale). Throws only
 * where `root` itself cannot be opened.
 */
export function readFiles(root: string): FoundFiles {
  const found: Found = { root, files: [], problems: [] };
  visit('', readdirSync(root), found);
  return found;
}

interface Found extends FoundFiles {
  readonly root: string;
  readonly files: ContentFile[];
  readonly problems: FileProblem[];
}

function visit(folder: string, names: readonly string[], found: Found): void {
  for (const name of [...names].sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (isIgnored(name)) continue;
    try {
      visitOne(path, found);
    } catch {
      // No permission, gone since the folder was listed, or a name in no encoding that can be asked for again.
      found.problems.push({ path, problem: 'unreadable' });
    }
  }
}

function visitOne(path: string, found: Found): void {
  const at = join(found.root, path);
  const stat = lstatSync(at);
  const report = (problem: FileProblem['problem']) => found.problems.push({ path, problem });
  if (stat.isSymbolicLink()) report('symlink');
  else if (stat.isDirectory() && /\.(?:md|ya?ml)$/i.test(path)) report('directory');
  else if (stat.isDirectory()) visit(path, readdirSync(at), found);
  else if (!stat.isFile()) report('special');
  else if (stat.size > limitOf(path)) found.problems.push({ path, problem: 'size', bytes: stat.size });
  else found.files.push({ path, bytes: readFileSync(at) });
}

/** What operating systems, editors and git leave in folders. */
function isIgnored(name: string): boolean {
  return name === '.DS_Store' || name === 'Thumbs.db' || name === '.gitkeep' || name === '.git';
}

function limitOf(path: string): number {
  return path.includes('/') ? MAX_FILE_BYTES : MAX_LIST_BYTES;
}
