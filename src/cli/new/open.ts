/** The content folder as `npm run new` finds it: read once, checked again with the new file in it. */
import type { Digest } from '../../domain/digest.ts';
import { buildContent, type Content } from '../../loader/content.ts';
import { describeFileProblem } from '../../loader/file-messages.ts';
import { type ContentFile, readFiles } from '../../loader/files.ts';
import { PlainError } from '../failure.ts';

export interface Opened {
  readonly files: readonly ContentFile[];
  readonly content: Content;
  readonly digest: Digest;
}

/** Reads a content folder; says so where there is none, or none that a new entry could be checked against. */
export function openContent(folder: string): Opened {
  const { files, problems } = read(folder);
  const content = buildContent(files, problems.map(describeFileProblem));
  if (!content.digest) throw new PlainError('The edition itself cannot be read. Run `npm run check` first.');
  return { files, content, digest: content.digest };
}

function read(folder: string) {
  try {
    return readFiles(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new PlainError(`There is no content folder at ${folder}. Set CONTENT_DIR to where it is.`);
  }
}
