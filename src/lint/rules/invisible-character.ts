import type { FileContext, FileFinding, Rule } from '../rule.ts';
import { NEEDS_JOINERS } from '../scripts.ts';

/**
 * Characters that are not seen: controls (C0, C1), bidirectional controls (Unicode Standard Annex 9, the reason of
 * CVE-2021-42574), tag characters, fillers, private use, noncharacters, U+FFFD. Zero-width space, joiner and
 * non-joiner stand only beside letters of scripts that use them.
 */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'error',
  summary: 'No character that is not seen, but where a script needs it.',
  why: 'What is not seen can make a text read as another than it is, hide words, or break search and links.',
  right: [
    { entry: { title: 'Arland ministers say ពាណិជ្ជ\u200bកម្ម is under watch' } },
    { body: `${'The paper has twelve pages in two languages and no seal. '.repeat(5)} می\u200cخواهم` },
  ],
  wrong: [
    {
      entry: { title: 'Arland and Borland \u202esign a memorandum' },
      says: ['Unexpected U+202E (right-to-left override), expected nothing in its place'],
    },
    {
      entry: { title: 'Arland and Bor\u200bland sign a memorandum' },
      says: ['Unexpected U+200B (zero-width space), expected nothing in its place'],
    },
    {
      body: `A ser\u00advice that was not named gave the list.${' More words of no weight stand here.'.repeat(6)}`,
      says: ['Unexpected U+00AD (soft hyphen), expected nothing in its place'],
    },
  ],
  checkFile: (file) => (SUSPECT.test(file.text) ? findInvisible(file) : []),
};

const RANGES =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff\\p{Co}' +
  '\\p{Noncharacter_Code_Point}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';
const SUSPECT = new RegExp(`[${RANGES}]`, 'u');
const EACH = new RegExp(`[${RANGES}]`, 'gu');

function* findInvisible({ text, placeAt }: FileContext): Iterable<FileFinding> {
  for (const { 0: character, index } of text.matchAll(EACH)) {
    if (isNeeded(text, index, character)) continue;
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = nameOf(character);
    yield {
      place: placeAt(index),
      reason: `Unexpected ${code} (${name}), expected nothing in its place`,
      note: 'Delete it: put the cursor behind it and press Backspace, or type the word anew.',
      actual: code,
    };
  }
}

function isNeeded(text: string, index: number, character: string): boolean {
  const [before, after] = [text.slice(0, index).at(-1) ?? '', text[index + character.length] ?? ''];
  if (character === '\u200b') return NEEDS_JOINERS.test(before) || NEEDS_JOINERS.test(after);
  if (character === '\u200c' || character === '\u200d') return NEEDS_JOINERS.test(before);
  // Variation selectors choose between forms of one ideograph.
  return /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u.test(character) && /\p{Script=Han}/u.test(lastOf(text, index));
}

function lastOf(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
}

const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\u00ad/, 'soft hyphen'],
  [/\u200b/, 'zero-width space'],
  [/\u200c/, 'zero-width non-joiner'],
  [/\u200d/, 'zero-width joiner'],
  [/\u200e/, 'left-to-right mark'],
  [/[\u200f\u061c]/, 'right-to-left mark'],
  [/\u202e/, 'right-to-left override'],
  [/[\u202a-\u202d]/, 'direction of text'],
  [/[\u2066-\u2069]/, 'isolate, a direction of text'],
  [/[\u2028\u2029]/, 'line separator'],
  [/\ufeff/, 'byte order mark'],
  [/\ufffd/, 'replacement character: a letter was lost here'],
  [/[\u{e0000}-\u{e007f}]/u, 'tag character'],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, 'variation selector'],
  [/\p{Co}/u, 'private use, shown by one font only'],
  [/\p{Cc}/u, 'control character'],
];

function nameOf(character: string): string {
  return NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'invisible character';
}
