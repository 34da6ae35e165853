import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, wrapText } from './wrap.ts';

test('words stay whole, and lines as long as they may be', () => {
  expect(wrapText('one two three four', '', 9)).toBe('one two\nthree\nfour');
  expect(wrapText('one two three', '  ', 9)).toBe('  one two\n  three');
  expect(wrapText('  one \n two  ', '', 20)).toBe('one two');
  expect(wrapText('', '  ')).toBe('');
});

test('an address is never cut', () => {
  const address = 'https://news.example.org/a-very-long-address-that-fits-no-line';
  expect(wrapText(`Read it at ${address} today`, ' ', 20)).toBe(` Read it at\n ${address}\n today`);
});

test('a text without spaces is cut between its characters as a reader sees them, and wide ones take two columns', () => {
  expect(wrapText('东盟打击跨国犯罪', '', 6)).toBe('东盟打\n击跨国\n犯罪');
  expect(wrapText('កម្ពុជា', '', 1)).toBe(
    [...new Intl.Segmenter('km').segment('កម្ពុជា')].map(({ segment }) => segment).join('\n'),
  );
  expect(columnsOf('ASEAN 东盟')).toBe(10);
});

test('no line is too long but for an address, and nothing is lost', () => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constant('https://x.example.org/0123456789'), fc.constant('กฎหมาย')))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
      const lines = wrapText(words, '', width).split('\n');
      for (const line of lines) if (!line.startsWith('http')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/[ \t\r\n]/g, '')).toBe(words.replace(/[ \t\r\n]/g, ''));
    }),
  );
});
