/** Messages about files as a whole: names, places, encodings, frames. */
import { type Message, quote } from '../domain/message.ts';
import type { FileProblem } from './files.ts';
import { MAX_FILE_BYTES } from './files.ts';
import { unexpected } from './finding.ts';
import type { Position } from './yaml.ts';

/** A message of severity `error` with the common parts filled in. */
export function message(file: string, at: Position, rule: string, reason: string, note: string): Message {
  return { file, line: at.line, column: at.column, rule, severity: 'error', field: '', reason, note };
}

export interface Refused {
  readonly line: number;
  readonly column?: number;
  readonly problem: string;
  readonly cure: string;
}

/** A file, or a part of it, that cannot be read as what it should be. */
export function refusal(file: string, { line, column, problem, cure }: Refused): Message {
  const expected = file.endsWith('.md') ? 'an entry as in the template' : 'a register file as the others';
  return message(
    file,
    { line, column: column ?? 1 },
    'file-format',
    `${unexpected(problem)}, expected ${expected}`,
    cure,
  );
}

const PROBLEMS: Readonly<Record<FileProblem['problem'], readonly [problem: string, cure: string]>> = {
  symlink: ['a symbolic link', 'Put the file itself in its place.'],
  special: ['something that is no regular file', 'Delete it.'],
  directory: ['a folder named like a file', 'Rename or delete it.'],
  unreadable: ['a file that cannot be opened', 'Check its permissions.'],
  size: ['a file this large', `Shorten it; ${MAX_FILE_BYTES / 1024} KB are the most for a record.`],
};

export function describeFileProblem({ path, problem, bytes }: FileProblem): Message {
  const [what, cure] = PROBLEMS[problem];
  const size = bytes === undefined ? '' : ` (${Math.ceil(bytes / 1024)} KB)`;
  return message(path, START, 'file-format', `${unexpected(what)}${size}, expected a small text file`, cure);
}

const START: Position = { line: 1, column: 1 };

/** A file that stands where no file of the digest stands, or whose name is no id. */
export function describeUnplaced(path: string): Message {
  const name = quote(path);
  if (path.startsWith('entries/')) {
    const cure = 'Name it by year and a few lower-case words joined by hyphens; no spaces, capitals or accents.';
    return message(
      path,
      START,
      'file-name',
      `Unexpected file ${name}, expected \`entries/<year>/<words-of-the-title>.md\``,
      cure,
    );
  }
  const cure = 'Only entries, registers and their folders stand in the content folder; see CONTRIBUTING.';
  return message(path, START, 'file-name', `Unexpected file ${name}, expected one of the known places and names`, cure);
}

/** A record under an id that the site keeps for an address of its own. */
export function describeReserved(path: string, id: string): Message {
  const reason = `Unexpected id ${quote(id)}, expected another: the site keeps that address for a list of its own`;
  return message(path, START, 'file-name', reason, 'Rename the file: by parties, year and subject.');
}
