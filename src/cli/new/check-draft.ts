/** What the check would say of a file that is not written yet. Pure. */
import { relative } from 'node:path';
import { findAdded } from '../../lint/compare.ts';
import type { Fault } from '../../lint/file-check.ts';
import type { Shown } from '../../lint/reporters/shown.ts';
import { checkFiles, lint } from '../../lint/run.ts';
import { buildContent } from '../../loader/content.ts';
import type { ContentFile } from '../../loader/files.ts';
import type { Settings } from '../../loader/settings.ts';
import type { Opened } from './open.ts';

export interface Checked {
  readonly shown: Shown;
  readonly texts: ReadonlyMap<string, string>;
  /** Rules that broke on it. */
  readonly faults: readonly Fault[];
}

/** The messages that the new file adds, in it or in any other; not that its body is still to be written. */
export function checkDraft(
  file: ContentFile,
  { files, content }: Opened,
  { contentDir, asOf }: Pick<Settings, 'contentDir' | 'asOf'>,
): Checked {
  const before = checkFiles(content.texts);
  const after = buildContent([...files, file], content.messages.filter(isUnread));
  const own = checkFiles(new Map([...after.texts].filter(([path]) => path === file.path)));
  const report = lint(after, { asOf, results: new Map([...before, ...own]) });
  const { added } = findAdded(report.messages, lint(content, { asOf, results: before }).messages);
  const isBodyToCome = /^---\n[\s\S]*\n---\s*$/.test(after.texts.get(file.path) ?? '');
  const messages = added.filter(({ rule }) => !(isBodyToCome && rule === 'body-length'));
  const folder = `${relative(process.cwd(), contentDir)}/`;
  return {
    shown: { ...report, messages, hidden: { elsewhere: 0, older: 0 }, folder },
    texts: after.texts,
    faults: report.faults,
  };

  /** Of files that could not be opened there are no bytes to read again. */
  function isUnread(message: { readonly file: string }): boolean {
    return !files.some(({ path }) => path === message.file);
  }
}
