/** Every file of a finished folder, with the rights that any web server can read, whatever the umask of the build. */
import type { Dirent } from 'node:fs';
import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateProblem } from './facts.ts';

export interface FoundFiles {
  /** Paths below the folder, with `/`, in code-unit order. */
  readonly files: readonly string[];
  readonly problems: readonly GateProblem[];
}

const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** Lists files and sets their rights; links and anything else than files and folders are problems. */
export async function listFiles(root: string): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: GateProblem[] = [];
  const visit = async (folder: string): Promise<void> => {
    await setMode(join(root, folder), FOLDER_MODE);
    const children = await readdir(join(root, folder), { withFileTypes: true });
    await Promise.all(children.map((child) => visitOne(folder === '' ? child.name : `${folder}/${child.name}`, child)));
  };
  const visitOne = async (path: string, child: Dirent): Promise<void> => {
    if (child.isDirectory()) return visit(path);
    if (!child.isFile()) problems.push({ file: path, problem: 'is neither a file nor a folder' });
    else if (/[\\\n\r]/.test(path)) problems.push({ file: path, problem: 'has a name that no server can serve' });
    else files.push(path);
    if (child.isFile()) await setMode(join(root, path), FILE_MODE);
  };
  await visit('');
  return { files: files.sort(), problems };
}

async function setMode(path: string, mode: number): Promise<void> {
  const { mode: found } = await stat(path);
  if ((found & 0o7777) !== mode) await chmod(path, mode);
}
