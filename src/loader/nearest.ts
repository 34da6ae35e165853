/** "Did you mean": the nearest of the valid values, compared without case, diacritics and separators. */
import { distance } from 'fastest-levenshtein';

/** The candidate nearest to a text, or nothing where none is near enough to be meant. */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length * 0.34)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const score = sameWords(wanted, folded) ? 0 : distance(wanted, folded);
    if (score < least) [best, least] = [candidate, score];
  }
  return best;
}

/** Lower case, without diacritics; the Vietnamese đ, which does not decompose, becomes d. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s_-]+/gu, '-');
}

/** `sokha-sar` for `sar-sokha`. */
function sameWords(a: string, b: string): boolean {
  return a.length === b.length && a.includes('-') && a.split('-').sort().join() === b.split('-').sort().join();
}
