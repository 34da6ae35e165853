import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTree, parseMarkdown } from './markdown.ts';

const problemOf = (text: string) => {
  const parsed = parseMarkdown(text);
  return isTree(parsed) ? undefined : `${parsed.line}: ${parsed.problem}`;
};
const typesOf = (text: string): string[] => {
  const parsed = parseMarkdown(text);
  return isTree(parsed) ? parsed.children.map(({ type }) => type) : [];
};

test('CommonMark, tables, footnotes, strikethrough with two tildes; nothing else', () => {
  expect(typesOf('# a\n\nb\n\n- c\n\n> d\n\n```\ne\n```\n\n---\n')).toEqual([
    'heading',
    'paragraph',
    'list',
    'blockquote',
    'code',
    'thematicBreak',
  ]);
  expect(typesOf('| a |\n|---|\n| b |\n\n[^1]\n\n[^1]: c')).toEqual(['table', 'paragraph', 'footnoteDefinition']);
  expect(JSON.stringify(parseMarkdown('~~a~~ ~b~ www.example.org <x@y.z>'))).toMatch(
    /^(?=.*"delete")(?!.*www\.example\.org")/,
  );
});

describe('too much of what no summary needs', () => {
  const many = 'more than 500 lines';
  const signs = 'more than 1000 of the signs `*`, `_` and `~`';
  test.each<[string, string, string | undefined]>([
    ['length, at the limit', 'a '.repeat(8000), undefined],
    ['length, above it', `${'a '.repeat(8000)}b`, '1: a body of 16001 characters'],
    ['lines, at the limit', 'a\n'.repeat(500), undefined],
    ['lines, above it', 'a\n'.repeat(501), `501: ${many}`],
    ['empty lines', '\n'.repeat(501), `501: ${many}`],
    ['emphasis, at the limit', '*a* '.repeat(500), undefined],
    ['emphasis, above it', 'b\n\n'.repeat(3) + '*a_'.repeat(501), `7: ${signs}`],
    ['links, at the limit', '[a](b) '.repeat(500), undefined],
    ['links, above it', 'x\n'.repeat(2) + '[a](b) '.repeat(501), '3: more than 1000 of the signs `[` and `]`'],
    ['closing brackets alone', ']('.repeat(1001), '1: more than 1000 of the signs `[` and `]`'],
    ['ticks', '`a'.repeat(2001), '1: more than 2000 signs of Markdown'],
    ['entities', '&lt; '.repeat(2001), '1: more than 2000 signs of Markdown'],
    ['images', '![a](b) '.repeat(21), '1: more than 20 images'],
    ['cells', `${'|a|b|c|d\n'.repeat(500)}|`, '501: more than 2000 table cells'],
    ['columns, at the limit', `${'|a'.repeat(20)}|\n`, undefined],
    ['columns, above it', `x\n${'|a'.repeat(21)}|\n`, '2: a table of more than 20 columns'],
    ['quotes', `${'> '.repeat(7)}a`, '1: very deep nesting'],
    ['quotes without spaces', `${'>'.repeat(7)}a`, '1: very deep nesting'],
    ['lists', `a\n\n${'- '.repeat(7)}a`, '3: very deep nesting'],
    ['numbered lists', `${'1. '.repeat(7)}a`, '1: very deep nesting'],
    [
      'lists by stairs',
      Array.from({ length: 30 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      '22: very deep nesting',
    ],
    ['stairs of tabs', `${'\t'.repeat(11)}a`, '1: very deep nesting'],
    ['stairs, at the limit', `${'  '.repeat(20)}- a`, undefined],
    ['all kinds of them', '- > 1. + * 2) > a', '1: very deep nesting'],
    ['six levels', '- > 1. + * > a', undefined],
    ['a rule of many signs', '* * * * * * * * * *', undefined],
    ['a run of one sign', '`'.repeat(200), '1: 200 times the same sign'],
    ['a run below that', '`'.repeat(199), undefined],
    ['a run of dots is text', '.'.repeat(2000), undefined],
  ])('%s', (_, text, problem) => expect(problemOf(text)).toBe(problem));

  test('legitimate text is far below: 600 words with a link, a note and an emphasis every few words', () => {
    const words = Array.from({ length: 600 }, (_, i) => {
      if (i % 10 === 0) return '[Sar Sokha](minister:sar-sokha)';
      return i % 7 === 0 ? '**word**[^1]' : 'extraordinarily';
    });
    const rows = '| a | b | c | d | e |\n'.repeat(40);
    const text = `${words.join(' ')}\n\n[^1]: A note.\n\n| 1 | 2 | 3 | 4 | 5 |\n|---|---|---|---|---|\n${rows}\n- a\n  - b\n    - c\n`;
    expect(problemOf(text)).toBeUndefined();
  });

  test('long texts in scripts without spaces are counted in characters, not in bytes', () => {
    expect(problemOf('ក្រសួង'.repeat(1000))).toBeUndefined();
  });
});

test.each(examples)('CommonMark example $number is read', ({ markdown }) => {
  expect(problemOf(markdown.replaceAll('→', '\t'))).toBeUndefined();
});

test('no text makes it throw', () => {
  const part = fc.constantFrom(
    ...[
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```\n',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      '[^1]',
      ': ',
      '<',
      '>',
      '&',
      '\\',
    ],
    ...[
      '|',
      '|-|\n',
      '- ',
      '1. ',
      '# ',
      '    ',
      '\t',
      '---\n',
      '<!--',
      '-->',
      '&#0;',
      'ក',
      '👍',
      '\u0000',
      '\u2028',
      '\r',
    ],
  );
  const markdown = fc.array(part, { maxLength: 80 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'binary' })), (text) => {
      parseMarkdown(text);
    }),
    { numRuns: 300 },
  );
}, 30_000);

describe('a character that is in the file only by reference', () => {
  const unseen = 'a reference to a character that cannot be seen';
  test.each([
    ['a\n\nb &#x202E;c', `3: ${unseen}`],
    ['&#8203;', `1: ${unseen}`],
    ['&ZeroWidthSpace; &rlm;', `1: ${unseen}`],
    ['[a](https://example.org/&#x200b;)', `1: ${unseen}`],
    ['![a&shy;b](c)', `1: ${unseen}`],
    ['[a]: b "&#xE0041;"', `1: ${unseen}`],
    ['| a |\n|---|\n| &#x2066; |', `3: ${unseen}`],
  ])('%j is refused where it cannot be seen', (text, problem) => expect(problemOf(text)).toBe(problem));

  test.each([
    'a &amp; b &eacute; &#233; &#10; &nbsp; &hellip; &#0; &nosuch;',
    'ស​ខា &amp; &#x200b;',
    '`&#x202E;`',
    'AT&T',
  ])('%j is text', (text) => expect(problemOf(text)).toBeUndefined());
});
