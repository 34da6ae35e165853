/** The flags of `npm run new`, for scripts: every question can be answered by one. */
import { parseArgs } from 'node:util';
import { PlainError } from '../failure.ts';
import type { Draft } from './draft.ts';

const TEXT = { type: 'string' } as const;

const OPTIONS = {
  title: TEXT,
  summary: TEXT,
  published: TEXT,
  occurred: TEXT,
  publisher: TEXT,
  headline: TEXT,
  language: TEXT,
  url: TEXT,
  read: TEXT,
  countries: TEXT,
  ministers: TEXT,
  'crime-types': TEXT,
  organisations: TEXT,
  agreements: TEXT,
  events: TEXT,
  body: TEXT,
  id: TEXT,
  added: TEXT,
  preview: { type: 'boolean' },
  'no-questions': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type NewFlags = ReturnType<typeof parseNewArguments>;

export const NEW_HELP = `npm run new -- [flags]

Asks for what an entry needs, proposes what it can, and writes the file. Each question can be answered by a flag:
  --title --summary --url --publisher --language --headline
  --published DATE --occurred DATE   2025-07-09, 2025-07, 2025 or 2025-07-07/2025-07-09
  --preview                          the article announces what is still to happen
  --read full|excerpt                what the summary was written from
  --countries kh,sg   --crime-types fraud,cybercrime   (“none” where the source names none)
  --ministers sar-sokha:signed,lawrence-wong:met+spoke
  --organisations --agreements --events   ids, joined by commas
  --body TEXT   --id 2025/words-of-the-title   --added DATE
  --no-questions   ask nothing: what is missing is said, and nothing written
`;

/** Parses the flags; an unknown one is the business of whoever typed it. */
export function parseNewArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('\n')[0]}\n\n${NEW_HELP}`);
  }
}

/** `kh,sg` as a list; `none` and nothing as an empty one. */
export function splitList(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '' && item !== 'none');
}

/** The command that gives a draft by flags, for a shell; what is empty is left out. */
export function formatFlags({ crimeTypes, ministers, countries, preview, ...draft }: Draft): string {
  const lists = { countries: listOf(countries), ministers: listOf(ministers), 'crime-types': listOf(crimeTypes) };
  const texts = Object.entries({ ...draft, ...lists }).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.join(','),
  ]);
  const parts = texts.filter(([, value]) => value !== '').map(([name, value]) => `--${name} ${quoteForShell(value)}`);
  return ['npm run new --', ...parts, ...(preview ? ['--preview'] : [])].join(' \\\n  ');
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(',');
}

/** Nothing is a sign between single quotation marks but the mark itself. */
function quoteForShell(text: string): string {
  return /^[\w,.:/+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
