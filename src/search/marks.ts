/** Where the words of a query stand in a text that is shown, found the way the index finds them: by whole clusters. */
import type { Query } from './query.ts';
import { type Piece, readPieces, withoutAccents } from './tokens.ts';

/** A stretch of a text, marked or not; all stretches together are the text. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Endings that a word of the query and a word of the text may differ in and still be one word to the index. */
const ENDING = /^(?:s|es|ed|er|ers|ing|ings|ion|ions|ive|al|ly|ment|ments|e)?$/;

/** Parts a text at the words of a query, and at names that mean the same as some of them. */
export function markText(text: string, query: Query, names: readonly (readonly Piece[])[] = []): readonly Stretch[] {
  const pieces = readPieces(text);
  const spans = [
    ...markWords(pieces, query.pieces),
    ...markRuns(pieces, query.pieces),
    ...names.flatMap((name) => markName(pieces, name)),
  ];
  return cut(
    text,
    spans.sort((a, b) => a.start - b.start),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function markWords(pieces: readonly Piece[], asked: readonly Piece[]): readonly Span[] {
  const words = asked.filter(({ kind }) => kind === 'word').map(({ value }) => withoutAccents(value));
  return pieces.filter(
    ({ kind, value }) => kind === 'word' && words.some((word) => isSameWord(word, withoutAccents(value))),
  );
}

/** The index finds every word that begins with what was asked; for a few letters that would mark a page full. */
function isSameWord(asked: string, shown: string): boolean {
  if (shown === asked || (asked.length >= 4 && shown.startsWith(asked))) return true;
  let common = 0;
  while (common < asked.length && asked[common] === shown[common]) common += 1;
  return common >= 4 && ENDING.test(asked.slice(common)) && ENDING.test(shown.slice(common));
}

/** Each run of clusters of the query, wherever the whole of it stands in a run of the text. */
function markRuns(pieces: readonly Piece[], asked: readonly Piece[]): readonly Span[] {
  const runs = runsOf(asked, ['none']);
  const shown = runsOf(pieces, ['none', 'space']);
  return runs.flatMap((run) => shown.flatMap((text) => findRun(text, run)));
}

/** A name word for word. */
function markName(pieces: readonly Piece[], name: readonly Piece[]): readonly Span[] {
  const asked = name.map(comparable);
  const shown = pieces.map(comparable);
  const starts =
    asked.length === 0 ? [] : shown.keys().filter((at) => asked.every((word, i) => shown[at + i] === word));
  return [...starts].map((at) => ({ start: pieces[at]?.start ?? 0, end: pieces[at + asked.length - 1]?.end ?? 0 }));
}

function comparable({ kind, value }: Piece): string {
  return kind === 'word' ? withoutAccents(value) : value;
}

/** Clusters that follow one another. */
function runsOf(pieces: readonly Piece[], gaps: readonly Piece['gap'][]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'cluster') continue;
    const follows = pieces[i - 1]?.kind === 'cluster' && gaps.includes(piece.gap);
    if (follows) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function findRun(text: readonly Piece[], run: readonly Piece[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + run.length <= text.length; at += 1) {
    const last = text[at + run.length - 1];
    if (last && run.every(({ value }, i) => fits(text[at + i], value, i === run.length - 1))) {
      spans.push({ start: text[at]?.start ?? 0, end: last.end });
    }
  }
  return spans;
}

/** The last cluster may still be typed on. */
function fits(piece: Piece | undefined, value: string, isLast: boolean): boolean {
  return isLast ? (piece?.value.startsWith(value) ?? false) : piece?.value === value;
}

function cut(text: string, spans: readonly Span[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) stretches.push({ text: text.slice(at, from), isMarked: false });
    stretches.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMarked: false });
  return stretches;
}
