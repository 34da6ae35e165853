/**
 * Words that mean the same to who searches: `MoU` and `memorandum of understanding`, in whatever language. As with
 * countries and crimes, a text that holds one of them holds a code, and a query that does is asked with the code too.
 */
import { type Concept, conceptCode } from './concepts.ts';
import { parseQuery } from './query.ts';

/** Lists of words as concepts. */
export function buildMeanings(synonyms: readonly (readonly string[])[]): readonly Concept[] {
  return synonyms.map((names, i) => ({ kind: 'meaning', id: String(i), names }));
}

/** Gives the codes of the concepts whose names stand in a text, which comes in the spelling of the index. */
export function createCodeFinder(
  concepts: readonly Concept[],
  common: ReadonlySet<string>,
): (indexText: string) => readonly string[] {
  const codes = new Map<string, Set<string>>();
  for (const { kind, id, names } of concepts) {
    for (const name of names) {
      const spelt = spell(name, common);
      codes.set(spelt, (codes.get(spelt) ?? new Set()).add(conceptCode(kind, id)));
    }
  }
  codes.delete('');
  if (codes.size === 0) return () => [];
  const longestFirst = [...codes.keys()].sort((a, b) => b.length - a.length);
  // Spelt in letters, digits and spaces alone, so none of it means anything to an expression.
  const pattern = new RegExp(`(?<= )(?:${longestFirst.join('|')})(?= )`, 'gu');
  return (indexText) => {
    const found = ` ${indexText} `.match(pattern) ?? [];
    return [...new Set(found.flatMap((spelt) => [...(codes.get(spelt) ?? [])]))];
  };
}

/** As the words follow one another in the index. */
function spell(name: string, common: ReadonlySet<string>): string {
  return parseQuery(`"${name}"`, common)
    .terms.map(({ code }) => code)
    .join(' ');
}
