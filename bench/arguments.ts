/** What the command line of `npm run bench` may say. */
import { parseArgs } from 'node:util';
import { PlainError } from '../src/cli/failure.ts';

export interface BenchArguments {
  /** Sizes of corpus, one after another. */
  readonly entries: readonly number[];
  /** Each measurement is made so often, and the median is shown. */
  readonly runs: number;
  readonly hugo: boolean;
  /** Keep the folder with corpus and sites. */
  readonly keep: boolean;
  readonly help: boolean;
}

export const BENCH_HELP = `npm run bench [-- options]
  --entries 1000,10000   sizes of the made-up digest (1000)
  --runs 3               times each thing is measured; the median is shown (1)
  --no-hugo              leave Hugo out, even where it is installed
  --keep                 keep the folder with the corpus and the built sites
`;

export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parse(args);
  return {
    entries: (values.entries ?? '1000').split(',').map((text) => parseNumber('--entries', text)),
    runs: parseNumber('--runs', values.runs ?? '1'),
    hugo: !values['no-hugo'],
    keep: values.keep ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        entries: { type: 'string' },
        runs: { type: 'string' },
        'no-hugo': { type: 'boolean' },
        keep: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n${BENCH_HELP}`);
  }
}

function parseNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 200_000) return number;
  throw new PlainError(`${option} takes whole numbers above 0, and ${JSON.stringify(text)} is none.`);
}
