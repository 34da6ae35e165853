/** Images are drawn once: a later build takes them as they were, and draws anew only what has changed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ShareCard } from '../../../site/share-view.ts';
import { writeImages } from './write-images.ts';

const root = mkdtempSync(join(tmpdir(), 'share-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const keptFolder = join(root, 'kept');
const card = (path: string, title: string): ShareCard => ({
  path,
  kicker: 'Country',
  title,
  names: [],
  site: 'Digest',
  foot: '',
});
const CARDS = [card('share/countries/kh.png', 'Cambodia'), card('share/countries/la.png', 'Laos')];
let build = 0;
const write = async (cards: readonly ShareCard[]) => {
  build += 1;
  const folder = join(root, `site-${build}`);
  return {
    drawn: await writeImages({ cards, folder, keptFolder }),
    read: (path: string) => readFileSync(join(folder, path)),
  };
};

test('the second build draws none and has the same bytes', async () => {
  const [first, second] = [await write(CARDS), await write(CARDS)];
  expect([first.drawn, second.drawn]).toEqual([2, 0]);
  for (const { path } of CARDS) expect(second.read(path).equals(first.read(path))).toBe(true);
});

test('other words are drawn, the same words at another address are not', async () => {
  const { drawn, read } = await write([
    ...CARDS,
    card('share/countries/bn.png', 'Brunei'),
    card('share/x.png', 'Laos'),
  ]);
  expect(drawn).toBe(1);
  expect(read('share/x.png').equals(read('share/countries/la.png'))).toBe(true);
});

test('a kept image that was tampered with is not published, but drawn anew', async () => {
  const before = (await write(CARDS)).read('share/countries/kh.png');
  for (const name of readdirSync(keptFolder)) writeFileSync(join(keptFolder, name), 'not what was drawn');
  const { drawn, read } = await write(CARDS);
  expect(drawn).toBe(2);
  expect(read('share/countries/kh.png').equals(before)).toBe(true);
});
