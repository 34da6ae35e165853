import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeParts, type Measure, measureChunks } from './chunks.ts';

test('whatever the parts are, the chunks are their text, and the measure is that of the text', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'ខ្មែរ😀'.repeat(40_000)));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const measures: Measure[] = [];
      const text = parts.join('');
      const bytes = Buffer.concat([...measureChunks(encodeParts(parts), (measure) => measures.push(measure))]);
      expect(bytes.toString()).toBe(text);
      expect(measures).toEqual([
        { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') },
      ]);
    }),
    { numRuns: 30 },
  );
});

test('a long text comes in several chunks', () => {
  expect([...encodeParts(Array.from({ length: 100 }, () => 'a'.repeat(10_000)))].length).toBeGreaterThan(2);
});
