/** What a long command says while it works: one line a stage, and on a terminal a line that moves while it lasts. */
import type { Writable } from 'node:stream';

export interface Terminal {
  /** A stage is over: one line that stays. */
  readonly say: (line: string) => void;
  /** How far the present stage is; shown on a terminal only, and gone with the next line. */
  readonly progress: (line: string) => void;
}

interface TerminalStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const CLEAR_LINE = '\r\u001b[2K';
/** A line redrawn more often than this is work nobody sees. */
const REDRAW_MS = 80;

/** Speaks on a stream; elsewhere than on a terminal it gives plain lines and no progress. */
export function openTerminal(
  stream: TerminalStream = process.stdout,
  now: () => number = () => performance.now(),
): Terminal {
  let isProgressShown = false;
  let drawn = Number.NEGATIVE_INFINITY;
  const say = (line: string) => {
    stream.write(`${isProgressShown ? CLEAR_LINE : ''}${line}\n`);
    isProgressShown = false;
  };
  const progress = (line: string) => {
    if (!stream.isTTY || now() - drawn < REDRAW_MS) return;
    drawn = now();
    stream.write(`${CLEAR_LINE}${line.slice(0, (stream.columns ?? 80) - 1)}`);
    isProgressShown = true;
  };
  return { say, progress };
}

/** `1.2 s`, for the end of a stage's line. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
