/** How a command ends: with an exit code and, where it could not run, one plain sentence instead of a stack trace. */

/** 0 all well, 1 the content or the finished site has problems, 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** Something whoever runs the command can understand and mend; its message is shown as it stands. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Runs a command to its exit code; says in a sentence what stopped it. `DEBUG` in the environment adds the stack. */
export async function runCommand(command: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 2;
    console.error(describeFailure(error));
    if (process.env['DEBUG']) console.error(error);
  }
}

/** What stopped a command, in a sentence or two. */
export function describeFailure(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const path = (error as NodeJS.ErrnoException | null)?.path;
  const known = code === undefined ? undefined : SYSTEM_FAILURES[code];
  if (known) return path ? `${known} (${path})` : known;
  const message = error instanceof Error ? error.message : String(error);
  return (
    `This is a fault of the program, not of the content: ${firstLine(message)}\n` +
    'Please report it with the command you ran; DEBUG=1 before the command shows where it happened.'
  );
}

const SYSTEM_FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; nothing was published.',
  EDQUOT: 'The disk quota is used up; nothing was published.',
  EFBIG: 'A file grew larger than this account may write; nothing was published.',
  EROFS: 'The disk is read-only; nothing was published.',
  EACCES: 'A file or folder may not be read or written.',
  EPERM: 'A file or folder may not be changed.',
  EMFILE: 'Too many files are open; raise the limit (ulimit -n) and run the command again.',
  EXDEV: 'The output folder is on another disk than the folder it stands in; choose another OUT_DIR.',
  EBUSY: 'The output folder is in use as a mount point and cannot be replaced; choose a folder below it as OUT_DIR.',
};

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() || 'no reason given';
}
