import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { zawgyiProbability } from './zawgyi.ts';

const resource = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`myanmar-tools/resources/${name}`), 'utf8');

test("gives what the model's makers give, for each text of their table", () => {
  const rows = resource('compatibility.tsv').trimEnd().split('\n');
  for (const row of rows) {
    const [expected = '', text = ''] = row.split('\t');
    expect(zawgyiProbability(text)).toBeCloseTo(expected === '-Infinity' ? 0 : Number(expected), 3);
  }
  expect(rows.length).toBeGreaterThan(30);
});

test.each([
  ['udhr_mya_zawgyi_out.txt', 1],
  ['mmgov_zawgyi_src.txt', 1],
  ['udhr_mya_unicode_src.txt', 0],
  ['mmgov_unicode_out.txt', 0],
])('tells every line of %s', (name, expected) => {
  const lines = resource(name)
    .split('\n')
    .filter((line) => /\p{Script=Myanmar}{6}/u.test(line));
  for (const line of lines) expect(zawgyiProbability(line)).toBeCloseTo(expected, 1);
});

test('has nothing to say of other scripts', () => {
  expect(zawgyiProbability('Naypyidaw')).toBe(0);
  expect(zawgyiProbability('កម្ពុជា')).toBe(0);
});
