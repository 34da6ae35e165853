/** A share image as a tree of boxes and texts: 1200 by 630, the size that Open Graph readers expect. */
import type { Node } from '@takumi-rs/core';
import type { ShareCard } from '../../../site/share-view.ts';
import { FAMILY, isCovered } from './faces.ts';

/** Change it whenever the same words would be drawn otherwise: kept images of other versions are not used. */
export const CARD_VERSION = '2';
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const INK = '#1b1a18';
const SOFT = '#57534b';
const ACCENT = '#8a2a16';

export function buildCard({ kicker, title, names, site, foot }: ShareCard): Node {
  const shown = names.filter(isCovered).slice(0, 4).join('  ·  ');
  return box(
    {
      ...CARD_SIZE,
      backgroundColor: '#fcfbf8',
      color: INK,
      justifyContent: 'space-between',
      padding: 72,
      borderTop: `16px solid ${ACCENT}`,
    },
    [
      box({ gap: 18 }, [
        text(kicker, { fontSize: 32, color: ACCENT }),
        text(title, { fontSize: titleSize(title), lineHeight: 1.14 }),
        ...(shown === '' ? [] : [text(shown, { fontSize: 38, lineHeight: 1.7, color: SOFT })]),
      ]),
      box({ flexDirection: 'row', justifyContent: 'space-between', borderTop: `2px solid ${INK}`, paddingTop: 24 }, [
        text(site, { fontSize: 32 }),
        ...(foot === '' ? [] : [text(foot, { fontSize: 32, color: SOFT })]),
      ]),
    ],
  );
}

/** A long title is set smaller, so that it never runs over the foot. */
function titleSize(title: string): number {
  const length = [...title].length;
  return length <= 45 ? 76 : length <= 90 ? 60 : length <= 140 ? 48 : 40;
}

type Style = NonNullable<Node['style']>;

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', flexDirection: 'column', ...style }, children } as Node;
}

function text(words: string, style: Style): Node {
  return { type: 'text', text: words, style: { fontFamily: FAMILY, fontWeight: 400, ...style } } as Node;
}
