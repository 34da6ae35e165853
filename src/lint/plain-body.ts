/**
 * Most bodies are paragraphs with a few links. For these the lists that rules look at are read line by line, some ten
 * times faster than through a Markdown tree; whatever holds any other sign is left to the parser. What this reads, the
 * parser reads the same: a property test holds the two together.
 */
import type { BodyLink, BodyPart } from './body-parts.ts';

export interface PlainBody {
  readonly links: readonly BodyLink[];
  readonly texts: readonly BodyPart[];
  readonly blocks: readonly BodyPart[];
}

/** Signs that may begin anything but text, links apart; and line ends or characters the parser treats specially. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the parser changes some of them
const OTHER_SIGN = /[\\`*_~<&|^\u0000-\u0009\u000b-\u001f\u007f\ufeff]|!\[|\]:/;
/** A line that begins with a letter, a quotation mark, a round or link bracket, or a number that starts no list. */
const PLAIN_START = /^(?:\p{L}|["“”‘’„«「『'(\u005b]|\d+(?![\d.)]))/u;
/** Below another line of its paragraph, only the number one starts a list. */
const PLAIN_START_BELOW = /^(?:\p{L}|["“”‘’„«「『'(\u005b]|(?!1[.)])\d)/u;
/** A link, whole: words without brackets, an address without spaces, brackets or quotation marks. */
const LINK = /\[([^[\]]+)\]\(([a-z][a-z\d-]*:[^\s()<>"'[\]]+)\)/g;

/** Reads a body of plain paragraphs; nothing where it is not certainly one. `offset`: lines of the file before it. */
export function readPlainBody(markdown: string, offset: number): PlainBody | undefined {
  if (OTHER_SIGN.test(markdown)) return undefined;
  const body = { links: [] as BodyLink[], texts: [] as BodyPart[], blocks: [] as BodyPart[] };
  const lines = markdown.split('\n');
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') {
      if (at > start && !readParagraph(lines.slice(start, at).join('\n'), start + 1 + offset, body)) return undefined;
      start = at + 1;
    } else if (!(at > start ? PLAIN_START_BELOW : PLAIN_START).test(line) || /[ \t]$/.test(line)) return undefined;
  }
  return body;
}

type Building = { [Key in keyof PlainBody]: PlainBody[Key][number][] };

/** Adds a paragraph that begins on a line of the file; false where a bracket is left over. */
function readParagraph(text: string, line: number, body: Building): boolean {
  let shown = '';
  let at = 0;
  const placeOf = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
  };
  const addText = (until: number) => {
    const piece = text.slice(at, until);
    if (/[[\]]/.test(piece)) return false;
    if (piece !== '') body.texts.push({ text: piece, place: placeOf(at) });
    shown += piece;
    return true;
  };
  for (const { 0: whole, 1: words = '', 2: url = '', index } of text.matchAll(LINK)) {
    if (!addText(index)) return false;
    body.texts.push({ text: words, place: placeOf(index + 1) });
    body.links.push({ text: words, url, place: placeOf(index) });
    shown += words;
    at = index + whole.length;
  }
  if (!addText(text.length)) return false;
  body.blocks.push({ text: shown, place: { line, column: 1 } });
  return true;
}
