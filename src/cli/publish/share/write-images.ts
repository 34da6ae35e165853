/** Puts the image of every card in its place; only those not kept from an earlier build are drawn. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ShareCard } from '../../../site/share-view.ts';
import { openKeptImages } from './kept-images.ts';

export interface ShareJob {
  readonly cards: readonly ShareCard[];
  /** Where the site is built. */
  readonly folder: string;
  /** Where images are kept between builds. */
  readonly keptFolder: string;
}

/** Says how many were drawn. */
export async function writeImages({ cards, folder, keptFolder }: ShareJob): Promise<number> {
  const kept = openKeptImages(keptFolder);
  for (const path of new Set(cards.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, path), { recursive: true });
  const missing = cards.filter((card) => {
    const image = kept.find(card);
    if (image) writeFileSync(join(folder, card.path), image);
    return image === undefined;
  });
  if (missing.length === 0) return 0;
  // Loaded only where something is to be drawn: it is the larger part of starting the thread.
  const { openRenderer } = await import('./draw.ts');
  const draw = await openRenderer(missing);
  for (const card of missing) {
    const image = await draw(card);
    kept.keep(card, image);
    writeFileSync(join(folder, card.path), image);
  }
  return missing.length;
}
