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
  /** Weigh the pages of a built site instead. */
  readonly pages: boolean;
  /** The folder of that site. */
  readonly site: string;
  readonly help: boolean;
}

export const BENCH_HELP = `npm run bench [-- options]
  --entries 1000,10000   sizes of the made-up digest (1000)
  --runs 3               times each thing is measured; the median is shown (1)
  --no-hugo              leave Hugo out, even where it is installed
  --keep                 keep the folder with the corpus and the built sites
  --pages                weigh one page of each kind of a built site in a browser, and how much of it moves, instead
  --site dist            the folder of that site (dist)
`;

export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parse(args);
  return {
    entries: (values.entries ?? '1000').split(',').map((text) => parseNumber('--entries', text)),
    runs: parseNumber('--runs', values.runs ?? '1'),
    hugo: !values['no-hugo'],
    keep: values.keep ?? false,
    pages: values.pages ?? false,
    site: values.site ?? 'dist',
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
        pages: { type: 'boolean' },
        site: { type: 'string' },
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
