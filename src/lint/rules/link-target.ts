import { quote } from '../../domain/message.ts';
import type { BodyLink } from '../body-parts.ts';
import type { Rule } from '../rule.ts';

/** A link whose words are an address leads to that address. */
export const linkTarget: Rule = {
  id: 'link-target',
  severity: 'error',
  summary: 'A link that shows a host leads to that host.',
  why: 'A reader who sees one address and is taken to another has been deceived, by accident or not.',
  right: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [times.example.com](https://www.times.example.com/a).`,
    },
    { body: `${'The paper names no sum and no day. '.repeat(8)}So said [Mr.Xi](https://else.example.org/a).` },
  ],
  wrong: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [times.example.com](https://else.example.org/a).`,
      says: ['Unexpected host `else.example.org` under the words `times.example.com`, expected the host shown'],
    },
  ],
  *checkFile({ body }) {
    for (const link of body?.links ?? []) {
      const shown = findOtherHost(link);
      if (shown === undefined) continue;
      yield {
        place: link.place,
        field: 'body',
        reason: `Unexpected host ${quote(hostOf(link.url) ?? link.url)} under the words ${quote(shown)}, expected the host shown`,
        note: 'Write what the page is instead of an address, or mend the address.',
        expected: shown,
        actual: link.url,
      };
    }
  },
};

/** Something that reads as a host: labels with dots, the last one of letters; as long as a host may be, and no longer. */
const HOST =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}[\p{L}\p{M}]{2,24}(?![\p{L}\p{N}])/gu;
/** Endings that mark a shown name as a host even without `www.` or `https://` before it. */
const COMMON_ENDING = /\.(?:com|org|net|info|int|gov|edu|mil|biz)$|[^.]{3}\.[a-z]{2}$/;

function findOtherHost({ text, url }: BodyLink): string | undefined {
  const target = hostOf(url);
  for (const [shown] of text.toLowerCase().matchAll(HOST)) {
    const isAddress = COMMON_ENDING.test(shown) || text.includes('://') || shown.startsWith('www.');
    if (isAddress && !isSameHost(shown, target)) return shown;
  }
  return undefined;
}

function isSameHost(shown: string, target: string | undefined): boolean {
  const bare = shown.replace(/^www\./, '');
  return target !== undefined && (target === shown || target === bare || target.endsWith(`.${bare}`));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).hostname : undefined;
}
