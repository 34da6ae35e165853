/** What a change adds: messages that were not there before it. */
import type { Message } from '../domain/message.ts';

export interface Added {
  readonly added: readonly Message[];
  /** How many of today's messages were there before. */
  readonly older: number;
}

/**
 * Messages of `now` that are not among `before`. Two are the same where rule, file, field and reason are: lines move
 * when something is added above them, and so do the numbers in a field such as `corrections[2]`. Never by file alone:
 * a new minister can make a message appear in an old entry.
 */
export function findAdded(now: readonly Message[], before: readonly Message[]): Added {
  const counts = new Map<string, number>();
  for (const message of before) counts.set(keyOf(message), (counts.get(keyOf(message)) ?? 0) + 1);
  const added = now.filter((message) => {
    const left = counts.get(keyOf(message)) ?? 0;
    counts.set(keyOf(message), left - 1);
    return left <= 0;
  });
  return { added, older: now.length - added.length };
}

function keyOf({ rule, file, field, reason }: Message): string {
  return [rule, file, withoutNumbers(field), withoutNumbers(reason)].join('\0');
}

function withoutNumbers(text: string): string {
  return text.replace(/\[\d+\]/g, '[]');
}
