/** What is wrong with one value of a record, before it is a message of a file. */
import type { z } from 'zod';
import { escapeInvisible, quote } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';

export interface Finding {
  readonly path: Path;
  /** The key is wrong, not its value. */
  readonly onKey?: boolean;
  readonly reason: string;
  readonly note: string;
  readonly expected?: string;
  readonly actual?: string;
}

export interface Faulty {
  /** From the record on. */
  readonly path: Path;
  readonly value: unknown;
  /** Of the record. */
  readonly schema: z.ZodType;
}

/** `history[2].date` for `['history', 2, 'date']`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = escapeInvisible(part);
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** The path in code quotes, as it stands in a sentence. */
export function nameOf(path: Path): string {
  return path.length === 0 ? 'this record' : quote(formatPath(path));
}

/** `list`, `keys with values`, or a text in code quotes. */
export function describeShape(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'keys with values';
  return value === '' ? 'empty value' : quote(value);
}

/** The beginning of every message, whatever article the problem is named with. */
export function unexpected(problem: string): string {
  return `Unexpected ${problem.replace(/^(?:an?|the) /, '')}`;
}
