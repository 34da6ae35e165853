/** The one reader of a content folder, for the site and for the checker alike. Gathers every problem, stops at none. */
import type { Digest, Registers } from '../domain/digest.ts';
import { compareMessages, type Message } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import { decode } from './decode.ts';
import { describeFileProblem, describeReserved, describeUnplaced, refusal } from './file-messages.ts';
import { type ContentFile, MAX_LINE_LENGTH, MAX_LIST_LINES, MAX_RECORD_LINES, readFiles } from './files.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type Place, placeOf } from './place.ts';
import { readPlaced } from './read-placed.ts';
import { giveUp, newReading, type Reading } from './reading.ts';
import { buildReferenceMessages, type KnownIds } from './reference-messages.ts';
import { type Position, parseYaml } from './yaml.ts';

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
