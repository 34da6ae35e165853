import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildContent } from '../loader/content.ts';
import { lint } from './run.ts';
import { buildSampleContent, buildSampleFiles } from './sample-content.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Generous on a busy machine: what grows with the square of the length takes ten times as long. */
const MOST_MS = 1000;
const LENGTH = 60_000;

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** Lines as long as a file may have. */
const lines = (piece: string) => fill(`${fill(piece, 9_900)}\n`, LENGTH);

const PIECES = [
  ...[
    'a',
    'а',
    'аа ',
    'аррӏе ',
    'a.',
    'a-',
    'A ',
    'A. ',
    'Dan ',
    'Dan Dorn ',
    'suspect Dan ',
    '“',
    '“a',
    '"',
    '"a ',
    '«',
    '「a',
  ],
  ...[
    '\u200b',
    '\u202e',
    'a\u0301',
    '\u0301',
    'က',
    'ေၾက',
    'ไทย',
    'កខ\u200b',
    '한',
    '\u{1f600}',
    '\u{e0041}',
    '𝐚𝐛 ',
    'é',
  ],
  ...[
    '[',
    '](',
    '[a](',
    '[a](minister:x) ',
    '[a.aa](https://b.bb/) ',
    '![',
    '<',
    '<a',
    '<b>',
    '&',
    '&a',
    '**',
    '** ',
    '~~',
    '`',
    '|',
    '> ',
    '- ',
  ],
  ...[
    'http://',
    'https://a.bb/?utm_a=b&',
    ': ',
    '#',
    '# a\n',
    '=',
    '-',
    '{',
    '}',
    "'",
    '\\',
    '%',
    '@',
    '::error::',
    '##[',
    '\t',
    '- a: b\n',
    'a: b\n',
  ],
];

test.each(PIECES)('%j over and over is checked in no time', (piece) => {
  for (const text of [fill(piece, LENGTH), lines(piece)]) {
    for (const file of [`---\n${text}\n---\n`, `---\ntitle: ${fill(piece, 9_000)}\n---\n${text}`, text]) {
      const start = performance.now();
      const { faults } = lint(buildSampleContent({ files: { 'entries/2025/a.md': file } }));
      expect(faults).toEqual([]);
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    }
  }
});

test.each(PIECES)('%j over and over in a body of the size allowed', (piece) => {
  const start = performance.now();
  const { faults } = lint(buildSampleContent({ body: fill(piece, 15_900) }));
  expect(faults).toEqual([]);
  expect(performance.now() - start).toBeLessThan(MOST_MS);
});

test('no bytes break a rule', () => {
  const sample = Object.entries(buildSampleFiles()).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const place = fc.constantFrom(
    ...sample.map(({ path }) => path),
    'entries/2025/b.md',
    'exceptions.yml',
    'editions/2025-07.md',
  );
  fc.assert(
    fc.property(place, fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
      const files = [...sample.filter((file) => file.path !== path), { path, bytes: Buffer.from(bytes) }];
      expect(lint(buildContent(files)).faults).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no text in a field or body breaks a rule', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );
  const long = text.map((it) => `${it} and words enough to be as long as a summary has to be, which is sixty letters.`);
  fc.assert(
    fc.property(long, text, text, (summary, headline, body) => {
      const source = { publisher: 'arland-times', language: 'en', headline, url: 'https://a.example/', read: 'full' };
      const { faults } = lint(
        buildSampleContent({ entry: { summary, source, title: summary.slice(0, 100).trim() }, body }),
      );
      expect(faults).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
