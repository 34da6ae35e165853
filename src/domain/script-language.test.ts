import { expect, test } from 'vitest';
import { languageOfScript } from './script-language.ts';

test('a script of one language tells it, one of many does not', () => {
  const names = ['ស សុខា', 'ກຳປູເຈຍ', 'กัมพูชา', 'ကမ္ဘောဒီးယား', '써 소카', 'カンボジア', '柬埔寨', 'Campuchia', ''];
  expect(names.map(languageOfScript)).toEqual([
    ...['km', 'lo', 'th', 'my', 'ko', 'ja'],
    ...[undefined, undefined, undefined],
  ]);
});
