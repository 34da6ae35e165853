/** `npm run format`: content and code in their one form; with `--check` it only says what is not. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../loader/decode.ts';
import { MAX_LINE_LENGTH, readFiles } from '../loader/files.ts';
import { formatContent } from '../loader/format-content.ts';
import { readRunSettings } from './content.ts';
import { PlainError, runCommand } from './failure.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

await runCommand(async () => {
  const { isCheck, isContentOnly } = readFlags(process.argv.slice(2));
  const { contentDir } = readRunSettings(process.env, process.cwd());
  const changed = formatFolder(contentDir, isCheck);
  report(changed, isCheck);
  const isCodeWell = isContentOnly || formatCode(isCheck);
  return (isCheck && changed.length > 0) || !isCodeWell ? 1 : 0;
});

function readFlags(args: readonly string[]) {
  const unknown = args.find((arg) => arg !== '--check' && arg !== '--content');
  if (unknown !== undefined) throw new PlainError(`There is no flag ${unknown}. Flags: --check, --content.`);
  return { isCheck: args.includes('--check'), isContentOnly: args.includes('--content') };
}

/** Files whose text is not in its one form; written unless only asked. What cannot be read is the checker's business. */
function formatFolder(folder: string, isCheck: boolean): readonly string[] {
  const changed: string[] = [];
  for (const { path, bytes } of readFiles(folder).files) {
    const decoded = decode(bytes, { maxLine: MAX_LINE_LENGTH, maxLines: Number.POSITIVE_INFINITY });
    if ('problem' in decoded) continue;
    const formatted = formatContent(path, decoded.text);
    if (formatted === decoded.text) continue;
    changed.push(path);
    if (!isCheck) writeFileSync(join(folder, path), formatted);
  }
  return changed;
}

function report(changed: readonly string[], isCheck: boolean): void {
  for (const path of changed) console.log(`${isCheck ? 'Not in its one form' : 'Formatted'}: ${path}`);
  if (isCheck && changed.length > 0) console.log('Run `npm run format` to mend them.');
  if (changed.length === 0) console.log('All content is in its one form.');
}

function formatCode(isCheck: boolean): boolean {
  const args = ['format', ...(isCheck ? [] : ['--write'])];
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), args, { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}
