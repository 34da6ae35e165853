import { describe, expect, it } from 'vitest';
import { findNearest } from './nearest.ts';
import type { Suggestion } from './suggestions.ts';

const suggestion = (title: string, ...names: readonly string[]): Suggestion => ({
  kind: 'minister',
  title,
  href: '/',
  names: [title, ...names],
});

const NAMES = [
  suggestion('Sar Sokha', 'ស សុខា', '苏速卡'),
  suggestion('Sar Kheng', 'ស ខេង'),
  suggestion('K. Shanmugam', '尚穆根'),
  suggestion('Lương Tam Quang'),
  suggestion('Kaysone Phomvihane', 'ໄກສອນ ພົມວິຫານ'),
];

describe('the nearest name', () => {
  it.each([
    ['sar soka', 'Sar Sokha'],
    ['shanmugham', 'K. Shanmugam'],
    ['luong tam kuang', 'Lương Tam Quang'],
    ['sarsokha', 'Sar Sokha'],
    ['ໄກສອນພົມວິຫາ', 'Kaysone Phomvihane'],
    ['苏速咔', 'Sar Sokha'],
  ])('to “%s” is %s', (query, title) => {
    expect(findNearest(query, NAMES)[0]?.title).toBe(title);
  });

  it('is nobody where nothing is near, or too little was typed', () => {
    expect(findNearest('zirconium', NAMES)).toEqual([]);
    expect(findNearest('sa', NAMES)).toEqual([]);
    expect(findNearest('', NAMES)).toEqual([]);
    expect(findNearest('ព្រំដែន', NAMES)).toEqual([]);
    expect(findNearest('bi ni lo', [suggestion('Di Si To Bi')])).toEqual([]);
  });
});
