/** Messages about references that lead to no record. */
import type { Registers } from '../domain/digest.ts';
import { type Message, quote } from '../domain/message.ts';
import type { Path, Reference } from '../domain/references.ts';
import { formatPath } from './issues.ts';
import { REGISTER_KINDS } from './kinds.ts';
import { findNearest } from './nearest.ts';
import type { Position } from './yaml.ts';

export interface Referrer {
  readonly file: string;
  readonly references: readonly Reference[];
  readonly prefix: Path;
  readonly locate: (path: Path, key?: boolean) => Position;
}

export type KnownIds = Readonly<Record<keyof Registers | 'entries', ReadonlySet<string>>>;

/** Looking for the nearest of many thousand ids takes its time; who has more wrong than this has not looked one up. */
const MAX_PROPOSALS = 20;

export function buildReferenceMessages(referrers: readonly Referrer[], known: KnownIds): readonly Message[] {
  return referrers.flatMap((referrer) =>
    referrer.references
      .filter((reference) => !known[reference.to].has(reference.id))
      .map((reference, i) => unresolved(referrer, reference, i < MAX_PROPOSALS ? known : undefined)),
  );
}

function unresolved({ file, prefix, locate }: Referrer, reference: Reference, known: KnownIds | undefined): Message {
  const path = [...prefix, ...reference.path];
  return {
    file,
    ...locate(path, reference.isKey),
    rule: 'reference',
    severity: 'error',
    field: formatPath(path),
    ...describeUnresolved(reference.to, reference.id, known),
  };
}

/** What is said of an id that no record has, with the nearest of those given that one has. */
export function describeUnresolved(
  to: Reference['to'],
  id: string,
  known?: KnownIds,
): Pick<Message, 'reason' | 'note' | 'expected' | 'actual'> {
  const kind = REGISTER_KINDS.find(({ register }) => register === to);
  const noun = kind?.noun ?? 'entry';
  const nearest = known && findNearest(id, known[to]);
  const place = kind?.layout === 'list' ? `\`${kind.path}.yml\`` : `\`${kind?.path ?? 'entries'}/\``;
  const expected = nearest ? quote(nearest) : `the id of ${withArticle(noun)} in ${place}`;
  return {
    reason: `Unexpected ${noun} ${quote(id)}, expected ${expected}`,
    note: nearest
      ? `Did you mean ${quote(nearest)}? If not, add the ${noun} to ${place}.`
      : `Add the ${noun} to ${place}.`,
    ...(nearest && { expected: nearest }),
    actual: id,
  };
}

/** `an agreement`, `a minister`. */
export function withArticle(noun: string): string {
  return `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
