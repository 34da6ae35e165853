import { describe, expect, test } from 'vitest';
import { compareMessages, escapeInvisible, type Message, quote } from './message.ts';

describe('a value in code quotes', () => {
  test.each<[unknown, string]>([
    ['sar-sokha', '`sar-sokha`'],
    ['', '``'],
    ['a`b', '`aˋb`'],
    ['``` js', '`ˋˋˋ js`'],
    ['a\nb', '`a‹U+000A›b`'],
    ['\u001b[31mred', '`‹U+001B›[31mred`'],
    ['\u202egnp.exe', '`‹U+202E›gnp.exe`'],
    ['a\u061cb', '`a‹U+061C›b`'],
    ['a\ufe0fb', '`a‹U+FE0F›b`'],
    ['a\u{e0041}b', '`a‹U+E0041›b`'],
    ['a\ud800', '`a‹U+D800›`'],
    ['កម្ពុជា', '`កម្ពុជា`'],
    [12, '`12`'],
    [['a', 'b'], '`["a","b"]`'],
    [{ a: 'b' }, '`{"a":"b"}`'],
    [undefined, '`undefined`'],
  ])('%j is shown as %s', (value, shown) => expect(quote(value)).toBe(shown));

  test('is cut at 80 characters, and only then', () => {
    expect(quote('a'.repeat(80))).toBe(`\`${'a'.repeat(80)}\``);
    expect(quote('a'.repeat(81))).toBe(`\`${'a'.repeat(77)}…\``);
    expect(quote('👍'.repeat(80))).toBe(`\`${'👍'.repeat(80)}\``);
    expect(quote('👍'.repeat(5000))).toBe(`\`${'👍'.repeat(77)}…\``);
  });
});

test('no character that deceives is left', () => {
  const deceiving = '\u0000\u0009\u0085\u00ad\u200b\u200e\u2028\u202a\u2066\u3164\ufeff\u{e0001}\u{e0100}';
  expect(escapeInvisible(deceiving)).toMatch(/^(?:‹U\+[0-9A-F]{4,5}›)+$/);
  expect(escapeInvisible('plain, naïve, 中文, ไทย')).toBe('plain, naïve, 中文, ไทย');
});

test('messages are listed by file, place and rule, whatever the locale', () => {
  const at = (file: string, line: number, column: number, rule: string) => ({ file, line, column, rule }) as Message;
  const ordered = [
    at('B.md', 9, 9, 'z'),
    at('a.md', 2, 1, 'z'),
    at('a.md', 10, 1, 'z'),
    at('a.md', 10, 2, 'a'),
    at('a.md', 10, 2, 'b'),
    at('á.md', 1, 1, 'a'),
  ];
  expect([...ordered].reverse().sort(compareMessages)).toEqual(ordered);
});
