/** The one reader of a content folder, for the site and for the checker alike. Gathers every problem, stops at none. */
import type { Digest, Exception, Registers } from '../domain/digest.ts';
import { type Edition, edition } from '../domain/edition.ts';
import { type EntryData, entry, type WithdrawnData, withdrawnEntry } from '../domain/entry.ts';
import { exception } from '../domain/exception.ts';
import type { EntryId } from '../domain/ids.ts';
import { compareMessages, type Message, quote } from '../domain/message.ts';
import { entryReferences, type Path, withdrawnReferences } from '../domain/references.ts';
import { decode } from './decode.ts';
import { describeFileProblem, describeReserved, describeUnplaced, message, refusal } from './file-messages.ts';
import { type ContentFile, MAX_LINE_LENGTH, MAX_LIST_LINES, MAX_RECORD_LINES, readFiles } from './files.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { RegisterKind } from './kinds.ts';
import { type Place, placeOf } from './place.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { EveryId, newReading, type Reading, type RecordKind, readRecord } from './reading.ts';
import { buildReferenceMessages, type KnownIds, withArticle } from './reference-messages.ts';
import { type ParsedYaml, type Position, parseYaml } from './yaml.ts';

export interface Content {
  /** The records that are well formed; `undefined` where the edition itself could not be read. */
  readonly digest: Digest | undefined;
  /** Every problem of every file, in the order of files and lines. */
  readonly messages: readonly Message[];
  /** The text of each file that could be decoded. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of all records met, well formed or not. */
  readonly known: KnownIds;
  /** Where a field of a file stands; with `key`, where its key stands. Parses the file again. */
  readonly locate: (file: string, path: Path, key?: boolean) => Position;
}

/** Reads and checks the shape of everything below `root`, and that every reference leads to a record. */
export function readContent(root: string): Content {
  const { files, problems } = readFiles(root);
  return buildContent(files, problems.map(describeFileProblem));
}

/** The same from files already read, with what is to be said of those that could not be. */
export function buildContent(files: readonly ContentFile[], messages: readonly Message[] = []): Content {
  const reading = newReading(messages);
  for (const unread of messages) skipFile(unread.file, reading);
  for (const file of files) readFile(file, reading);
  const digest = toDigest(reading);
  reading.messages.push(...buildReferenceMessages(reading.referrers, reading.known));
  return {
    digest,
    messages: reading.messages.sort(compareMessages),
    texts: reading.texts,
    known: reading.known,
    locate: (file, path, key) => locate(reading.texts.get(file), file, path, key),
  };
}

function readFile(file: ContentFile, reading: Reading): void {
  const place = placeOf(file.path);
  if (!place) {
    reading.messages.push(describeUnplaced(file.path));
    return;
  }
  if (place.kind === 'record' && place.register.reserved?.includes(place.id)) {
    reading.messages.push(describeReserved(file.path, place.id));
    return;
  }
  recordId(place, reading);
  const decoded = decode(file.bytes, { maxLine: MAX_LINE_LENGTH, maxLines: maxLinesOf(place) });
  if ('problem' in decoded) {
    reading.messages.push(refusal(file.path, decoded));
    giveUp(place, reading);
    return;
  }
  reading.texts.set(file.path, decoded.text);
  readPlaced(file.path, decoded.text, place, reading);
}

/** One record has a bounded number of fields; a list file holds many records. */
function maxLinesOf({ kind }: Place): number {
  return kind === 'list' || kind === 'exceptions' ? MAX_LIST_LINES : MAX_RECORD_LINES;
}

/** A file that could not be opened, or is too large, is a record all the same. */
function skipFile(path: string, reading: Reading): void {
  const place = placeOf(path);
  if (!place) return;
  recordId(place, reading);
  giveUp(place, reading);
}

function recordId(place: Place, reading: Reading): void {
  if (place.kind === 'entry') reading.known.entries.add(place.id);
  if (place.kind === 'record') reading.known[place.register.register].add(place.id);
}

/** Of a list that cannot be read no id is known, and so none may be called unknown. */
function giveUp(place: Place, reading: Reading): void {
  if (place.kind === 'list') reading.known[place.register.register] = new EveryId();
}

function readPlaced(path: string, text: string, place: Place, reading: Reading): void {
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

function toDigest(reading: Reading): Digest | undefined {
  if (!reading.edition) {
    const isReported = reading.messages.some(({ file }) => file === 'edition.yml');
    const at = { line: 1, problem: 'absence of `edition.yml`', cure: 'Write it; see the README.' };
    if (!isReported) reading.messages.push(refusal('edition.yml', at));
    return undefined;
  }
  const { records, entries, withdrawn, exceptions, editionNotes } = reading;
  const registers = Object.entries(records).map(([name, map]) => [name, byId(map)]);
  return {
    ...(Object.fromEntries(registers) as unknown as Registers),
    edition: reading.edition,
    entries: byId(entries),
    withdrawn: byId(withdrawn),
    exceptions,
    editionNotes: byId(editionNotes),
  };
}

/** File names do not sort as ids do: `a-b.md` stands before `a.md`, `a` before `a-b`. */
function byId<Id extends string, Value>(map: ReadonlyMap<Id, Value>): ReadonlyMap<Id, Value> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function locate(text: string | undefined, file: string, path: Path, key?: boolean): Position {
  if (text === undefined) return { line: 1, column: 1 };
  if (!file.endsWith('.md')) return parseYaml(text).locate(path, key);
  const head = parseFrontMatter(text);
  return 'problem' in head ? { line: 1, column: 1 } : head.yaml.locate(path, key);
}
