/** Finds quotations in running text: what stands between a pair of quotation marks of any script. */
import { countWords } from './scripts.ts';

export interface Quotation {
  /** What stands between the marks. */
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
  readonly words: number;
}

/** Opening marks with what closes each (Unicode `Ps`/`Pi` and their partners, and the straight mark). */
const PAIRS: readonly RegExp[] = [
  /“([^“”]{40,})”/gu,
  /„([^„“”]{40,})[“”]/gu,
  /«([^«»]{40,})»/gu,
  /»([^«»]{40,})«/gu,
  /‹([^‹›]{40,})›/gu,
  /「([^「」]{20,})」/gu,
  /『([^『』]{20,})』/gu,
  /《([^《》]{20,})》/gu,
  /"([^"]{40,})"/gu,
];

/** Quotations of more than a few words. Straight marks are paired in the order in which they stand. */
export function findQuotations(text: string): readonly Quotation[] {
  if (!/["“„«»‹「『《]/.test(text)) return [];
  return PAIRS.flatMap((pair) => [...text.matchAll(pair)])
    .filter((match) => !isBetweenPairs(text, match))
    .map((match) => ({ text: match[1] ?? '', index: match.index, words: countWords(match[1] ?? '') }));
}

/** A straight mark that closes one quotation may be taken for the opening of what follows it. */
function isBetweenPairs(text: string, match: RegExpExecArray): boolean {
  if (!match[0].startsWith('"')) return false;
  const before = text.slice(0, match.index).match(/"/g)?.length ?? 0;
  return before % 2 === 1;
}
