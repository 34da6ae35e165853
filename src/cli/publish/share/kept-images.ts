/**
 * Images kept from one build to the next: a file is called by the words on it and by what it holds, so that one that was
 * changed or cut short is never published.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShareCard } from '../../../site/share-view.ts';
import { CARD_VERSION } from './card.ts';

export interface KeptImages {
  /** The image of a card, or nothing where none is kept whole. */
  readonly find: (card: ShareCard) => Buffer | undefined;
  readonly keep: (card: ShareCard, image: Buffer) => void;
}

export function openKeptImages(folder: string): KeptImages {
  mkdirSync(folder, { recursive: true });
  const files = new Map(readdirSync(folder).map((name) => [name.slice(0, name.indexOf('.')), name]));
  return {
    find: (card) => {
      const key = keyOf(card);
      const name = files.get(key);
      if (name === undefined) return undefined;
      const image = readFileSync(join(folder, name));
      return name === fileName(key, image) ? image : undefined;
    },
    keep: (card, image) => {
      const target = join(folder, fileName(keyOf(card), image));
      // Under another name first: a build that dies leaves no half image.
      writeFileSync(`${target}.${process.pid}`, image);
      renameSync(`${target}.${process.pid}`, target);
    },
  };
}

/** The words on the card, not where it goes: two pages of one name share an image. */
function keyOf({ path: _, ...words }: ShareCard): string {
  return hash(`${CARD_VERSION}${JSON.stringify(words)}`);
}

function fileName(key: string, image: Buffer): string {
  return `${key}.${hash(image)}.png`;
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('base64url');
}
