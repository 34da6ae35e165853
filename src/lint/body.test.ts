import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseBody, parseSplit } from './body.ts';
import { readPlainBody } from './plain-body.ts';

// Thousands of random texts, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Where the short way reads a body at all, it reads what the parser reads. */
function expectSame(markdown: string): boolean {
  const plain = readPlainBody(markdown, 3);
  if (plain === undefined) return false;
  expect({ markdown, ...plain }).toEqual({ markdown, ...pick(parseSplit(markdown, 4)) });
  return true;
}

function pick({ links, texts, blocks, ...rest }: ReturnType<typeof parseSplit>) {
  expect(rest).toMatchObject({ problem: undefined, headings: [], html: [], images: [], quotations: [] });
  return { links, texts, blocks };
}

const PIECES = [
  ...[
    'Word',
    'word ',
    ' ',
    '\n',
    '\n\n',
    '. ',
    '5',
    '1. ',
    '2) ',
    '12 ',
    '- ',
    '# ',
    '> ',
    '=',
    '---',
    '===',
    ':',
    '"',
    "'",
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[Ann](minister:ann)',
    '[a b](https://a.example/b?c=d)',
    '[x](y)',
    '[^1]',
    '![',
    '!',
    '[a]: b',
  ],
  ...[
    '**',
    '_',
    '`',
    '<',
    '&amp;',
    '\\',
    '|',
    '~~',
    '\t',
    '    ',
    'ไทย',
    'កម្ពុជា\u200b',
    '“',
    '”',
    '\u00a0',
    '\u3000',
    '한국',
    '7th ',
    '%',
    '+ ',
  ],
  ...['https://a.example/', 'www.a.example', 'a@b.example', '\u2028', '\u0085', '—', '…', 'e\u0301', '\u{1f600}'],
];

test('the short way and the parser read the same', () => {
  const markdown = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 14,
    },
  );
  let read = 0;
  fc.assert(
    fc.property(markdown, (pieces) => {
      if (expectSame(pieces.join(''))) read += 1;
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('plain prose is read the short way, and as the parser reads it', () => {
  const sentence = fc.constantFrom(
    ...[
      'The two met in Huế',
      '[Ann Arden](minister:ann-arden) signed it',
      '“Enough,” he said',
      'On 9 July, 12 of them left',
      '3 left',
    ],
    ...[
      'Of [Ann\nArden](minister:ann-arden), in\n2025. It',
      'In [Arland](country:xa) (and not in [Borland](country:xb))',
      'ผู้แทนพบกัน',
      'See [it](https://a.example/b?c=d#e)',
      '5:30 came',
    ],
  );
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 });
  const body = fc.array(
    paragraph.map((list) => list.join('.\n')),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(body, fc.constantFrom('\n\n', '\n\n\n'), (list, gap) => {
      expect(expectSame(`\n${list.join(gap)}\n`)).toBe(true);
    }),
  );
});

test("the examples of CommonMark's own specification", () => {
  // The package has no types.
  const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly { markdown: string }[] };
  for (const { markdown } of tests) expectSame(markdown.replaceAll('→', '\t'));
});

test('every body of this edition', () => {
  const folder = join(import.meta.dirname, '../../content/entries');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  for (const file of files) expectSame(parseBody(readFileSync(join(folder, file), 'utf8'))?.markdown ?? '');
});

test('a body begins below the second bare line of three hyphens', () => {
  expect(parseBody('---\na: b\n---\n\nText.\n')?.blocks).toEqual([{ text: 'Text.', place: { line: 5, column: 1 } }]);
  expect(parseBody('---\r\na: b\r\n---\r\nText.\r\n')?.blocks).toEqual([
    { text: 'Text.', place: { line: 4, column: 1 } },
  ]);
  expect(parseBody('---\na: b\n')).toBeUndefined();
  expect(parseBody('a: b\n---\n')).toBeUndefined();
});

test('a link by reference shows its words where it is defined', () => {
  const body = parseBody('---\n---\nSee [the text][t].\n\n[t]: https://a.example/\n');
  expect(body?.links).toEqual([{ text: 'the text', url: 'https://a.example/', place: { line: 5, column: 1 } }]);
});

test('nesting without end is a problem of the body, not of the checker', () => {
  const nested = `${'*a _b '.repeat(160)}${'_ *'.repeat(160)}`;
  expect(() => parseBody(`---\n---\n${nested}`)).not.toThrow();
});
