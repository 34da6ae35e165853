/** Runs the commands on small copies of the sample content, as their users do: as processes of their own. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const FIXTURES = join(ROOT, 'test/fixtures/publishing');

/** A call of the command that dies or fails; see `fixtures/publishing/fault.mjs`. */
export interface Fault {
  readonly call: 'writeFile' | 'rename' | 'rm';
  readonly path: string;
  readonly nth: number;
  readonly effect: 'kill' | 'killAfter' | 'stop' | 'ENOSPC';
}

export interface RunOptions {
  readonly fault?: Fault;
  readonly env?: Readonly<Record<string, string>>;
  /** Octal: `077`. */
  readonly umask?: string;
  /** Another checkout of the project. */
  readonly root?: string;
  /** Called with what the command has written so far. */
  readonly onOutput?: (text: string) => void;
}

export interface RunResult {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** A folder of its own with content, output and cache. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'digest-'));
  readonly content = join(this.folder, 'content');
  readonly out = join(this.folder, 'dist');
  readonly cache = join(this.folder, 'cache');

  constructor() {
    cpSync(join(FIXTURES, 'content'), this.content, { recursive: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Replaces words in a file of the content; says so where they do not stand there. */
  edit(path: string, words: string, others: string): void {
    editFile(join(this.content, path), words, others);
  }

  readOut(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  build(options: RunOptions = {}): Promise<RunResult> {
    const settings = { CONTENT_DIR: this.content, OUT_DIR: this.out, CACHE_DIR: this.cache };
    return runCommand('build', { ...options, env: { ...settings, ...options.env } });
  }
}

/** Replaces words in a file; says so where they do not stand there. */
export function editFile(file: string, words: string, others: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} does not hold ${JSON.stringify(words)}`);
  writeFileSync(file, text.replaceAll(words, others));
}

/** The environment of a command: that of a shell, not of a test runner. */
export function commandEnv(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { VITEST: _, NODE_OPTIONS: __, NODE_ENV: ___, ...rest } = process.env;
  return { ...rest, ...env };
}

export function runCommand(name: 'build' | 'serve' | 'dev', options: RunOptions): Promise<RunResult> {
  const { fault, env = {}, umask = '022', root = ROOT, onOutput } = options;
  const command = `umask ${umask}; exec "$0" "$@"`;
  const script = [`--import=${join(FIXTURES, 'fault.mjs')}`, join(root, 'src/cli', `${name}.ts`)];
  const child = spawn('sh', ['-c', command, process.execPath, ...script], {
    cwd: root,
    env: commandEnv({ ...env, ...(fault && { FAULT: JSON.stringify(fault) }) }),
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    onOutput?.(output);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => done({ code, signal, output }));
  });
}

/** Every file of a folder with its rights and its hash, by path. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(paths.map((path) => [path, describe(join(folder, path))]));
}

function describe(path: string): string {
  const stat = statSync(path);
  const rights = (stat.mode & 0o777).toString(8);
  if (stat.isDirectory()) return rights;
  return `${rights} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}

/** A checkout of the project in another folder, with the packages of this one. */
export function copyProject(folder: string): string {
  for (const path of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  return folder;
}

export const PACKAGES = join(ROOT, 'node_modules');
