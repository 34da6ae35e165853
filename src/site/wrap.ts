/** Plain text in lines of a width, for mail. */

/** What most mail readers show without breaking lines of their own. */
export const MAIL_WIDTH = 72;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
/** Letters of one column each, none of which joins with its neighbour: nearly all texts in Latin script. */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]*$/;
const ADDRESS = /^https?:\/\//;

/**
 * Lines of at most `width` columns, each after `indent`. Words stay whole where they fit; a script written without
 * spaces is cut between its characters as a reader sees them; an address is never cut.
 */
export function wrapText(text: string, indent = '', width: number = MAIL_WIDTH): string {
  const room = width - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = cutWord(word, room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => `${indent}${each}`).join('\n');
}

/** How many columns a text takes where every letter is as wide as the next and East Asian ones take two. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

function cutWord(word: string, room: number): readonly string[] {
  if (ADDRESS.test(word) || columnsOf(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (columnsOf(part + segment) > room) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
