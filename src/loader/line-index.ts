/** From offsets in a text to lines and columns. */

/** In a file; both from 1, the column in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Gives the place of an offset. `lineOffset`: lines of the file before the text. (The `yaml` package's own counter
 * misses line ends in front of some errors, and would name a column that no line has.)
 */
export function buildLineIndex(text: string, lineOffset = 0): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = countUpTo(starts, inside);
    return { line: line + lineOffset, column: inside - (starts[line - 1] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are at most `value`, found by halves. */
function countUpTo(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
