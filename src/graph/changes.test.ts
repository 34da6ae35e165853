import { expect, test } from 'vitest';
import { buildChangedSite, withLine } from '../../test/changed-site.ts';
import { readGoldenDigest } from '../../test/golden-site.ts';
import { type Change, listChanges } from './changes.ts';

const words = (changes: readonly Change[]) => changes.map(({ day, kind, entry }) => `${day} ${kind} ${entry.id}`);

test('the newest day first; of a withdrawn entry only the withdrawal is left', () => {
  const changes = words(listChanges(readGoldenDigest()));
  expect(changes.slice(0, 3)).toEqual([
    '2025-08-15 withdrawn 2025/wire-visit',
    '2025-08-01 added 2025/times-reaction',
    '2025-08-01 added 2025/post-visit',
  ]);
  expect(changes.at(-1)).toBe('2025-08-01 added undated/berg-remembered');
  expect(changes).toHaveLength(readGoldenDigest().entries.size + 1);
});

test('on one day what is taken back comes first, then what is mended, then what is new', () => {
  const correction = (date: string) => `corrections: [{ date: ${date}, field: occurred, note: A typing error. }]`;
  const { graph } = buildChangedSite({
    'entries/2025/post-visit.md': withLine(correction('2025-08-15')),
    'entries/2024/xa-xc-talks.md': (text) => text.replace('added: 2025-08-01', 'added: 2025-08-15'),
    'entries/2022/xa-xb-treaty-signed.md': withLine(
      'corrections: [{ date: 2025-08-15, note: A name was mended. }, { date: 2025-08-20, note: Once more. }]',
    ),
  });
  expect(words(graph.changes).slice(0, 5)).toEqual([
    '2025-08-20 corrected 2022/xa-xb-treaty-signed',
    '2025-08-15 withdrawn 2025/wire-visit',
    '2025-08-15 corrected 2025/post-visit',
    '2025-08-15 corrected 2022/xa-xb-treaty-signed',
    '2025-08-15 added 2024/xa-xc-talks',
  ]);
});
