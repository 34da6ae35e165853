import { describe, expect, test } from 'vitest';
import { findNearest, fold } from './nearest.ts';

const IDS = ['sar-sokha', 'sar-kheng', 'k-shanmugam', 'nguyen-van-duc', 'wang-xiaohong'];

describe('the nearest is what was meant', () => {
  test.each([
    ['sar-soka', 'sar-sokha'],
    ['Sar Sokha', 'sar-sokha'],
    ['sar_sokha', 'sar-sokha'],
    ['sokha-sar', 'sar-sokha'],
    ['SAR-KHENG', 'sar-kheng'],
    ['Nguyễn Văn Đức', 'nguyen-van-duc'],
    ['k-shanmugan', 'k-shanmugam'],
    ['xiaohong-wang', 'wang-xiaohong'],
  ])('%s: %s', (text, nearest) => expect(findNearest(text, IDS)).toBe(nearest));

  test.each(['', '   ', 'lawrence-wong', 'sokha', 'x', 's'.repeat(5000), 'ស'])('%j: none', (text) => {
    expect(findNearest(text, IDS)).toBeUndefined();
  });

  test('an equal text wins over a near one, the first of two as near wins', () => {
    expect(findNearest('met', ['mets', 'met'])).toBe('met');
    expect(findNearest('fund', ['find', 'fend', 'fund-x'])).toBe('find');
  });

  test('no two-letter code is proposed for another where several are as near', () => {
    expect(findNearest('kk', ['kh', 'kr', 'la'])).toBeUndefined();
    expect(findNearest('KH', ['kh', 'kr', 'la'])).toBe('kh');
    expect(findNearest('xb', ['xa'])).toBe('xa');
  });

  test('one letter in three may differ, no more', () => {
    expect(findNearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(findNearest('abcdef', ['abcxyz'])).toBeUndefined();
  });
});

test('folding takes off case, marks and the kind of separator', () => {
  expect(fold('Đặng_Hồng  Anh')).toBe('dang-hong-anh');
  expect(fold('Ｆｕｌｌ')).toBe('full');
  expect(fold('2025/a-b')).toBe('2025/a-b');
});
