/** Exceptions: messages that the maintainers have judged and accepted, and exceptions that accept nothing. */
import type { Exception } from '../domain/digest.ts';
import { type Message, quote } from '../domain/message.ts';
import { findNearest } from '../loader/nearest.ts';
import type { Finding, RuleAbout } from './rule.ts';

export interface Excepted {
  readonly kept: readonly Message[];
  readonly accepted: number;
  readonly unused: readonly Finding[];
}

/** Takes the accepted messages away, and finds the exceptions that took none. */
export function applyExceptions(
  found: readonly Message[],
  exceptions: readonly Exception[],
  rules: readonly RuleAbout[],
): Excepted {
  const used = new Set<Exception>();
  const kept = found.filter((message) => {
    const exception = exceptions.find((candidate) => fits(candidate, message));
    if (exception) used.add(exception);
    return exception === undefined;
  });
  // A file that could not be read gives no other message, so its exceptions cannot be judged.
  const unread = new Set(found.filter(({ rule }) => WITHOUT_EXCEPTION.has(rule)).map(({ file }) => file));
  const unused = exceptions.filter((exception) => !used.has(exception) && !unread.has(exception.file));
  return { kept, accepted: found.length - kept.length, unused: unused.map((it) => describeUnused(it, rules)) };
}

/** Rules whose messages mean that a record is not in the digest at all: no reason can put it there. */
export const WITHOUT_EXCEPTION: ReadonlySet<string> = new Set(['schema', 'reference', 'file-format', 'file-name']);

function fits({ rule, file, field }: Exception, message: Message): boolean {
  const isRule = rule === message.rule && !WITHOUT_EXCEPTION.has(rule);
  return isRule && file === message.file && (field === undefined || field === message.field);
}

function describeUnused(exception: Exception, rules: readonly RuleAbout[]): Finding {
  const { rule, file, field, index } = exception;
  const at = { file: 'exceptions.yml', path: [index, 'rule'], actual: rule };
  const known = rules.map(({ id }) => id);
  if (!known.includes(rule)) {
    const nearest = findNearest(rule, known);
    const expected = nearest ? quote(nearest) : 'the id of a rule, as messages give it';
    const note = nearest ? `Did you mean ${quote(nearest)}?` : 'Copy it from the message.';
    return { ...at, reason: `Unexpected rule ${quote(rule)}, expected ${expected}`, note };
  }
  if (WITHOUT_EXCEPTION.has(rule)) {
    const reason = `Unexpected exception to ${quote(rule)}, expected none: that rule has no exceptions`;
    return { ...at, reason, note: 'Mend the file and delete the exception.' };
  }
  const place = field === undefined ? quote(file) : `${quote(field)} of ${quote(file)}`;
  const reason = `Unexpected exception to ${quote(rule)}, expected a message of that rule at ${place}`;
  return {
    ...at,
    reason,
    note: 'There is no such message, or no longer: delete the exception, or mend its file and field.',
  };
}
