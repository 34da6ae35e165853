import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDate } from '../../test/arbitrary-date.ts';
import { formatDate, formatDatetime } from './date-format.ts';
import { edtf, isInferred } from './edtf.ts';

const format = (text: string, locale = 'en-GB', style?: 'long' | 'short') =>
  formatDate(edtf.parse(text), locale, style);

describe('a date reads as exactly as it is known', () => {
  test.each([
    ['2025-07-09', '9 July 2025', '9 Jul 2025'],
    ['2025-07', 'July 2025', 'Jul 2025'],
    ['2025', '2025', '2025'],
    ['2025-07-09?', '9 July 2025 (inferred)', '9 Jul 2025?'],
    ['2025-07?', 'July 2025 (inferred)', 'Jul 2025?'],
    ['2025-07-07/2025-07-09', '7–9 July 2025', '7–9 Jul 2025'],
    ['2025-07-07/2025-07-09?', '7–9 July 2025 (inferred)', '7–9 Jul 2025?'],
    ['2025-07-30/2025-08-02', '30 July – 2 August 2025', '30 Jul – 2 Aug 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025', '30 Dec 2024 – 2 Jan 2025'],
    ['2024/2025', '2024 – 2025', '2024 – 2025'],
    ['2025-06/2025-07', 'June – July 2025', 'Jun – Jul 2025'],
    ['2025-07/2025-07-09', 'July 2025 – 9 July 2025', 'Jul 2025 – 9 Jul 2025'],
    ['2025-07-09/2025-07-09', '9 July 2025', '9 Jul 2025'],
    ['1900-01-01', '1 January 1900', '1 Jan 1900'],
  ])('%s: %s; short: %s', (text, long, short) => {
    expect(format(text)).toBe(long);
    expect(format(text, 'en-GB', 'short')).toBe(short);
  });

  test.each([
    ['en-US', '2025-07-07/2025-07-09', 'July 7–9, 2025'],
    ['fr', '2025-07-09', '9 juillet 2025'],
    ['vi', '2025-07', 'tháng 7 năm 2025'],
    ['zh-Hans', '2025-07-09', '2025年7月9日'],
  ])('in the words of %s', (locale, text, words) => {
    expect(format(text, locale)).toContain(words);
  });

  test('in the common era, also where the locale counts otherwise', () => {
    expect(format('2025-07-09', 'th')).toContain('2025');
  });

  test('on the same day in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const name of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env['TZ'] = name;
        expect(format('2025-01-01', 'pt')).toContain('1 de janeiro');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

test('for machines: the first end, without a mark', () => {
  expect(formatDatetime(edtf.parse('2025-07-07?/2025-07-09'))).toBe('2025-07-07');
  expect(formatDatetime(edtf.parse('2025-07?'))).toBe('2025-07');
  expect(formatDatetime(edtf.parse('2025'))).toBe('2025');
});

test('every date has words, and says whether it is inferred', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(formatDate(date, 'en-GB').endsWith(' (inferred)')).toBe(isInferred(date));
      expect(formatDate(date, 'en-GB')).toContain(date.slice(0, 4));
      expect(formatDate(date, 'en-GB', 'short')).not.toMatch(/[\u2009\u202f\u00a0]/);
    }),
  );
});
