/**
 * Words so common in a language that a search for them finds everything and says nothing. Left out on both sides, they
 * make a third of an English index go. Only words that mean nothing in the other languages of the region: `an` is not
 * here, because công an is the Vietnamese police.
 */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and for with that was were by from which their they has have had been would will who its this is are at it his'.split(
      ' ',
    ),
  ),
};

/** Words to leave out of an index whose texts are mostly in that language; none for languages without a list. */
export function commonWordsOf(language: string): ReadonlySet<string> {
  return COMMON[language.split('-')[0] ?? ''] ?? new Set();
}
