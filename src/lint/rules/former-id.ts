import type { Identified } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import type { Path } from '../../domain/references.ts';
import type { Context, Finding, Rule } from '../rule.ts';

/** A former id is no record's id now, and one record's only. */
export const formerId: Rule = {
  id: 'former-id',
  severity: 'error',
  summary: 'A former id belongs to one record, and to no living one.',
  why: 'The old address leads to one page. Two claims to it, or a page that stands there, make it lead wrong.',
  right: [{ entry: { formerIds: ['2025/memorandum-signed'] } }],
  wrong: [
    {
      entry: { formerIds: ['2025/arland-and-borland-sign-memorandum'] },
      says: ['Unexpected former id `2025/arland-and-borland-sign-memorandum`, expected another than the id it has'],
    },
    {
      entry: { formerIds: ['2019/cy-corr-opens-office'] },
      says: ['Unexpected former id `2019/cy-corr-opens-office`, expected an id that no record has'],
    },
    {
      entry: { formerIds: ['2025/memorandum', '2025/memorandum'] },
      says: [
        'Unexpected former id `2025/memorandum` for a second time, expected it once: `2025/arland-and-borland-sign-memorandum` has it',
      ],
    },
  ],
  checkDigest: findClashes,
};

interface Former {
  readonly kind: keyof Context['known'];
  readonly id: string;
  readonly record: Identified<object, string>;
  readonly path: Path;
}

function* findClashes(context: Context): Iterable<Finding> {
  const owners = new Map<string, string>();
  for (const former of eachFormer(context)) {
    const { kind, id, record, path } = former;
    const key = `${kind} ${id}`;
    const owner = owners.get(key);
    owners.set(key, owner ?? record.id);
    const clash = describeClash(former, owner, context);
    if (clash) yield { file: record.file, path, actual: id, ...clash };
  }
}

function* eachFormer({ digest, records }: Context): Iterable<Former> {
  for (const { kind, record, prefix } of records) yield* formersOf(kind, record, prefix);
  for (const record of digest.withdrawn.values()) yield* formersOf('entries', record, []);
}

function* formersOf(kind: Former['kind'], record: Former['record'], prefix: Path): Iterable<Former> {
  const { formerIds = [] } = record as { formerIds?: readonly string[] };
  for (const [index, id] of formerIds.entries()) yield { kind, id, record, path: [...prefix, 'formerIds', index] };
}

function describeClash({ kind, id, record }: Former, owner: string | undefined, { known }: Context) {
  if (id === record.id) {
    const reason = `Unexpected former id ${quote(id)}, expected another than the id it has`;
    return { reason, note: 'Delete it.' };
  }
  if (known[kind].has(id)) {
    const reason = `Unexpected former id ${quote(id)}, expected an id that no record has`;
    return { reason, note: 'A record with that id exists. Delete the former id, or rename that record.' };
  }
  if (owner !== undefined) {
    const reason = `Unexpected former id ${quote(id)} for a second time, expected it once: ${quote(owner)} has it`;
    return { reason, note: 'Delete it where it does not belong.' };
  }
  return undefined;
}
