/** The content folder as it was in a commit, read through git and written nowhere. */
import { spawnSync } from 'node:child_process';
import { quote } from '../domain/message.ts';
import { buildContent, type Content } from '../loader/content.ts';
import { describeFileProblem } from '../loader/file-messages.ts';
import { type ContentFile, type FileProblem, MAX_FILE_BYTES, MAX_LIST_BYTES } from '../loader/files.ts';
import { PlainError } from './failure.ts';

/** Reads the content of a commit, branch or tag. A `PlainError` says why that cannot be done. */
export function readContentAt(ref: string, contentDir: string): Content {
  const git = gitIn(contentDir);
  const prefix = git(['rev-parse', '--show-prefix']).toString().replace(/\n$/, '');
  const commit = findCommit(ref, git);
  const tree = git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]);
  const listed = parseTree(tree.toString(), prefix);
  const problems = listed.flatMap((item) => findProblem(item));
  const readable = listed.filter((item) => findProblem(item).length === 0);
  const bytes = splitBatch(git(['cat-file', '--batch'], readable.map(({ object }) => `${object}\n`).join('')));
  const files = readable.map(({ path }, index): ContentFile => ({ path, bytes: bytes[index] ?? Buffer.alloc(0) }));
  return buildContent(files, problems.map(describeFileProblem));
}

type Git = (args: readonly string[], input?: string) => Buffer;

/** Larger than any content folder that the loader would read. */
const MAX_OUTPUT = 1024 ** 3;

function gitIn(folder: string): Git {
  return (args, input) => {
    const run = spawnSync('git', args, { cwd: folder, maxBuffer: MAX_OUTPUT, ...(input !== undefined && { input }) });
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT') {
      throw new PlainError('`--changed-since` needs git, which is not installed.');
    }
    if (run.error) throw run.error;
    if (run.status !== 0) throw new PlainError(`git cannot tell what has changed: ${lastLine(run.stderr)}`);
    return run.stdout;
  };
}

function lastLine(bytes: Buffer): string {
  return quote(bytes.toString().trim().split('\n').at(-1) ?? '');
}

function findCommit(ref: string, git: Git): string {
  try {
    return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
      .toString()
      .trim();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    const hint = 'Name a commit, branch or tag that is in this copy of the repository (in a workflow, fetch it first).';
    throw new PlainError(`git knows no ${quote(ref)}. ${hint}`);
  }
}

interface Listed {
  readonly mode: string;
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

/** Lines of `git ls-tree -l -z`: `<mode> <type> <object> <size>\t<path>`, each ended by NUL, paths as they are. */
function parseTree(text: string, prefix: string): readonly Listed[] {
  return text.split('\0').flatMap((line): Listed[] => {
    const [head = '', path] = line.split('\t');
    const [mode = '', , object = '', size = ''] = head.split(/ +/);
    if (path === undefined || isIgnored(path)) return [];
    return [{ mode, object, size: Number(size) || 0, path: path.slice(prefix.length) }];
  });
}

function isIgnored(path: string): boolean {
  return path.endsWith('.DS_Store') || path.endsWith('Thumbs.db') || path.endsWith('.gitkeep');
}

function findProblem({ mode, size, path }: Listed): readonly FileProblem[] {
  if (mode === '120000') return [{ path, problem: 'symlink' }];
  if (mode === '160000') return [{ path, problem: 'special' }];
  const limit = path.includes('/') ? MAX_FILE_BYTES : MAX_LIST_BYTES;
  return size > limit ? [{ path, problem: 'size', bytes: size }] : [];
}

/** The contents in the output of `git cat-file --batch`: `<object> blob <size>\n<bytes>\n` each. */
function splitBatch(output: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return contents;
}
