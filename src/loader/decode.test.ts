import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const LIMITS = { maxLine: 20, maxLines: 5 };
const read = (bytes: Uint8Array | string) => decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, LIMITS);
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('text is what strict UTF-8 says', () => {
  test.each(['', 'a', 'a\nb\n', 'a\r\nb\r\n', 'ស​ខា\n', '👍', '\ufffd', 'a\u2028b', 'tab\there'])('%j', (text) => {
    expect(read(text)).toEqual({ text });
  });

  test('a mark in the middle is a character like others; rules see it', () => {
    expect(read('a\ufeffb')).toEqual({ text: 'a\ufeffb' });
  });
});

describe('what is no text, on which line', () => {
  test.each<[string, Uint8Array, string, number]>([
    ['BOM', bytes([0xef, 0xbb, 0xbf], '---'), 'a byte order mark (BOM)', 1],
    ['UTF-16, low byte first', bytes([0xff, 0xfe, 0x61, 0x00]), 'UTF-16 text', 1],
    ['UTF-16, high byte first', bytes([0xfe, 0xff, 0x00, 0x61]), 'UTF-16 text', 1],
    ['UTF-16 without a mark', bytes([0x61, 0x00, 0x0a, 0x00]), 'a NUL character', 1],
    ['Latin-1', bytes('a\nb\ncaf', [0xe9], '\nd'), 'bytes that are not UTF-8', 3],
    ['Windows-1252 in the first line', bytes([0x93], 'a\nb'), 'bytes that are not UTF-8', 1],
    ['cut off at the end', bytes('a\nb\n', [0xe1, 0x9e]), 'bytes that are not UTF-8', 3],
    ['cut off by a line end', bytes('a\n', [0xe1, 0x9e], '\nb'), 'bytes that are not UTF-8', 2],
    ['overlong', bytes('a\n', [0xc0, 0xaf]), 'bytes that are not UTF-8', 2],
    ['a surrogate', bytes([0xed, 0xa0, 0x80]), 'bytes that are not UTF-8', 1],
    ['beyond Unicode', bytes([0xf4, 0x90, 0x80, 0x80]), 'bytes that are not UTF-8', 1],
    ['two bad lines: the first', bytes('a\n', [0xff], '\n\n', [0xff], '\n'), 'bytes that are not UTF-8', 2],
    ['NUL', bytes('a\nb\0\n'), 'a NUL character', 2],
    ['CR only', bytes('a\rb\rc'), 'a carriage return without a line feed', 1],
    ['one lone CR', bytes('a\r\nb\rc\n'), 'a carriage return without a line feed', 2],
    ['CR CR LF', bytes('a\r\r\nb'), 'a carriage return without a line feed', 1],
    ['a long line', bytes(`a\n${'b'.repeat(21)}\n`), 'a line of 21 characters', 2],
    ['many lines', bytes('\n'.repeat(5)), '6 lines', 6],
  ])('%s', (_, input, problem, line) => {
    expect(read(input)).toMatchObject({ problem, line, cure: expect.stringMatching(/\.$/) });
  });

  test('limits are inclusive, and a Windows line end is no character', () => {
    expect(read(`${'b'.repeat(20)}\r\n`)).toEqual({ text: `${'b'.repeat(20)}\r\n` });
    expect(read('\n'.repeat(4))).toEqual({ text: '\n'.repeat(4) });
  });
});

test('every text that obeys the limits comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      if (/[\r\0]/.test(text) || !text.isWellFormed()) return;
      const decoded = decode(Buffer.from(text), { maxLine: 1000, maxLines: 1000 });
      expect(decoded).toEqual(text.startsWith('\ufeff') ? expect.objectContaining({ line: 1 }) : { text });
    }),
  );
});

test('no bytes make it throw, and the line named is one of the file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      const decoded = read(input);
      if ('text' in decoded) expect(Buffer.from(decoded.text)).toEqual(Buffer.from(input));
      else expect(decoded.line).toBeLessThanOrEqual([...input].filter((byte) => byte === 0x0a).length + 1);
    }),
  );
});
