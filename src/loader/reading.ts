/** What has been read so far, and how one record is read into it. */
import type { z } from 'zod';
import type { EditionNote, Entry, Exception, Identified, Registers, Withdrawn } from '../domain/digest.ts';
import type { Edition } from '../domain/edition.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Path, Reference } from '../domain/references.ts';
import { refusal } from './file-messages.ts';
import { buildIssueMessages } from './issues.ts';
import { REGISTER_KINDS } from './kinds.ts';
import type { Place } from './place.ts';
import type { Referrer } from './reference-messages.ts';
import { salvage } from './salvage.ts';
import type { ParsedYaml } from './yaml.ts';

type Records = { [K in keyof Registers]: Map<string, Identified<unknown, string>> };

export interface Reading {
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

export function newReading(messages: readonly Message[]): Reading {
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

/** The ids of a register that could not be read: whatever is asked for may be one of them. */
class EveryId extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** What a kind of record is read by. */
export interface RecordKind {
  readonly schema: z.ZodType;
  readonly references?: (data: never) => readonly Reference[];
}

/**
 * Parses one record of a file: gives its data, or says what is wrong. What of a faulty record is sound is still looked
 * at for references, so that one run says all.
 */
export function readRecord(
  file: string,
  yaml: ParsedYaml,
  { schema, references }: RecordKind,
  reading: Reading,
  prefix: Path = [],
): unknown {
  reading.messages.push(...yaml.problems.map((problem) => refusal(file, problem)));
  if (yaml.data === undefined || yaml.problems.length > 0) return undefined;
  const data = prefix.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], yaml.data);
  const parsed = schema.safeParse(data);
  const sound = parsed.success ? parsed.data : salvage(data, parsed.error.issues);
  if (references && sound !== undefined) {
    reading.referrers.push({ file, references: references(sound as never), prefix, locate: yaml.locate });
  }
  if (parsed.success) return parsed.data;
  reading.messages.push(...buildIssueMessages(parsed.error.issues, { file, schema, yaml, data, prefix }));
  return undefined;
}

/** Of a list that cannot be read no id is known, and so none may be called unknown. */
export function giveUp(place: Place, reading: Reading): void {
  if (place.kind === 'list') reading.known[place.register.register] = new EveryId();
}
