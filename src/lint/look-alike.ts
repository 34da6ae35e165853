/** Letters of one script that pass for those of another (a small part of Unicode Technical Standard 39's data). */

/** Scripts with letters like Latin ones. */
const LOOK_ALIKE_SCRIPTS = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'] as const;

const TESTERS = LOOK_ALIKE_SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);
const LATIN = /\p{Script=Latin}/u;
const DECORATED = /[\u{1d400}-\u{1d7ff}]/u;

/** Cyrillic, Greek and Armenian letters and the Latin ones they look like. */
const LATIN_FOR: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'һh', 'ԁd', 'ԛq', 'ԝw', 'ӏl', 'ѵv', 'ґr', 'ьb'],
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ІI', 'ЈJ', 'ЅS', 'ԌG', 'ԜW'],
    ...['αa', 'οo', 'ρp', 'νv', 'υu', 'ιi', 'κk', 'γy', 'χx', 'ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN'],
    ...['ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'օo', 'սu', 'հh', 'ոn', 'яr', 'вb', 'нh', 'кk', 'тt', 'мm', 'пn', 'гr'],
  ].map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/** Letters that no eye tells from Latin ones: a word of nothing else is one in disguise. */
const PERFECT = /^[аеорсухіјѕһԁԛԝӏАВЕКМНОРСТХІЈЅοανρυιΑΒΕΖΗΙΚΜΝΟΡΤΥΧօ]{3,}$/u;

export interface Disguise {
  /** The script it passes for, and the one that is mixed in. */
  readonly scripts: readonly [string, string];
  /** What it is read as. */
  readonly reads: string;
  /** True where the whole word is of the other script: in a text of that script it may be a plain word. */
  readonly isWhole?: boolean;
}

/** Does a word mix scripts whose letters look alike, or consist of nothing but such letters? */
export function findDisguise(word: string): Disguise | undefined {
  const found = TESTERS.filter(([, tester]) => tester.test(word)).map(([script]) => script);
  const reads = readAsLatin(word);
  if (LATIN.test(word) && found[0]) return { scripts: ['Latin', found[0]], reads };
  if (found[0] && found[1]) return { scripts: [found[0], found[1]], reads };
  if (DECORATED.test(word) && /\p{L}/u.test(word)) return { scripts: ['Latin', 'mathematics'], reads };
  if (found[0] && PERFECT.test(word)) return { scripts: ['Latin', found[0]], reads, isWhole: true };
  return undefined;
}

/** The Latin letters that a word is read as. */
export function readAsLatin(word: string): string {
  return [...word.normalize('NFKC')].map((letter) => LATIN_FOR[letter] ?? letter).join('');
}
