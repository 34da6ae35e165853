/** The language that a script stands for where a text does not say its own. */

const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
];

/**
 * The language tag of a name in a script that hardly any other language is written in; nothing for the rest. Han
 * characters alone do not tell Chinese from Japanese, nor Latin letters one language from another.
 */
export function languageOfScript(text: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(text))?.[1];
}
