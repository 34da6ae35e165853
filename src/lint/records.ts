/** Every record of a digest with its file and the place of its fields there. */
import type { Digest, Identified, Registers } from '../domain/digest.ts';
import { entryReferences, type Path, type Reference, type ReferenceTarget } from '../domain/references.ts';
import { REGISTER_KINDS, type RegisterKind } from '../loader/kinds.ts';

export interface RecordAt {
  readonly kind: ReferenceTarget;
  readonly noun: string;
  readonly record: Identified<object, string>;
  readonly references: readonly Reference[];
  /** Path of the record in its file: its id in a list file, else empty. */
  readonly prefix: Path;
}

/** All records: entries, then the registers. Withdrawn entries are not among them. */
export function* eachRecord(digest: Digest): Iterable<RecordAt> {
  for (const entry of digest.entries.values()) {
    yield { kind: 'entries', noun: 'entry', record: entry, references: entryReferences(entry), prefix: [] };
  }
  for (const kind of REGISTER_KINDS) yield* eachRecordOf(kind, digest);
}

function* eachRecordOf(kind: RegisterKind, digest: Digest): Iterable<RecordAt> {
  const records: ReadonlyMap<string, Identified<object, string>> = digest[kind.register];
  for (const record of records.values()) {
    const references = kind.references(record as never);
    yield { kind: kind.register, noun: kind.noun, record, references, prefix: prefixOf(kind, record.id) };
  }
}

/** Where a record of a register begins in its file. */
export function prefixIn(register: keyof Registers, id: string): Path {
  const kind = REGISTER_KINDS.find((candidate) => candidate.register === register);
  return kind ? prefixOf(kind, id) : [];
}

function prefixOf(kind: RegisterKind, id: string): Path {
  return kind.layout === 'list' ? [id] : [];
}

/** A text of a record and the path to it. */
export interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** What the loader adds to a record, which stands in no field of its file. */
const ADDED = new Set(['id', 'file', 'body', 'bodyLine']);

/** The texts of a record that are wanted, in mappings and lists too; keys are not among them. */
export function findTexts({ record, prefix }: RecordAt, isWanted: (text: string) => boolean): readonly TextAt[] {
  const found: TextAt[] = [];
  const path: (string | number)[] = [...prefix];
  for (const [key, value] of Object.entries(record)) {
    if (!ADDED.has(key)) visit(value, key);
  }
  return found;

  function visit(value: unknown, key: string | number): void {
    path.push(key);
    if (typeof value === 'string') {
      if (isWanted(value)) found.push({ text: value, path: [...path] });
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visit(value[index], index);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, item] of Object.entries(value)) visit(item, inner);
    }
    path.pop();
  }
}
