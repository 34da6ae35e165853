/** `npm run new`: asks, or takes flags, and writes an entry that passes the check. Exit code 0 written, 1 faulty, 2 not run. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Digest } from '../domain/digest.ts';
import { ENTRY_ID_PATTERN } from '../domain/ids.ts';
import { quote } from '../domain/message.ts';
import { formatText } from '../lint/reporters/text.ts';
import type { ContentFile } from '../loader/files.ts';
import type { Settings } from '../loader/settings.ts';
import { readRunSettings } from './content.ts';
import { type ExitCode, PlainError, runCommand } from './failure.ts';
import { formatFlags, NEW_HELP, type NewFlags, parseNewArguments } from './new/arguments.ts';
import { checkDraft } from './new/check-draft.ts';
import { completeByFlags, completeByQuestions } from './new/complete.ts';
import { buildEntryText, type Draft, findTakenIds, proposeId } from './new/draft.ts';
import { formatNearest } from './new/nearest.ts';
import { type Opened, openContent } from './new/open.ts';

await runCommand(async () => {
  const flags = parseNewArguments(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(NEW_HELP);
    return 0;
  }
  const settings = readRunSettings(process.env, process.cwd());
  const opened = openContent(settings.contentDir);
  const mayAsk = !flags['no-questions'] && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const added = flags.added ?? settings.asOf ?? new Date().toISOString().slice(0, 10);
  const draft = mayAsk ? await ask({ ...flags, added }, opened.digest) : completeByFlags({ ...flags, added });
  if (!mayAsk) process.stdout.write(formatNearest(draft, opened.digest));
  const code = propose(draft, flags.id, opened, settings);
  if (code !== 0 && mayAsk) console.error(`Your answers, to change and run again:\n\n${formatFlags(draft)}\n`);
  return code;
});

/** Answers; whoever breaks off has been told that nothing was written. */
async function ask(flags: NewFlags, digest: Digest): Promise<Draft> {
  try {
    return await completeByQuestions(flags, digest);
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') throw new PlainError('Broken off; nothing was written.');
    throw error;
  }
}

function propose(draft: Draft, wanted: string | undefined, opened: Opened, settings: Settings): ExitCode {
  const id = wanted ?? proposeId(draft, findTakenIds(opened.content));
  if (!ENTRY_ID_PATTERN.test(id)) {
    throw new PlainError(`Unexpected ${quote(id)} for --id, expected a year and words joined by hyphens: 2025/words.`);
  }
  const file = `entries/${id}.md`;
  const path = join(settings.contentDir, file);
  if (existsSync(path)) throw new PlainError(`There is an entry ${id} already; give another --id.`);
  const text = buildEntryText(draft);
  if (!passes({ path: file, bytes: Buffer.from(text) }, opened, settings)) return 1;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  console.log(`Written: ${relative(process.cwd(), path)}`);
  if (draft.body.trim() === '')
    console.log('Its text is still to be written, below the second `---`: 40 to 200 words of your own.');
  return 0;
}

/** Shows what the check would say once the file is there, as `npm run check` prints it; false where that is an error. */
function passes(file: ContentFile, opened: Opened, settings: Settings): boolean {
  const { shown, texts, faults } = checkDraft(file, opened, settings);
  if (faults[0]) throw new Error(`the rule ${faults[0].rule} broke; nothing was written`);
  if (shown.messages.length > 0) process.stdout.write(formatText(shown, { colours: false, texts }));
  const isWell = shown.messages.every(({ severity }) => severity !== 'error');
  if (!isWell) console.error('Nothing was written: mend what is named above, and run the command again.');
  return isWell;
}
