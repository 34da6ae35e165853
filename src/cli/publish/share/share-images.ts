/** Writes the share images; an image whose words have not changed is taken from the last build. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { readSettings } from '../../../loader/settings.ts';
import { listShareCards, type ShareCard } from '../../../site/share-view.ts';
import type { Site } from '../../../site/site.ts';
import { buildCard, CARD_SIZE, CARD_VERSION } from './card.ts';
import { readFaces } from './faces.ts';

export async function writeShareImages(site: Site, folder: string): Promise<void> {
  const cards = listShareCards(site);
  const cache = join(readSettings().cacheDir, 'share');
  await mkdir(cache, { recursive: true });
  const kept = cards.map((card) => ({ card, file: join(cache, `${hashOf(card)}.png`) }));
  const missing = kept.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) await renderAll(missing);
  for (const { card, file } of kept) {
    const target = join(folder, card.path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

function hashOf(card: ShareCard): string {
  return createHash('sha256').update(CARD_VERSION).update(JSON.stringify(card)).digest('base64url');
}

async function renderAll(missing: readonly { readonly card: ShareCard; readonly file: string }[]): Promise<void> {
  const render = await openRenderer(missing.map(({ card }) => card));
  for (const { card, file } of missing) {
    // Under another name first: a build that dies leaves no half image to be taken for a whole one.
    await writeFile(`${file}.${process.pid}`, await render(card));
    await rename(`${file}.${process.pid}`, file);
  }
}

/** A function that draws cards as PNG, with the faces that these cards need. */
export async function openRenderer(cards: readonly ShareCard[]): Promise<(card: ShareCard) => Promise<Buffer>> {
  const renderer = new Renderer();
  for (const face of readFaces(cards.flatMap(({ title, names }) => [title, ...names])))
    await renderer.registerFont(face);
  return (card) => renderer.render(buildCard(card), { ...CARD_SIZE, format: 'png' });
}
