/** What `npm run check` may be told. */
import { parseArgs } from 'node:util';
import { quote } from '../domain/message.ts';
import { findNearest } from '../loader/nearest.ts';
import { PlainError } from './failure.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckArguments {
  /** Files or folders to report on; none for all. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** A commit, branch or tag: only what came after it is reported. */
  readonly changedSince: string | undefined;
  readonly help: boolean;
}

export const CHECK_HELP = `npm run check [-- paths… --format text|github|json --changed-since REF]

  paths…               report only on these files or folders (all content is read and checked)
  --format             text (default), github: annotations and job summary, json
  --changed-since REF  report only what is new since a commit, branch or tag

CONTENT_DIR names another content folder, AS_OF the day that counts as today.
Exit code: 0 no errors (warnings and notices do not count), 1 errors, 2 the check could not run.
`;

/** Reads the arguments; a `PlainError` says what cannot be understood. */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: OPTIONS,
  });
  const given = new Map<string, string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    else if (token.kind === 'option') given.set(...readOption(token.rawName, token.name, token.value));
  }
  return { paths, format: readFormat(given), changedSince: given.get('changed-since'), help: given.has('help') };
}

const OPTIONS = {
  format: { type: 'string' },
  'changed-since': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function readOption(rawName: string, name: string, value: string | undefined): [string, string] {
  if (!Object.hasOwn(OPTIONS, name)) {
    const nearest = findNearest(name, Object.keys(OPTIONS));
    const hint = nearest ? `Did you mean \`--${nearest}\`?` : '`npm run check -- --help` lists the options.';
    throw new PlainError(`There is no option ${quote(rawName)}. ${hint}`);
  }
  if (name !== 'help' && (value === undefined || value === '' || value.startsWith('--'))) {
    throw new PlainError(`The option ${quote(rawName)} needs a value; see \`npm run check -- --help\`.`);
  }
  return [name, value ?? ''];
}

function readFormat(given: ReadonlyMap<string, string>): Format {
  const text = given.get('format') ?? 'text';
  const format = FORMATS.find((candidate) => candidate === text);
  if (format === undefined) throw new PlainError(`There is no format ${quote(text)}; choose text, github or json.`);
  return format;
}
