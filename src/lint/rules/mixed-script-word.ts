import { quote } from '../../domain/message.ts';
import type { Position } from '../../loader/yaml.ts';
import { type Disguise, findDisguise } from '../look-alike.ts';
import type { FileContext, FileFinding, Rule } from '../rule.ts';

/** Words of one script only, where the scripts have letters that look alike (after Unicode Technical Standard 39). */
export const mixedScriptWord: Rule = {
  id: 'mixed-script-word',
  severity: 'error',
  summary: 'A word is written in the letters of one script.',
  why: 'A Cyrillic `а` in a Latin word is not seen and not found; it comes from copying, or from somebody who hides.',
  right: [
    { entry: { title: 'Arland signs with Москва, a city of another script' } },
    { body: `${'The paper has twelve pages in two languages and no seal. '.repeat(5)} ASEANនិង` },
  ],
  wrong: [
    {
      entry: { title: 'Arland and B\u043erland sign a memorandum' },
      says: ['Unexpected letters of Cyrillic among those of Latin in `B\u043erland`, expected one script a word'],
    },
  ],
  checkFile: (file) => (HAS_LOOK_ALIKES.test(file.text) ? findMixedWords(file) : []),
};

const HAS_LOOK_ALIKES =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\u{1d400}-\u{1d7ff}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function* findMixedWords({ text, placeAt }: FileContext): Iterable<FileFinding> {
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (!HAS_LOOK_ALIKES.test(line[0])) continue;
    const isOther = isOtherScript(line[0]);
    for (const { 0: word, index } of line[0].matchAll(WORD)) {
      const disguise = HAS_LOOK_ALIKES.test(word) ? findDisguise(word) : undefined;
      if (disguise && !(disguise.isWhole && isOther)) yield describe(word, disguise, placeAt(line.index + index));
    }
  }
}

/** Is the line itself in another script than Latin, so that a word of look-alike letters is just a word of it? */
function isOtherScript(line: string): boolean {
  const others = line.match(/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu)?.length ?? 0;
  return others > (line.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

function describe(word: string, { reads, scripts }: Disguise, place: Position): FileFinding {
  return {
    place,
    reason: `Unexpected letters of ${scripts[1]} among those of ${scripts[0]} in ${quote(word)}, expected one script a word`,
    note: `Type the word anew on your keyboard${reads === word ? '' : `; it looks like ${quote(reads)}`}.`,
    expected: reads,
    actual: word,
  };
}
