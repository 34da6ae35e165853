/** Which terms a text speaks of, by their names and aliases in any script: proposals for a person to judge. */
import type { Digest } from '../domain/digest.ts';
import { namesOf } from './names.ts';

const PROPOSED = ['countries', 'ministers', 'crimeTypes', 'organisations'] as const;

export type ProposedTerms = Readonly<Record<(typeof PROPOSED)[number], readonly string[]>>;

/** The terms whose names stand in the text, in the order of the registers. */
export function proposeTerms(text: string, digest: Digest): ProposedTerms {
  const folded = foldNames(text);
  const find = (register: (typeof PROPOSED)[number]) =>
    [...digest[register]]
      .filter(([, record]) => namesOf(register, record).some((name) => stands(name, folded, text)))
      .map(([id]) => id);
  return {
    countries: find('countries'),
    ministers: find('ministers'),
    crimeTypes: find('crimeTypes'),
    organisations: find('organisations'),
  };
}

/** Scripts written without spaces between words: a name stands wherever its letters do. */
const UNSPACED =
  /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function stands(name: string, folded: string, text: string): boolean {
  if (UNSPACED.test(name)) return name.length > 1 && bare(text).includes(bare(name));
  // An acronym is only itself in capitals: `WHO` is not `who`.
  if (/^[A-Z]{2,}$/.test(name)) return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(text);
  const wanted = foldNames(name);
  return wanted.length > 2 && ` ${folded} `.includes(` ${wanted} `);
}

/** Without the signs that only say where a line may break. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Words only, in lower case, without the accents of Latin letters; signs of other scripts are parts of their letters. */
export function foldNames(text: string): string {
  return bare(text.normalize('NFKD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, ''))
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
