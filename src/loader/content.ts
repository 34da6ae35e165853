/** The one reader of a content folder, for the site and for the checker alike. Gathers every problem, stops at none. */
import type { z } from 'zod';
import type {
  Digest,
  EditionNote,
  Entry,
  Exception,
  Identified,
  Registers,
  Withdrawn,
} from '../domain/digest.ts';
import { type Edition, edition } from '../domain/edition.ts';
import { type EntryData, entry, type WithdrawnData, withdrawnEntry } from '../domain/entry.ts';
import { exception } from '../domain/exception.ts';
import { ENTRY_ID_PATTERN, type EntryId } from '../domain/ids.ts';
import { compareMessages, type Message } from '../domain/message.ts';
import { entryReferences, type Path, withdrawnReferences } from '../domain/references.ts';
import { decode } from './decode.ts';
import { type ContentFile, MAX_LINE_LENGTH, readFiles } from './files.ts';
import { describeFileProblem, describeReserved, describeUnplaced, message, refusal } from './file-messages.ts';
import { parseFrontMatter } from './front-matter.ts';
import { buildIssueMessages } from './issues.ts';
import { REGISTER_KINDS, type RegisterKind } from './kinds.ts';
import { buildReferenceMessages, type KnownIds, type Referrer } from './reference-messages.ts';
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

