/** "Did you mean": the nearest of the valid values, compared without case, diacritics and separators. */
import { distance } from 'fastest-levenshtein';

/** Nobody means a value this long by mistake; and each comparison takes its time. */
const MAX_LENGTH = 120;

/**
 * The candidate nearest to a text, or nothing where none is near enough to be meant: one letter in three may differ.
 * Of several as near, the first; of two-letter codes none, for one country is not to be proposed for another.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const wanted = fold(text);
  if (wanted === '') return undefined;
  let [best, least, count]: [string | undefined, number, number] = [undefined, Number.POSITIVE_INFINITY, 0];
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const most = Math.min(least, Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3)));
    const score = scoreUpTo(most, wanted, folded);
    if (score === undefined) continue;
    if (score === least) count += 1;
    else [best, least, count] = [candidate, score, 1];
  }
  return wanted.length < 3 && count > 1 ? undefined : best;
}

/** How many letters differ, where that is at most `most`; a difference in length alone may already be too much. */
function scoreUpTo(most: number, wanted: string, folded: string): number | undefined {
  if (Math.abs(wanted.length - folded.length) > most) return undefined;
  const score = sameWords(wanted, folded) ? 0 : distance(wanted, folded);
  return score <= most ? score : undefined;
}

/** What ids are made of: nothing in it folds. */
const PLAIN = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** Lower case, without diacritics; the Vietnamese đ, which does not decompose, becomes d. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s_-]+/gu, '-');
}

/** `sokha-sar` for `sar-sokha`. */
function sameWords(a: string, b: string): boolean {
  if (a.length !== b.length || !a.includes('-') || sumOf(a) !== sumOf(b)) return false;
  return a.split('-').sort().join() === b.split('-').sort().join();
}

/** Equal where the letters are, whatever their order: most texts need no closer look. */
function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
