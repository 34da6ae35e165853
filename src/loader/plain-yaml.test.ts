import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml.ts';

/** Where the short way reads a text at all, the parser reads the same and finds nothing wrong. */
function expectSame(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const { data, problems } = parseYaml(text);
  expect({ text, data: JSON.stringify(plain), problems: [] }).toEqual({ text, data: JSON.stringify(data), problems });
  return true;
}

const LINES = [
  ...[
    'a: b',
    'title: Two sign',
    'c:',
    '  d: e',
    '  - f',
    '- g',
    '- h: i',
    '  j: k',
    '    l: m',
    'n: >-',
    '  folded text',
    '  more',
  ],
  ...[
    'o: [p, q]',
    'r: { s: t, u: v }',
    'w: "x y"',
    "z: 'it'",
    'a: ',
    '',
    ' ',
    '# no',
    'b: c # d',
    'e: f: g',
    'h: i:',
    'j: [k',
    'l]',
  ],
  ...[
    '  - { m: n }',
    '  - [o]',
    '- - p',
    '? q',
    'r : s',
    't:u',
    'v: *w',
    'x: &y z',
    '!!str a: b',
    'c: |',
    'd: >',
    'e: >+',
    '---',
    '...',
    '%Y',
  ],
  ...[
    'f: [g, ]',
    'h: []',
    'i: {}',
    'j: [k: l]',
    'm: {n}',
    'o: "p',
    "q: r's",
    's: "t" u',
    '      v',
    '\tw: x',
    'y: z\t',
    '__proto__: a',
  ],
  ...[
    'b: @c',
    'd: `e`',
    'f: - g',
    'h: -i',
    'j: ~',
    'k: null',
    'l: 1_000',
    'm: 2025-07-09',
    'n: https://a.example/?b=c#d',
    'o: 0x1',
    'p: <<',
  ],
  ...[
    '<<: q',
    'q: ไทย',
    'r: “s”',
    'toString: t',
    'u: v,w',
    'x: y]',
    'z: a{b',
    "c: [d's]",
    'e: [“f”, (g)]',
    'h: { i: j/k, l: 2025 }',
    '  - m, n',
  ],
  ...[
    '1: a',
    '10: b',
    'c: >-',
    'd: [e,f]',
    'g: {h: i}',
    '- >-',
    '    j',
    '  k:',
    '    - l: m',
    '      n: o',
    'p:  q',
    'r: [ s ]',
    '-  t',
    '- u:',
  ],
  ...[
    'v: \u2028',
    'w: \u0085',
    'x: \u00a0',
    '\ufeffy: z',
    'a: \ud800',
    'b: \u{1f600}',
    'c: d\r',
    'e: [f g, h  i]',
    'j: k  l',
    'm: ?n',
    'o: [?p]',
  ],
];

test('the short way and the parser read the same', () => {
  const line = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...LINES) },
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
      if (expectSame(lines.join('\n'))) read += 1;
    }),
    { numRuns: 8000 },
  );
  expect(read).toBeGreaterThan(200);
});

test('the short way and the parser read the same, sign by sign', () => {
  const signs = fc.constantFrom(...'ab:-,[]{}"\'>|#?!&*% \n\n  1/ไ');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 24 }), (list) => {
      expectSame(list.join(''));
    }),
    { numRuns: 8000 },
  );
});

test('every file of this edition, most of them the short way', () => {
  const folder = join(import.meta.dirname, '../../content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|yml)$/.test(path));
  const texts = files.map((path) => readFileSync(join(folder, path), 'utf8'));
  const heads = texts.map((text) => (text.startsWith('---\n') ? text.slice(3, text.indexOf('\n---\n', 3) + 1) : text));
  const read = heads.filter((head) => expectSame(head)).length;
  expect(read / heads.length).toBeGreaterThan(0.7);
});
