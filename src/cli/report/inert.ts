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
    .replace(/[!-/:-@[-`{-~]/g, (mark) => ENTITIES[mark] ?? `\\${mark}`);
}

/** Marks that stand for themselves nowhere in a report, so that one that a stranger made is known by them. */
const ENTITIES: Readonly<Record<string, string>> = {
  '|': '&#124;',
  '[': '&#91;',
  ']': '&#93;',
  '<': '&lt;',
  '&': '&amp;',
  '\\': '&#92;',
};

/**
 * Can nothing in a finished report act? It comes through an artefact that whoever proposes a change to a workflow may
 * have written, so it is judged again before it is posted, and by marks so few that no parser is needed: code spans are
 * of one backtick, whole on their line, and hold no bar; outside them none of the marks stands that begin a link,
 * image, HTML, entity, mention, reference or address.
 */
export function isInertReport(markdown: string): boolean {
  return markdown.split('\n').every((line) => {
    if (/``|\\`|[\r\t]/.test(line)) return false;
    const parts = line.split('`');
    if (parts.length % 2 === 0) return false;
    return parts.every((part, index) => (index % 2 === 1 ? !part.includes('|') : !ACTS.test(part.replace(OURS, ''))));
  });
}

const OURS = /&(?:#124|#91|#93|#92|lt|amp);/g;
const ACTS = /[<[\]@&]|:\/\/|:\\?\/|www\\?\.|#\d|\bgh-\d/i;

/** A value in code, whole: nothing is a sign within it but the mark that ends it, and the bar that ends a table's cell. */
export function inertCode(text: string, most = 2100): string {
  const letters = [...escapeInvisible(text)];
  const shown = letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
  // A backslash before the closing mark is only itself to Markdown, but a judge that knows no context cannot tell.
  const plain = shown.replaceAll('`', 'ˋ').replaceAll('|', '¦').replaceAll('](', '] (').replace(/\\$/, '\\ ');
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
