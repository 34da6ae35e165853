import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from './yaml.ts';
import { explainYaml } from './yaml-words.ts';

/** Problems as `line:column problem`. */
const problemsOf = (text: string) => parseYaml(text).problems.map((p) => `${p.line}:${p.column} ${p.problem}`);
const dataOf = (text: string) => {
  expect(problemsOf(text)).toEqual([]);
  return parseYaml(text).data;
};

describe('every value is text', () => {
  test.each([
    ['a: NO', 'NO'],
    ['a: yes', 'yes'],
    ['a: true', 'true'],
    ['a: 036', '036'],
    ['a: 0o17', '0o17'],
    ['a: 0x1F', '0x1F'],
    ['a: 1:30:00', '1:30:00'],
    ['a: 1e3', '1e3'],
    ['a: .inf', '.inf'],
    ['a: 2025', '2025'],
    ['a: 2025-07-09', '2025-07-09'],
    ['a: 2025-07-09T08:00:00Z', '2025-07-09T08:00:00Z'],
    ['a: null', 'null'],
    ['a: ~', '~'],
    ['a:', ''],
    ['a: ""', ''],
    ["a: '2025'", '2025'],
    ['a: "tab\\t, line\\n, é \\u00e9"', 'tab\t, line\n, é é'],
    ['a: >-\n  one\n  two', 'one two'],
    ['a: |-\n  one\n  two', 'one\ntwo'],
    ['a: x # not this', 'x'],
    ['a: x#this', 'x#this'],
  ])('%j gives %j', (text, value) => expect(dataOf(text)).toEqual({ a: value }));

  test('lists, mappings and their keys', () => {
    expect(dataOf('1: [a, 2]\n? b c\n: { d: e }\n-1:\n  - f: g\n    h:')).toEqual({
      1: ['a', '2'],
      'b c': { d: 'e' },
      '-1': [{ f: 'g', h: '' }],
    });
    expect(dataOf('')).toBe('');
    expect(dataOf('# nothing\n')).toBe('');
  });

  test('with Windows line ends it is the same data', () => {
    const text = 'a: b\nc: >-\n  d\n  e\n\n  f\ng: |-\n  h\n  i\nj: "k\n  l"\n';
    expect(dataOf(text.replaceAll('\n', '\r\n'))).toEqual(dataOf(text));
  });

  test('keys that objects have of their own are keys like others', () => {
    const data = dataOf('constructor: a\ntoString: b\nhasOwnProperty: c\n') as object;
    expect(Object.entries(data)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
  });
});

describe('what is more than data is refused where it stands', () => {
  test.each([
    ['a: &x b', '1:7 an `&` anchor'],
    ['a: &x {b: c}', '1:7 an `&` anchor'],
    ['&x a: b', '1:4 an `&` anchor'],
    ['a: &x b\nc: *x', '1:7 an `&` anchor', '2:4 a `*` alias'],
    ['a: *x', '1:4 a `*` alias'],
    ['a: [*x]', '1:5 a `*` alias'],
    ['<<: {a: b}', '1:1 the key `<<`'],
    ['"<<": a', '1:1 the key `<<`'],
    ['a:\n  __proto__: {b: c}', '2:3 the key `__proto__`'],
    ['"__proto__": a', '1:1 the key `__proto__`'],
    ['a: !!str b', '1:10 a `!` tag'],
    ['a: !!int 1', '1:4 a `!` tag'],
    ['a: ! b', '1:6 a `!` tag'],
    ['a: !!map {b: c}', '1:10 a `!` tag'],
    ['a: !!seq [b]', '1:10 a `!` tag'],
    ['!!map\na: b', '2:1 a `!` tag'],
    ['a: !x [b]', '1:4 a `!` tag'],
    ['a: !!js/function "x"', '1:4 a `!` tag'],
    ['a: !<tag:yaml.org,2002:python/object> b', '1:4 a `!` tag'],
    ['? [a]\n: b', '1:3 a key that is not text'],
    ['? {a: b}\n: c', '1:3 a key that is not text'],
    ['a: b\na: c', '2:1 a key that stands twice'],
    ['a: b\n"a": c', '2:1 a key that stands twice'],
    ['x: {a: b, a: c}', '1:11 a key that stands twice'],
    ['%YAML 1.2\n---\na: b', '1:1 a YAML directive'],
    ['%TAG ! tag:x,2000:\n---\na: b', '1:1 a YAML directive'],
    ['a: b\n---\nc: d', '2:1 a second YAML document'],
    ['---\na: b', '1:1 a second YAML document'],
    ['a: b\n...', '2:1 a second YAML document'],
    ['a: "\\u202e"', '1:4 a `\\` escape for a character that cannot be seen'],
    ['a: "\\0"', '1:4 a `\\` escape for a character that cannot be seen'],
    ['a: "\\ud800"', '1:4 a `\\` escape for a character that cannot be seen'],
    ['a: "\\x1b[31m"', '1:4 a `\\` escape for a character that cannot be seen'],
    ['"a\\u200b": b', '1:1 a `\\` escape for a character that cannot be seen'],
  ])('%j', (text, ...problems) => {
    const found = problemsOf(text);
    for (const problem of problems) expect(found).toContain(problem);
    expect(found.length).toBeLessThanOrEqual(problems.length);
  });

  test('what only looks like it is text', () => {
    expect(dataOf('a: "*x & !y <<"\nb: a & b\nc: a * b!\nd: "---"\ne: |\n  ---\n  %x')).toEqual({
      a: '*x & !y <<',
      b: 'a & b',
      c: 'a * b!',
      d: '---',
      e: '---\n%x\n',
    });
  });
});

describe('broken YAML in plain words, at its place', () => {
  const close = 'Close it with `]` or `}`.';
  const quotes = 'Put the text in quotes.';
  const oneQuote = 'Put all of it in one pair of quotes, `"It’s “so”"`, or indent it.';
  test.each([
    ['a: b: c', '1:4', '`: ` inside a text', 'Put the text in quotes: `title: "A: b"`.'],
    ['a:\n\tb: c', '2:1', 'a tab as indentation', 'Indent with spaces.'],
    ['a: "b', '1:6', 'a quote that is not closed', 'Close it, or delete the opening one.'],
    ["a: 'b\nc: d", '2:5', 'a quote that is not closed', 'Close it, or delete the opening one.'],
    ["a: 'b's c'", '1:7', 'text behind the end of a value', oneQuote],
    ['a: "b" c', '1:8', 'text behind the end of a value', oneQuote],
    ['- a\nb', '2:1', 'text behind the end of a value', oneQuote],
    ['a: [b', '1:6', 'a bracket that is not closed', close],
    ['[b', '1:3', 'a bracket that is not closed', close],
    ['a: {b: c', '1:9', 'a bracket that is not closed', close],
    ['a: [b: {c]}', '1:10', 'a bracket that is not closed', close],
    ['a: b\nc', '2:1', 'a line without `key: value`', 'Indent it under its key, or add the missing `: `.'],
    ['a: ["b" "c"]', '1:9', 'two values without a comma', 'Put `, ` between them, or the whole text in quotes.'],
    ['a: "b"#c', '1:7', 'a `#` directly behind a text', 'Put a space before it, or the text in quotes.'],
    ['a: @b', '1:4', 'a text that begins with a character YAML reserves', quotes],
    ['a: `b`', '1:4', 'a text that begins with a character YAML reserves', quotes],
    ['a: *', '1:4', 'a `*` alias', quotes],
    ['a: &x &y b', '1:7', 'an `&` anchor', quotes],
    ['a: !x !y b', '1:7', 'a `!` tag', quotes],
    ['a: !x b', '1:4', 'a `!` tag', 'Put the text in quotes, or delete the tag.'],
    ['a: "\\q"', '1:5', 'a `\\` in double quotes', 'Use single quotes, or write `\\\\`.'],
    [
      'a:\n    b: c\n  d: e',
      '3:1',
      'an indentation that fits no line above',
      'Line the key up with its neighbours, two spaces a level.',
    ],
  ])('%j', (text, place, problem, cure) => {
    const [first] = parseYaml(text).problems;
    expect(`${first?.line}:${first?.column}`).toBe(place);
    expect(first).toMatchObject({ problem, cure });
    expect(parseYaml(text).data).toBeUndefined();
  });

  test('the parser’s own words are shown without what could deceive', () => {
    expect(explainYaml('NEW_CODE', 'Odd \u001b[31m thing\nmore')).toEqual({
      problem: 'YAML that cannot be read (Odd ‹U+001B›[31m thing)',
      cure: 'Compare it with an existing file.',
    });
  });

  test('the place is one of the text, also where the parser loses count', () => {
    const lines = '- |\na---\nb: '.split('\n');
    for (const { line, column } of parseYaml(lines.join('\n')).problems) {
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
  });

  test('lines count from where the text stands in its file', () => {
    expect(parseYaml('a: b\na: c', 10).problems).toMatchObject([{ line: 12, column: 1 }]);
    expect(parseYaml('a: b\n---\n', 10).problems).toMatchObject([{ line: 12, column: 1 }]);
    expect(parseYaml('a: b: c', 10).problems).toMatchObject([{ line: 11, column: 4 }]);
  });

  test('no file is said more than twenty things of', () => {
    expect(problemsOf('a: b\n'.repeat(1000))).toHaveLength(20);
    expect(problemsOf('"a" "b"\n'.repeat(1000)).length).toBeLessThanOrEqual(20);
  });
});

describe('what would cost a parser its stack or its time', () => {
  test.each([
    ['flow, one line', '['.repeat(5000)],
    ['flow, closed again', `a: ${'[a,\n '.repeat(5000)}${']'.repeat(5000)}`],
    ['braces', '{a: '.repeat(5000)],
    ['dashes', '- '.repeat(5000)],
    ['question marks', '? '.repeat(5000)],
    ['indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['thirteen levels', `${Array.from({ length: 14 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} b`],
  ])('nesting by %s', (_, text) => expect(problemsOf(text)).toEqual([expect.stringContaining('very deep nesting')]));

  test('twelve levels are read', () => {
    const text = `${Array.from({ length: 12 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} b`;
    expect(problemsOf(text)).toEqual([]);
  });

  test('a text of signs alone', () => {
    expect(problemsOf('[] '.repeat(3000))).toEqual(['1:1 more brackets, quotes and colons than text']);
  });

  test('brackets in texts, and many of them closed, are no nesting', () => {
    expect(dataOf(`a: "${'['.repeat(90)}"\nb: c`)).toMatchObject({ b: 'c' });
    expect(dataOf(`a: |\n${'  [x] (y) {z}\n'.repeat(300)}`)).toBeDefined();
  });

  test('the stack of errors is given back as it was', () => {
    const before = Error.stackTraceLimit;
    parseYaml('a: "');
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('where a field stands', () => {
  const text = `title: A
source:
  publisher: daily
  wire: [x, yy]
ministers:
  sar-sokha: signed
  k-s: { role: met,
    printed: M }
empty:
list:
  - a: b
  - c: d
`;
  const { locate } = parseYaml(text, 1);

  test.each<[readonly (string | number)[], boolean, string]>([
    [[], false, '2:1'],
    [['title'], false, '2:8'],
    [['title'], true, '2:1'],
    [['source'], false, '4:3'],
    [['source', 'publisher'], false, '4:14'],
    [['source', 'publisher'], true, '4:3'],
    [['source', 'wire', 1], false, '5:13'],
    [['ministers', 'sar-sokha'], true, '7:3'],
    [['ministers', 'k-s', 'printed'], false, '9:14'],
    [['empty'], false, '10:7'],
    [['empty'], true, '10:1'],
    [['list', 1, 'c'], false, '13:8'],
    // What is not there is said where it should be.
    [['summary'], false, '2:1'],
    [['source', 'url'], false, '4:3'],
    [['list', 7], false, '12:3'],
    [['title', 'deeper'], false, '2:8'],
    [['source', 'url', 'deeper'], true, '4:3'],
  ])('%j (key: %s) at %s', (path, key, place) => {
    const { line, column } = locate(path, key);
    expect(`${line}:${column}`).toBe(place);
  });

  test('of a text that is no YAML: its beginning', () => {
    expect(parseYaml('a: "', 4).locate(['a'])).toEqual({ line: 5, column: 1 });
  });
});

describe('for every text', () => {
  const data = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^[^\p{C}]+$/u.test(text)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 5 }),
      fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), tie('tree'), { minKeys: 1, maxKeys: 5 }),
    ),
  })).tree;

  test('what another writer writes is read back as it was', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(dataOf(stringify({ value }, { aliasDuplicateObjects: false, schema: 'failsafe' }))).toEqual({ value });
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  const yamlLike = fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'b: ',
          '- ',
          '? ',
          ': ',
          '\n',
          '\n  ',
          '\n\t',
          '[',
          ']',
          '{',
          '}',
          ', ',
          '"',
          "'",
          '|\n',
          '>-\n',
          '&x ',
          '*x ',
          '!t ',
          '# ',
        ],
        ...['<<: ', '\\', '%', '---\n', '...\n', '\r\n', '\u2028', 'ក', '👍', '@', '`', '~'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test('parsing never throws, and every place is in the text', () => {
    fc.assert(
      fc.property(fc.oneof(yamlLike, fc.string({ unit: 'binary' })), (text) => {
        const { problems, locate } = parseYaml(text);
        const lines = text.split('\n');
        for (const { line, column } of [...problems, locate(['a', 0, 'b']), locate(['b'], true)]) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
