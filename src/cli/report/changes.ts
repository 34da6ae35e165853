/** What a change does to the content: which entries and records are new, changed or gone. Pure. */
import type { Entry, Registers, Withdrawn } from '../../domain/digest.ts';
import type { Content } from '../../loader/content.ts';
import { REGISTER_KINDS } from '../../loader/kinds.ts';

export interface EntryChange {
  readonly entry: Entry;
  /** Nothing for a new one; else the names of the fields that changed, `text` for the body. */
  readonly changed: readonly string[] | undefined;
}

export interface RecordChange {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly noun: string;
  readonly register: keyof Registers;
  readonly id: string;
}

export interface ContentChange {
  readonly entries: readonly EntryChange[];
  readonly withdrawn: readonly Withdrawn[];
  /** Ids of entries that are no longer there, neither as entries nor as withdrawn ones. */
  readonly gone: readonly string[];
  readonly records: readonly RecordChange[];
  /** Changed entry files that could not be read as entries. */
  readonly unread: readonly string[];
}

/** Compares the content before and after a change. */
export function findChanges(before: Content, after: Content): ContentChange {
  const [old, now] = [before.digest, after.digest];
  return {
    entries: [...(now?.entries.values() ?? [])].flatMap((entry) => compareEntry(old?.entries.get(entry.id), entry)),
    withdrawn: [...(now?.withdrawn.values() ?? [])].filter(({ id }) => !old?.withdrawn.has(id)),
    gone: [...before.known.entries].filter((id) => !after.known.entries.has(id)).sort(),
    records: REGISTER_KINDS.flatMap(({ register, noun }) =>
      compareRecords(old?.[register] ?? new Map(), now?.[register] ?? new Map()).map((change) => ({
        ...change,
        noun,
        register,
      })),
    ),
    unread: findUnread(before, after),
  };
}

function compareEntry(old: Entry | undefined, entry: Entry): readonly EntryChange[] {
  if (old === undefined) return [{ entry, changed: undefined }];
  const changed = changedKeys(old, entry);
  return changed.length === 0 ? [] : [{ entry, changed }];
}

function changedKeys(old: object, now: object): readonly string[] {
  const [a, b] = [old as Record<string, unknown>, now as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !ADDED.has(key));
  const changed = keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
  return changed.map((key) => (key === 'body' ? 'text' : key));
}

/** What the loader adds to a record, and what follows from where it stands. */
const ADDED = new Set(['id', 'file', 'bodyLine']);

function compareRecords(old: ReadonlyMap<string, object>, now: ReadonlyMap<string, object>) {
  const changes: { readonly kind: RecordChange['kind']; readonly id: string }[] = [];
  for (const [id, record] of now) {
    const before = old.get(id);
    if (before === undefined) changes.push({ kind: 'new', id });
    else if (changedKeys(before, record).length > 0) changes.push({ kind: 'changed', id });
  }
  for (const id of old.keys()) if (!now.has(id)) changes.push({ kind: 'gone', id });
  return changes;
}

function findUnread(before: Content, after: Content): readonly string[] {
  const read = new Set([
    ...(after.digest?.entries.keys() ?? []),
    ...(after.digest?.withdrawn.keys() ?? []),
  ] as string[]);
  const changed = [...after.known.entries].filter((id) => {
    const path = `entries/${id}.md`;
    return !read.has(id) && before.texts.get(path) !== after.texts.get(path);
  });
  return changed.sort();
}
