/** The line of a file that a message speaks of, with a mark under the place. */
import type { Message } from '../../domain/message.ts';
import { NEEDS_JOINERS } from '../scripts.ts';
import { neutralize } from './shown.ts';

/** Columns shown of a line, and at most before the place, in UTF-16 code units. */
const SHOWN = 100;
const BEFORE = 60;

/** The line before, the line, and the mark; nothing where the file was not read or the line is not there. */
export function buildFrame({ line, column }: Pick<Message, 'line' | 'column'>, text: string | undefined): string[] {
  const [above, at] = findLines(text ?? '', line);
  if (at === undefined || text === undefined || text === '') return [];
  const width = String(line).length;
  const start = snap(at, Math.max(0, column - 1 - BEFORE));
  const end = snap(at, Math.min(at.length, start + SHOWN));
  const before = show(at.slice(start, snap(at, column - 1)));
  const after = show(at.slice(snap(at, column - 1), end));
  const [head, tail] = [start > 0 ? '…' : '', end < at.length ? '…' : ''];
  const isAboveShown = above !== undefined && above.trim() !== '' && start === 0;
  return [
    ...(isAboveShown ? [`${String(line - 1).padStart(width)} │ ${cut(above)}`] : []),
    // Again as a whole: a mark of a command may lie across the place.
    `${line} │ ${neutralize(`${head}${before}${after}${tail}`)}`,
    `${' '.repeat(width)} │ ${' '.repeat(widthOf(head + before))}^`,
  ];
}

function findLines(text: string, line: number): readonly (string | undefined)[] {
  let start = 0;
  let above: string | undefined;
  for (let number = 1; number <= line; number++) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
    if (number === line) return [above, content];
    if (end < 0) return [];
    above = content;
    start = end + 1;
  }
  return [];
}

function cut(line: string): string {
  const end = snap(line, Math.min(line.length, SHOWN));
  return show(line.slice(0, end)) + (end < line.length ? '…' : '');
}

/** Never between the two halves of a character. */
function snap(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** Makes a piece of a file harmless. Joiners that a script needs are dropped: there, they take no room anyway. */
function show(text: string): string {
  const plain = text.replaceAll('\t', ' ');
  return neutralize(
    plain.replace(/(.)[\u200b-\u200d]/gu, (pair, before) => (NEEDS_JOINERS.test(before) ? before : pair)),
  );
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;

/** Columns that a text takes on a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}
