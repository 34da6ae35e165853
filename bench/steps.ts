/** What is measured, one process each, in the order in which a maintainer would meet it. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus/corpus.ts';
import { type Measured, measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Row {
  readonly what: string;
  readonly measured: Measured;
  /** Stages inside, in seconds, where the command says them. */
  readonly stages?: Readonly<Record<string, number>>;
}

export interface Place {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** Reading, checking, three builds. */
export async function measureDigest(place: Place, corpus: Corpus, runs: number): Promise<readonly Row[]> {
  const env = { CONTENT_DIR: place.content, OUT_DIR: place.out, CACHE_DIR: place.cache };
  const run = (...arguments_: readonly string[]) =>
    measure({ program: process.execPath, arguments: arguments_, cwd: ROOT, env });
  const clear = () =>
    [place.out, place.cache].forEach((folder) => void rmSync(folder, { recursive: true, force: true }));
  const edit = createEdit(place, corpus);
  const build = () => run(...readBuildCommand());
  const read = await median(runs, clear, () => run('bench/read-content.ts'));
  const cold = await median(runs, clear, build);
  const unchanged = await median(runs, () => {}, build);
  const edited = await median(runs, edit, build);
  const check = await median(
    runs,
    () => {},
    () => run('src/cli/check.ts'),
  );
  return [
    { what: 'Read all content', measured: read },
    { what: '`check`', measured: check },
    { what: 'Cold build, with search and gate', measured: cold, stages: readStages(cold.output) },
    { what: 'Rebuild, nothing changed', measured: unchanged, stages: readStages(unchanged.output) },
    { what: 'Rebuild after one entry changed', measured: edited, stages: readStages(edited.output) },
  ];
}

/** What `npm run build` calls Node with, flags included. */
function readBuildCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { build: string } };
  return scripts.build.split('&& node ').at(-1)?.split(' ') ?? [];
}

/** The run with the median time on the clock. */
export async function median(runs: number, prepare: () => void, run: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let count = 0; count < runs; count += 1) {
    prepare();
    all.push(await run());
  }
  all.sort((a, b) => a.seconds - b.seconds);
  return all[Math.floor((all.length - 1) / 2)] as Measured;
}

/** Each call changes the title of one entry in the middle of the corpus. */
function createEdit({ content }: Place, { entries }: Corpus): () => void {
  const file = join(content, 'entries', `${entries[Math.floor(entries.length / 2)]?.id}.md`);
  let count = 0;
  return () => {
    count += 1;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^title: "[^"]*"/m, `title: "A title edited for time ${count}"`),
    );
  };
}

/** The lines a build says at the end of each stage: `… rendered in 1.2 s.` */
export function readStages(output: string): Readonly<Record<string, number>> {
  const lines = output.matchAll(/^(.*?) (read|rendered|written|checked) in ([\d.]+) s\.$/gm);
  return Object.fromEntries([...lines].map(([, what, , seconds]) => [nameStage(what ?? ''), Number(seconds)]));
}

function nameStage(words: string): string {
  if (/entries$/.test(words)) return 'reading';
  if (/^\d+ of \d+ pages$/.test(words)) return 'pages';
  if (/other files$/.test(words)) return 'gate';
  return words.toLowerCase();
}

export interface Size {
  readonly pages: number;
  readonly files: number;
  readonly megabytes: number;
}

/** What a folder holds. */
export function measureFolder(folder: string): Size {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = items.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return {
    pages: items.filter(({ name }) => name.endsWith('.html')).length,
    files: items.length,
    megabytes: bytes / 1e6,
  };
}
