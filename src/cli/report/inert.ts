/**
 * Text of a stranger as Markdown in which nothing happens: no link, image, HTML, mention, reference to an issue, emoji
 * or heading. Backslashes stop what Markdown itself reads (CommonMark 0.31, section 2.4). The repository host reads the
 * finished text once more, for mentions (`@name`), numbers (`#1`, `GH-1`), addresses and `:emoji:`; backslashes are
 * gone by then, so the marks that begin these are shown by their full-width twins.
 */
import { escapeInvisible } from '../../domain/message.ts';

/** One line of running text. `most`: letters shown. */
export function inert(text: string, most = 600): string {
  const letters = [...escapeInvisible(text.replace(/[\r\n\t]+/g, ' '))];
  const shown = letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
  return shown
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll('`', 'ˋ')
    .replace(/:(?=\S)/g, '：')
    .replace(/(www)\./giu, '$1．')
    .replace(/\b(gh)-(?=\d)/gi, '$1‑')
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (mark === '|' ? '&#124;' : `\\${mark}`));
}

/** A value in code, whole: nothing is a sign within it but the mark that ends it, and the bar that ends a table's cell. */
export function inertCode(text: string, most = 2100): string {
  const letters = [...escapeInvisible(text)];
  const shown = letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
  const plain = shown.replaceAll('`', 'ˋ').replaceAll('|', '¦').replaceAll('](', '] (');
  return plain.trim() === '' ? '`(empty)`' : `\`${plain}\``;
}

/** The sentence of a message: what it quotes as code stays code. */
export function inertMessage(text: string): string {
  const parts = text.split('`');
  // With an odd number of marks the last one opens nothing.
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (isPaired || index < parts.length - 1);
      return isCode ? inertCode(part, 300) : inert(part);
    })
    .join('');
}
