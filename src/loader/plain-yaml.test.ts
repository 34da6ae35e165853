import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml.ts';

// Thousands of random texts, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

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

const SIGNS = 'ab:-,[]{}"\'>|#?!&*% \n\n  1/ไ@~=';

test('the short way and the parser read the same, sign by sign', () => {
  const signs = fc.constantFrom(...SIGNS);
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 24 }), (list) => {
      expectSame(list.join(''));
    }),
    { numRuns: 8000 },
  );
});

const CONTENT = join(import.meta.dirname, '../../content');
const heads = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|yml)$/.test(path))
  .map((path) => readFileSync(join(CONTENT, path), 'utf8'))
  .map((text) => (text.startsWith('---\n') ? text.slice(3, text.indexOf('\n---\n', 3) + 1) : text));

test('every file of this edition, most of them the short way', () => {
  expect(heads.filter((head) => expectSame(head)).length / heads.length).toBeGreaterThan(0.7);
});

test('the short way and the parser read the same in files with a slip of the hand', () => {
  const short = fc.constantFrom(...heads.filter((head) => head.length < 1200));
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const slip = fc.record({ kind: fc.nat(4), at: place, sign: fc.constantFrom(...SIGNS), width: fc.nat(3) });
  let read = 0;
  fc.assert(
    fc.property(short, fc.array(slip, { minLength: 1, maxLength: 3 }), (head, slips) => {
      if (expectSame(slips.reduce(applySlip, head))) read += 1;
    }),
    { numRuns: 4000 },
  );
  expect(read).toBeGreaterThan(400);
});

interface Slip {
  readonly kind: number;
  /** Where, as a share of the text. */
  readonly at: number;
  readonly sign: string;
  readonly width: number;
}

/** A sign more or less, a line twice, a line further in or out. */
function applySlip(text: string, { kind, at, sign, width }: Slip): string {
  const offset = Math.floor(at * text.length);
  if (kind === 0) return text.slice(0, offset) + sign + text.slice(offset);
  if (kind === 1) return text.slice(0, offset) + text.slice(offset + 1);
  const lines = text.split('\n');
  const row = Math.min(lines.length - 1, Math.floor(at * lines.length));
  const line = lines[row] ?? '';
  if (kind === 2) return lines.toSpliced(row, 0, lines[width] ?? '').join('\n');
  return lines.with(row, kind === 3 ? ' '.repeat(width) + line : line.replace(/^ {1,2}/, '')).join('\n');
}
