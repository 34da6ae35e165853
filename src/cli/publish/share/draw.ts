/** Draws share cards as PNG. */
import { Renderer } from '@takumi-rs/core';
import type { ShareCard } from '../../../site/share-view.ts';
import { buildCard, CARD_SIZE } from './card.ts';
import { readFaces } from './faces.ts';

/** A function that draws cards as PNG, with the faces that these cards need. */
export async function openRenderer(cards: readonly ShareCard[]): Promise<(card: ShareCard) => Promise<Buffer>> {
  const renderer = new Renderer();
  for (const face of readFaces(cards.flatMap(({ title, names }) => [title, ...names])))
    await renderer.registerFont(face);
  return (card) => renderer.render(buildCard(card), { ...CARD_SIZE, format: 'png' });
}
