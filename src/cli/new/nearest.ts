/** The entries most like the one about to be written, for whoever may not know that it is there already. */

import type { Digest } from '../../domain/digest.ts';
import { escapeInvisible } from '../../domain/message.ts';
import { findNearestEntries } from '../../graph/nearest-entries.ts';
import type { Draft } from './draft.ts';

/** A line for each of the three nearest; nothing where none is near. */
export function formatNearest({ title, summary }: Pick<Draft, 'title' | 'summary'>, digest: Digest): string {
  const nearest = findNearestEntries(`${title} ${summary}`, digest);
  if (nearest.length === 0) return '';
  const lines = nearest.map(
    ({ entry, share }) => `  ${Math.round(share * 100)} %  ${entry.id}\n        ${escapeInvisible(entry.title)}\n`,
  );
  return `The entries most like it (the share of your words that each has too):\n${lines.join('')}`;
}
