/** Puts one hostile or legitimate file among the records of the fixture digest, and says what the reader makes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DigestEvent, Entry } from '../src/domain/digest.ts';
import type { Message } from '../src/domain/message.ts';
import { buildBodyMessages } from '../src/loader/bodies.ts';
import { type RenderedBody, renderBody } from '../src/loader/body.ts';
import { buildContent, type Content } from '../src/loader/content.ts';
import { type ContentFile, readFiles } from '../src/loader/files.ts';
import type { MarkdownProblem } from '../src/loader/markdown.ts';
import { FIXTURE_FOLDER } from './digest-fixture.ts';

export interface Outcome {
  /** About this file alone. */
  readonly messages: readonly Message[];
  /** The record, where it was taken. */
  readonly record: Entry | DigestEvent | undefined;
  /** The body as HTML; nothing where there is none or it was refused. */
  readonly html: string | undefined;
  readonly content: Content;
}

const AROUND = readFiles(FIXTURE_FOLDER).files;
const render = (text: string): RenderedBody | MarkdownProblem => renderBody(text, (scheme, id) => `/${scheme}/${id}/`);
const bodies = { find: render, save: () => {} };

/** Reads the bytes as an entry or, where `name` ends in `.yml`, as an event. */
export function readCase(name: string, bytes: Buffer): Outcome {
  const path = name.endsWith('.yml') ? 'events/hostile.yml' : 'entries/2025/hostile.md';
  return readAt(path, bytes);
}

/** Reads the bytes as the file at that path. */
export function readAt(path: string, bytes: Buffer): Outcome {
  const content = buildContent([...AROUND.filter((file) => file.path !== path), { path, bytes }]);
  const { digest } = content;
  if (!digest) throw new Error('The fixture has no edition.');
  const messages = [...content.messages, ...buildBodyMessages(digest, bodies, content.known)];
  const record = [...digest.entries.values(), ...digest.events.values()].find(({ file }) => file === path);
  const body = record && 'body' in record ? render(record.body) : undefined;
  const html = body && 'html' in body ? body.html : undefined;
  return { messages: messages.filter(({ file }) => file === path), record, html, content };
}

/** The files of a folder of cases, by name. */
export function readCases(folder: string): readonly ContentFile[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|yml)$/.test(name));
  return names.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/** What a reviewer of the golden files reads: the messages, else the record and its body. */
export function formatOutcome(name: string, { messages, record, html }: Outcome): string {
  const said = messages.map(({ line, column, rule, reason, note }) => `${line}:${column} ${rule}: ${reason} | ${note}`);
  const { body: _, ...data } = (record ?? {}) as Partial<Entry>;
  const taken =
    record && messages.length === 0 ? [escapeUnseen(JSON.stringify(data)), ...(html ? [escapeUnseen(html)] : [])] : [];
  return [`== ${name}`, ...said, ...taken, ''].join('\n');
}

function escapeUnseen(text: string): string {
  return text.replace(
    /(?!\n)[\p{C}\u{2028}\u{2029}]/gu,
    (char) => `‹U+${char.codePointAt(0)?.toString(16).toUpperCase()}›`,
  );
}
