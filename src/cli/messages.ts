/** Shows the messages that keep content from being shown at all, in the form in which `check` shows its own. */
import { relative, sep } from 'node:path';
import type { Message } from '../domain/message.ts';
import { formatText } from '../lint/reporters/text.ts';
import type { Reading } from './content.ts';

/** The whole report on a reading's errors. */
export function formatErrors({ errors, content }: Reading, contentDir: string): string {
  return formatText(toShown(errors, content.texts, contentDir), { colours: hasColours(), texts: content.texts });
}

function toShown(messages: readonly Message[], texts: ReadonlyMap<string, string>, contentDir: string) {
  const hidden = { elsewhere: 0, older: 0 };
  return { messages, hidden, files: texts.size, accepted: 0, asOf: undefined, folder: shownFolder(contentDir) };
}

/** `content/`, as seen from where the command runs; absolute where that is elsewhere. */
export function shownFolder(contentDir: string): string {
  const path = relative(process.cwd(), contentDir);
  return path === '' ? '' : `${path.startsWith('..') ? contentDir : path}/`.split(sep).join('/');
}

/** Colours on a terminal only, and never where NO_COLOR says so (https://no-color.org). */
export function hasColours(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