/** The same from files already read: what tests, editors and the pull-request report use. */
export function buildContent(files: readonly ContentFile[], messages: readonly Message[] = []): Content {
  const reading = newReading(messages);
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

type Records = { [K in keyof Registers]: Map<string, Identified<unknown, string>> };

interface Reading {
  readonly messages: Message[];
  readonly texts: Map<string, string>;
  readonly records: Records;
  readonly entries: Map<EntryId, Entry>;
  readonly withdrawn: Map<EntryId, Withdrawn>;
  readonly editionNotes: Map<string, EditionNote>;
  readonly exceptions: Exception[];
  readonly referrers: Referrer[];
  /** Ids of all records, well formed or not: a reference to a faulty record is not a second fault. */
  readonly known: Record<keyof Registers | 'entries', Set<string>>;
  edition: Edition | undefined;
}

function newReading(messages: readonly Message[]): Reading {
  const perRegister = <T>(make: () => T) =>
    Object.fromEntries(REGISTER_KINDS.map(({ register }) => [register, make()])) as Record<keyof Registers, T>;
  return {
    messages: [...messages],
    texts: new Map(),
    records: perRegister(() => new Map<string, Identified<unknown, string>>()),
    entries: new Map(),
    withdrawn: new Map(),
    editionNotes: new Map(),
    exceptions: [],
    referrers: [],
    known: { ...perRegister(() => new Set<string>()), entries: new Set() },
    edition: undefined,
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
  if (place.kind === 'entry') reading.known.entries.add(place.id);
  if (place.kind === 'record') reading.known[place.register.register].add(place.id);
  const decoded = decode(file.bytes, MAX_LINE_LENGTH);
  if ('problem' in decoded) {
    reading.messages.push(refusal(file.path, decoded));
    return;
  }
  reading.texts.set(file.path, decoded.text);
  readPlaced(file.path, decoded.text, place, reading);
}

type Place =
  | { readonly kind: 'edition' | 'exceptions' }
  | { readonly kind: 'entry' | 'note'; readonly id: string }
  | { readonly kind: 'list'; readonly register: RegisterKind }
  | { readonly kind: 'record'; readonly register: RegisterKind; readonly id: string };

/** What a file is, by its path alone. */
function placeOf(path: string): Place | undefined {
  if (path === 'edition.yml') return { kind: 'edition' };
  if (path === 'exceptions.yml') return { kind: 'exceptions' };
  const entryPath = /^entries\/(.+)\.md$/.exec(path)?.[1];
  if (entryPath !== undefined) return isEntryId(entryPath) ? { kind: 'entry', id: entryPath } : undefined;
  const note = /^editions\/(\d{4}-(?:0[1-9]|1[0-2]))\.md$/.exec(path)?.[1];
  if (note !== undefined) return { kind: 'note', id: note };
  const [folder = '', name = '', ...deeper] = path.split('/');
  if (deeper.length > 0) return undefined;
  const register = REGISTER_KINDS.find((kind) =>
    kind.layout === 'list' ? path === `${kind.path}.yml` : folder === kind.path && name.endsWith('.yml'),
  );
  if (!register) return undefined;
  if (register.layout === 'list') return { kind: 'list', register };
  const id = name.slice(0, -'.yml'.length);
  return register.idPattern.test(id) && id.length <= 80 ? { kind: 'record', register, id } : undefined;
}

function isEntryId(text: string): boolean {
  return ENTRY_ID_PATTERN.test(text) && text.length <= 90;
}

function readPlaced(path: string, text: string, place: Place, reading: Reading): void {
  switch (place.kind) {
    case 'edition': {
      const parsed = readRecord(path, parseYaml(text), edition, reading);
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
      return readOne(path, place.register, place.id, parseYaml(text), [], reading);
  }
}

/** Parses one record of a file; says what is wrong, or gives the data. */
function readRecord(
  file: string,
  yaml: ParsedYaml,
  schema: z.ZodType,
  reading: Reading,
  prefix: Path = [],
): unknown {
  reading.messages.push(...yaml.problems.map((problem) => refusal(file, problem)));
  if (yaml.data === undefined || yaml.problems.length > 0) return undefined;
  const data = prefix.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], yaml.data);
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  reading.messages.push(...buildIssueMessages(parsed.error.issues, { file, schema, yaml, data, prefix }));
  return undefined;
}

function readEntry(file: string, text: string, id: EntryId, reading: Reading): void {
  const head = parseFrontMatter(text);
  if ('problem' in head) {
    reading.messages.push(refusal(file, head));
    return;
  }
  const isWithdrawn = isMapping(head.yaml.data) && 'withdrawn' in head.yaml.data;
  const data = readRecord(file, head.yaml, isWithdrawn ? withdrawnEntry : entry, reading);
  if (data === undefined) return;
  if (isWithdrawn) {
    reading.withdrawn.set(id, { ...(data as WithdrawnData), id, file });
    const references = withdrawnReferences(data as WithdrawnData);
    reading.referrers.push({ file, references, prefix: [], locate: head.yaml.locate });
    if (head.body.trim() !== '') {
      const at = { line: head.bodyLine, problem: 'a text under a withdrawn entry', cure: 'Delete the body.' };
      reading.messages.push(refusal(file, at));
    }
    return;
  }
  reading.entries.set(id, { ...(data as EntryData), id, file, body: head.body, bodyLine: head.bodyLine });
  const references = entryReferences(data as EntryData);
  reading.referrers.push({ file, references, prefix: [], locate: head.yaml.locate });
}

function readNote(file: string, text: string, id: string, reading: Reading): void {
  const head = parseFrontMatter(text);
  if ('problem' in head) reading.messages.push(refusal(file, head));
  else if (head.yaml.problems.length > 0) reading.messages.push(...head.yaml.problems.map((p) => refusal(file, p)));
  else reading.editionNotes.set(id, { id, file, body: head.body, bodyLine: head.bodyLine });
}

function readList(file: string, text: string, kind: RegisterKind, reading: Reading): void {
  const yaml = parseYaml(text);
  reading.messages.push(...yaml.problems.map((problem) => refusal(file, problem)));
  if (yaml.problems.length > 0) return;
  if (!isMapping(yaml.data)) {
    const at = { line: 1, problem: 'a file without records', cure: 'Write one `id:` a record, its fields indented.' };
    if (text.trim() !== '' && yaml.data !== '') reading.messages.push(refusal(file, at));
    return;
  }
  for (const id of Object.keys(yaml.data)) {
    reading.known[kind.register].add(id);
    if (kind.idPattern.test(id) && id.length <= 80) readOne(file, kind, id, { ...yaml, problems: [] }, [id], reading);
    else reading.messages.push(wrongListId(file, id, yaml.locate([id], true), kind));
  }
}

function wrongListId(file: string, id: string, at: Position, kind: RegisterKind): Message {
  const expected = kind.register === 'countries' ? 'an ISO 3166-1 alpha-2 code such as `kh`' : 'lower-case words with hyphens';
  return message(file, at, 'file-name', `Unexpected id \`${id.slice(0, 80)}\` of a ${kind.noun}, expected ${expected}`, 'Rename it.');
}

function readOne(file: string, kind: RegisterKind, id: string, yaml: ParsedYaml, prefix: Path, reading: Reading): void {
  const data = readRecord(file, yaml, kind.schema, reading, prefix);
  if (data === undefined) return;
  reading.records[kind.register].set(id, { ...(data as object), id, file });
  const references = kind.references(data as never);
  reading.referrers.push({ file, references, prefix, locate: yaml.locate });
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
    const data = readRecord(file, { ...yaml, problems: [] }, exception, reading, [index]);
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
  const { edition: found, records, entries, withdrawn, exceptions, editionNotes } = reading;
  return { ...(records as unknown as Registers), edition: found, entries, withdrawn, exceptions, editionNotes };
}

function locate(text: string | undefined, file: string, path: Path, key?: boolean): Position {
  if (text === undefined) return { line: 1, column: 1 };
  if (!file.endsWith('.md')) return parseYaml(text).locate(path, key);
  const head = parseFrontMatter(text);
  return 'problem' in head ? { line: 1, column: 1 } : head.yaml.locate(path, key);
}
