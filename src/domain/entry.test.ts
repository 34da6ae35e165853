import { expect, test } from 'vitest';
import { entry, entryFolder, ministerMentions, withdrawnEntry } from './entry.ts';

const WHOLE = {
  title: 'Two ministers sign a plan against fraud',
  summary: 'Two ministers signed a plan under which their police forces are to share what they know of fraud.',
  added: '2026-11-22',
  source: { publisher: 'daily', language: 'en', url: 'https://daily.example/1', read: 'full' },
  countries: ['xa', 'xb'],
  crimeTypes: [],
};

const withMinisters = (ministers: unknown) => entry.parse({ ...WHOLE, ministers });

test('the least an entry may say', () => {
  expect(entry.safeParse(WHOLE).success).toBe(true);
  for (const key of Object.keys(WHOLE)) {
    expect(entry.safeParse({ ...WHOLE, [key]: undefined }).success, key).toBe(false);
  }
});

test('unknown keys are errors, at every depth', () => {
  expect(entry.safeParse({ ...WHOLE, suspects: ['A'] }).success).toBe(false);
  expect(entry.safeParse({ ...WHOLE, source: { ...WHOLE.source, title: 'A' } }).success).toBe(false);
  expect(entry.safeParse({ ...WHOLE, ministers: { a: { role: 'met', printed: 'Ab', x: 'y' } } }).success).toBe(false);
});

test('nothing is coerced', () => {
  expect(entry.safeParse({ ...WHOLE, added: new Date('2026-11-22') }).success).toBe(false);
  expect(entry.safeParse({ ...WHOLE, preview: true }).success).toBe(false);
  expect(entry.safeParse({ ...WHOLE, crimeTypes: 'fraud' }).success).toBe(false);
});

test('ministers in the order written, each with a list of roles', () => {
  const data = withMinisters({
    zeta: 'signed',
    alpha: ['met', 'chaired'],
    mid: { role: 'witnessed', printed: 'Minister of the Interior' },
    last: { role: ['spoke', 'met'], printed: 'Head of State' },
  });
  expect(ministerMentions(data)).toEqual([
    { minister: 'zeta', roles: ['signed'] },
    { minister: 'alpha', roles: ['met', 'chaired'] },
    { minister: 'mid', roles: ['witnessed'], printed: 'Minister of the Interior' },
    { minister: 'last', roles: ['spoke', 'met'], printed: 'Head of State' },
  ]);
  expect(ministerMentions(entry.parse(WHOLE))).toEqual([]);
});

test.each([[[]], ['sined'], [{ role: 'met' }], [{ printed: 'Minister' }], [''], [{}]])(
  '%j is no part in an event',
  (part) => {
    expect(entry.safeParse({ ...WHOLE, ministers: { a: part } }).success).toBe(false);
  },
);

test.each([
  [{ occurred: '2025-07-09', published: '2026-01-01' }, '2025'],
  [{ published: '2026-01?' }, '2026'],
  [{ occurred: '2024-12-30/2025-01-02' }, '2024'],
  [{}, 'undated'],
])('%j stands in the folder %s', (dates, folder) => {
  expect(entryFolder(entry.parse({ ...WHOLE, ...dates }))).toBe(folder);
});

test('a withdrawn entry keeps its address and the reason, and nothing of its text', () => {
  const left = {
    added: '2026-11-22',
    source: { url: 'https://daily.example/1' },
    withdrawn: { date: '2026-12-01', reason: 'The source took the article back.' },
  };
  expect(withdrawnEntry.safeParse(left).success).toBe(true);
  expect(withdrawnEntry.safeParse({ ...left, summary: WHOLE.summary }).success).toBe(false);
  expect(withdrawnEntry.safeParse({ ...left, source: WHOLE.source }).success).toBe(false);
  expect(withdrawnEntry.safeParse({ ...left, withdrawn: { date: '2026-12-01' } }).success).toBe(false);
});
