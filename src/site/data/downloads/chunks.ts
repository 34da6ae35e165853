/** Large texts as chunks of bytes, measured on their way. */
import { createHash } from 'node:crypto';
import type { Chunks } from '../data-file.ts';

/** Characters that are encoded in one go. */
const CHUNK = 1 << 18;

/** Joins parts of a text to chunks of some size, in UTF-8. Marks of two halves must not be cut between parts. */
export function* encodeParts(parts: Iterable<string>): Chunks {
  let waiting: string[] = [];
  let length = 0;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < CHUNK) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(''));
}

export interface Measure {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Passes chunks on, and tells their measure once the last was read. */
export function* measureChunks(chunks: Chunks, onEnd: (measure: Measure) => void): Chunks {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  onEnd({ bytes, sha256: hash.digest('hex') });
}
