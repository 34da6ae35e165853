/** Reads the text of one file as what its place says it is. */

import type { Exception } from '../domain/digest.ts';
import { type Edition, edition } from '../domain/edition.ts';
import { type EntryData, entry, type WithdrawnData, withdrawnEntry } from '../domain/entry.ts';
import { exception } from '../domain/exception.ts';
import type { EntryId } from '../domain/ids.ts';
import { type Message, quote } from '../domain/message.ts';
import { entryReferences, type Path, withdrawnReferences } from '../domain/references.ts';
import { message, refusal } from './file-messages.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { RegisterKind } from './kinds.ts';
import type { Place } from './place.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { giveUp, type Reading, type RecordKind, readRecord } from './reading.ts';
import { withArticle } from './reference-messages.ts';
import { type ParsedYaml, type Position, parseYaml } from './yaml.ts';

/** Adds the records of a file to what has been read, and says what is wrong with it. */
export function readPlaced(path: string, text: string, place: Place, reading: Reading): void {
  switch (place.kind) {
    case 'edition': {
      const parsed = readRecord(path, parseYaml(text), { schema: edition }, reading);
      if (parsed) reading.edition = parsed as Edition;
      return;
    }
    case 'exceptions':
      return readExceptions(path, text, reading);
    case 'note':
      return readNote(path, text, place.id, reading);
    case 'entry':
      return readEntry(path, text, place.id as EntryId, reading);
    case 'list':
      return readList(path, text, place.register, reading);
    case 'record':
      return readOne(path, place.register, place.id, parsePlainYaml(text), [], reading);
  }
}

const ENTRY: RecordKind = { schema: entry, references: entryReferences };
const WITHDRAWN: RecordKind = { schema: withdrawnEntry, references: withdrawnReferences };

function readEntry(file: string, text: string, id: EntryId, reading: Reading): void {
  const head = parseFrontMatter(text);
  if ('problem' in head) {
    reading.messages.push(refusal(file, head));
    return;
  }
  const isWithdrawn = isMapping(head.yaml.data) && Object.hasOwn(head.yaml.data, 'withdrawn');
  const data = readRecord(file, head.yaml, isWithdrawn ? WITHDRAWN : ENTRY, reading);
  if (data === undefined) return;
  if (isWithdrawn) {
    reading.withdrawn.set(id, { ...(data as WithdrawnData), id, file });
    if (head.body.trim() !== '') {
      const at = { line: head.bodyLine, problem: 'a text under a withdrawn entry', cure: 'Delete the body.' };
      reading.messages.push(refusal(file, at));
    }
    return;
  }
  reading.entries.set(id, { ...(data as EntryData), id, file, body: head.body, bodyLine: head.bodyLine });
}

function readNote(file: string, text: string, id: string, reading: Reading): void {
  const head = parseFrontMatter(text);
  if ('problem' in head) {
    reading.messages.push(refusal(file, head));
    return;
  }
  reading.messages.push(...head.yaml.problems.map((problem) => refusal(file, problem)));
  if (head.yaml.problems.length > 0) return;
  if (head.yaml.data !== '') {
    const at = { line: 2, problem: 'front matter with fields', cure: 'Leave it empty: a note has no fields.' };
    reading.messages.push(refusal(file, at));
  } else reading.editionNotes.set(id, { id, file, body: head.body, bodyLine: head.bodyLine });
}

function readList(file: string, text: string, kind: RegisterKind, reading: Reading): void {
  const yaml = parseYaml(text);
  reading.messages.push(...yaml.problems.map((problem) => refusal(file, problem)));
  if (yaml.problems.length > 0 || !isMapping(yaml.data)) {
    const at = { line: 1, problem: 'a file without records', cure: 'Write one `id:` a record, its fields indented.' };
    if (yaml.problems.length === 0 && yaml.data !== '') reading.messages.push(refusal(file, at));
    if (yaml.data !== '') giveUp({ kind: 'list', register: kind }, reading);
    return;
  }
  for (const id of Object.keys(yaml.data)) {
    reading.known[kind.register].add(id);
    if (kind.idPattern.test(id) && id.length <= 80) readOne(file, kind, id, { ...yaml, problems: [] }, [id], reading);
    else reading.messages.push(wrongListId(file, id, yaml.locate([id], true), kind));
  }
}

function wrongListId(file: string, id: string, at: Position, kind: RegisterKind): Message {
  const expected =
    kind.register === 'countries' ? 'an ISO 3166-1 alpha-2 code such as `kh`' : 'lower-case words with hyphens';
  const reason = `Unexpected ${quote(id)} as the id of ${withArticle(kind.noun)}, expected ${expected}`;
  return message(file, at, 'file-name', reason, 'Rename it.');
}

function readOne(file: string, kind: RegisterKind, id: string, yaml: ParsedYaml, prefix: Path, reading: Reading): void {
  const data = readRecord(file, yaml, kind, reading, prefix);
  if (data !== undefined) reading.records[kind.register].set(id, { ...(data as object), id, file });
}

function readExceptions(file: string, text: string, reading: Reading): void {
  const yaml = parseYaml(text);
  reading.messages.push(...yaml.problems.map((problem) => refusal(file, problem)));
  if (yaml.problems.length > 0 || yaml.data === '') return;
  if (!Array.isArray(yaml.data)) {
    const at = { line: 1, problem: 'a file that is no list', cure: 'Write `- rule: …` for each exception, or `[]`.' };
    reading.messages.push(refusal(file, at));
    return;
  }
  for (const index of yaml.data.keys()) {
    const data = readRecord(file, { ...yaml, problems: [] }, { schema: exception }, reading, [index]);
    if (data) reading.exceptions.push({ ...(data as Exception), index });
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
