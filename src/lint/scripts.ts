/** What is known of writing systems. Nothing here knows a country or a language. Script codes are those of ISO 15924. */

/** Scripts whose text may need ZWSP, ZWNJ or ZWJ: those without spaces, and those whose letters join. */
const JOINING = [
  ...['Khmer', 'Myanmar', 'Lao', 'Thai', 'Tai_Tham', 'Tai_Viet', 'New_Tai_Lue', 'Tai_Le', 'Javanese', 'Balinese'],
  ...['Sundanese', 'Cham', 'Arabic', 'Syriac', 'Nko', 'Thaana', 'Mongolian', 'Tibetan', 'Devanagari', 'Bengali'],
  ...['Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
];

/** One letter or mark of a script that may need a joiner or a zero-width space beside it. */
export const NEEDS_JOINERS = new RegExp(`[${JOINING.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** What writes words without spaces in between, and about how many code points a word has. */
const SPACELESS = /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}]+/gu;
const SPACELESS_WORD = 5;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const IDEOGRAPHIC_WORD = 2;
const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** How many words a text has; where words are written without spaces, about how many. */
export function countWords(text: string): number {
  if (isAscii(text)) return text.match(SPACED_WORD)?.length ?? 0;
  let words = 0;
  const count = (size: number) => (run: string) => {
    words += Math.ceil([...run].length / size);
    return ' ';
  };
  const rest = text.replace(SPACELESS, count(SPACELESS_WORD)).replace(IDEOGRAPHIC, count(IDEOGRAPHIC_WORD));
  return words + (rest.match(SPACED_WORD)?.length ?? 0);
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}

/** Codes that stand for several scripts of Unicode. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hrkt: ['Hira', 'Kana'],
};

/** The scripts in which a language is written, by its tag alone (CLDR likely subtags): `th` → `Thai`. */
export function scriptsOf(language: string): readonly string[] {
  const known = written.get(language);
  if (known) return known;
  const { script } = new Intl.Locale(language).maximize();
  const scripts = script === undefined ? [] : (COMPOUND[script] ?? [script]);
  written.set(language, scripts);
  return scripts;
}

const written = new Map<string, readonly string[]>();

const testers = new Map<string, RegExp | undefined>();

/** What share of a text's letters belong to the scripts of a language, 0 to 1; nothing where that cannot be told. */
export function shareInScriptOf(language: string, text: string): number | undefined {
  if (isAscii(text) && scriptsOf(language).includes('Latn')) return 1;
  const letters = lengthOf(text.match(LETTERS));
  const own = ownLetters(language);
  if (letters === 0 || own === undefined) return undefined;
  return lengthOf(text.match(own)) / letters;
}

/** Whole runs of letters: to match each letter by itself takes ten times as long. */
const LETTERS = /\p{L}+/gu;

function lengthOf(runs: readonly string[] | null): number {
  return (runs ?? []).reduce((sum, run) => sum + run.length, 0);
}

function ownLetters(language: string): RegExp | undefined {
  if (!testers.has(language)) testers.set(language, buildTester(scriptsOf(language)));
  return testers.get(language);
}

function buildTester(scripts: readonly string[]): RegExp | undefined {
  if (scripts.length === 0) return undefined;
  try {
    const own = scripts.map((script) => `\\p{Script_Extensions=${script}}`).join('');
    return new RegExp(`(?:(?=\\p{L})[${own}])+`, 'gu');
  } catch {
    // A script that this version of Unicode data does not know.
    return undefined;
  }
}

/** The name of a language for a message: `Thai (th)`, in English, the language of messages. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
  return name === undefined ? `\`${language}\`` : `${name} (\`${language}\`)`;
}
