import { expect, test } from 'vitest';
import { buildSampleContent } from '../lint/sample-content.ts';
import { findNearestEntries } from './nearest-entries.ts';

const { digest } = buildSampleContent();

function idsNear(text: string, most?: number): readonly string[] {
  if (!digest) throw new Error('no digest');
  return findNearestEntries(text, digest, most).map(({ entry }) => entry.id);
}

test('best first, and none that shares fewer than a fifth of the words', () => {
  expect(idsNear('ARLAND opens an office for stolen money; memorandum')).toEqual([
    '2019/cy-corr-opens-office',
    '2025/arland-and-borland-sign-memorandum',
  ]);
  expect(idsNear('ARLAND opens an office for stolen money; memorandum', 1)).toEqual(['2019/cy-corr-opens-office']);
  expect(idsNear('weather tomorrow: sunny with some clouds over Arland')).toEqual([]);
  expect(idsNear('')).toEqual([]);
});
