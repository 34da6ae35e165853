/** `npm run bench`: makes a digest of any size, builds it in every way that matters, and prints what that took. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExitCode, runCommand } from '../src/cli/failure.ts';
import { BENCH_HELP, type BenchArguments, parseBenchArguments } from './arguments.ts';
import { makeCorpus } from './corpus/corpus.ts';
import { writeContent } from './corpus/write.ts';
import { findHugo, measureHugo } from './hugo.ts';
import { benchPages } from './pages.ts';
import { formatReport } from './report.ts';
import { measureDigest, measureFolder } from './steps.ts';

await runCommand(async (): Promise<ExitCode> => {
  const given = parseBenchArguments(process.argv.slice(2));
  if (given.help) process.stdout.write(BENCH_HELP);
  else if (given.pages) console.log(await benchPages(given.site));
  else await bench(given);
  return 0;
});

async function bench(given: BenchArguments): Promise<void> {
  const hugo = given.hugo ? findHugo() : undefined;
  console.log(describeMachine(hugo, given));
  const folder = mkdtempSync(join(tmpdir(), 'digest-bench-'));
  try {
    for (const entries of given.entries)
      console.log(await benchSize(join(folder, String(entries)), entries, given, hugo));
  } finally {
    if (given.keep) console.log(`Kept in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function describeMachine(hugo: string | undefined, { runs, hugo: isWanted }: BenchArguments): string {
  const compared = hugo ? `Hugo ${hugo}` : isWanted ? 'hugo is not on the path, so it is not compared' : 'without Hugo';
  const times = runs === 1 ? 'one run' : `median of ${runs} runs`;
  const load = `load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`;
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${load}; Node ${process.version}; ${compared}; ${times}.\n`;
}

async function benchSize(
  folder: string,
  entries: number,
  { runs }: BenchArguments,
  hugo: string | undefined,
): Promise<string> {
  const place = { content: join(folder, 'content'), out: join(folder, 'dist'), cache: join(folder, 'cache') };
  mkdirSync(folder, { recursive: true });
  const corpus = makeCorpus(entries);
  writeContent(place.content, corpus);
  const rows = [...(await measureDigest(place, corpus, runs))];
  const sizes = { 'This site': measureFolder(place.out) };
  if (!hugo) return formatReport({ entries, rows, sizes });
  rows.push(...(await measureHugo(join(folder, 'hugo'), corpus, runs)));
  const both = { ...sizes, 'The Hugo site': measureFolder(join(folder, 'hugo/public')) };
  return formatReport({ entries, rows, sizes: both });
}
