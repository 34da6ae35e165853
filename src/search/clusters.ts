/**
 * Orthographic clusters: the smallest pieces at which a word of a script written without spaces can begin or end.
 *
 * A table of code points and nothing else decides, because `Intl.Segmenter` cuts the same text differently from one
 * engine to the next, and what the index cut must be cut alike by every reader's browser. Khmer, Lao, Thai and Burmese
 * take a letter with all that hangs on it; Chinese, Japanese and Korean take one character.
 */

/** Says nothing to a reader: zero-width space and joiners, soft hyphen, byte order mark, variation selectors. */
const INVISIBLE = '\\u00AD\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2060\\uFE00-\\uFE0F\\uFEFF';
const DROPPED = new RegExp(`[${INVISIBLE}\u{E0100}-\u{E01EF}]`, 'gu');

const KHMER_LETTER = '[\\u1780-\\u17B3\\u17D7\\u17DC]';
const KHMER_MARK = '[\\u17B6-\\u17D1\\u17D3\\u17DD]';
const THAI_MARK = '\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E';
const THAI_AFTER = '\\u0E30\\u0E32\\u0E33\\u0E45';
const LAO_MARK = '\\u0EB1\\u0EB4-\\u0EBC\\u0EC8-\\u0ECE';
const LAO_AFTER = '\\u0EB0\\u0EB2\\u0EB3\\u0EBD';
const BURMESE_LETTER = '(?=\\p{L})\\p{Script=Myanmar}';
const BURMESE_MARK = '(?=\\p{M})(?!\\u1039)\\p{Script=Myanmar}';
const HAN_KANA = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\uFF70]';
const HANGUL = '(?:[\\u1100-\\u115F][\\u1160-\\u11FF]*|[\\uAC00-\\uD7A3\\u3131-\\u318E\\uFFA0-\\uFFDC])';

const skip = `[${INVISIBLE}]*`;
const any = (...parts: readonly string[]) => `(?:${[...parts, `[${INVISIBLE}]`].join('|')})*`;

const khmer = `${KHMER_LETTER}${any(`\\u17D2${skip}${KHMER_LETTER}`, KHMER_MARK, '\\u17D2')}`;
/** A vowel written before its consonant belongs to it, or stands alone while the consonant is yet to be typed; no word
 * begins with a vowel written after. */
const thai = `(?:[\\u0E40-\\u0E44]${skip}){0,2}[\\u0E01-\\u0E2F\\u0E46]${any(`[${THAI_MARK}${THAI_AFTER}]`)}|[\\u0E40-\\u0E44]`;
/** ຫນ and ຫມ are the two-letter spellings of ໜ and ໝ. */
const laoLetter = '(?:\\u0EAB[\\u0E99\\u0EA1]|[\\u0E81-\\u0EAF\\u0EC6\\u0EDC-\\u0EDF])';
const lao = `(?:[\\u0EC0-\\u0EC4]${skip})?${laoLetter}${any(`[${LAO_MARK}${LAO_AFTER}]`)}|[\\u0EC0-\\u0EC4]`;
/** A consonant with a killed vowel closes the syllable before it, unless the next consonant is stacked below. */
const burmeseEnd = `${BURMESE_LETTER}${skip}\\u1037?${skip}\\u103A${skip}(?!\\u1039)${any(BURMESE_MARK)}`;
const burmese = `${BURMESE_LETTER}${any(`\\u1039${skip}${BURMESE_LETTER}`, BURMESE_MARK, '\\u1039')}(?:${burmeseEnd})*`;
const eastAsian = `(?:${HAN_KANA}|${HANGUL})${any('[\\u3099\\u309A\\uFF9E\\uFF9F]', '[\\u{E0100}-\\u{E01EF}]')}`;

const SOURCE = [khmer, thai, lao, burmese, eastAsian].join('|');

/** Finds clusters one after another in a text as it was written. Global: use with `matchAll`. */
export const CLUSTER = new RegExp(SOURCE, 'gu');
/** Blocks without which a text has nothing to cluster: asked of every text, so it must be one look at each character. */
const BLOCKS = '\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u2E80-\uABFF\uAC00-\uD7FF\uF900-\uFAFF\uFF65-\uFFDC';
/** False where a text surely holds nothing to cluster. */
export const MAY_HAVE_CLUSTER = new RegExp(`[${BLOCKS}]|[\\u{16FE0}-\\u{16FFF}\\u{1AFF0}-\\u{3FFFF}]`, 'u');

/** A text in composed form without what cannot be seen. */
export function clean(text: string): string {
  return text.replace(DROPPED, '').normalize('NFC');
}

const cleaned = new Map<string, string>();

/** The one spelling of a cluster that may be typed in several ways and look the same. */
export function normaliseCluster(raw: string): string {
  const known = cleaned.get(raw);
  if (known !== undefined) return known;
  const made = order(clean(raw));
  cleaned.set(raw, made);
  return made;
}

function order(cluster: string): string {
  const script = cluster.charCodeAt(0) >> 7;
  if (script === 0x2f) return orderKhmer(cluster);
  if (script === 0x1c) return orderThai(cluster.replace(/^\u0E40\u0E40/u, '\u0E41')).replace('\u0E4D\u0E32', '\u0E33');
  if (script === 0x1d) return orderLao(cluster).replace('\u0ECD\u0EB2', '\u0EB3');
  if (script === 0x20) return cluster.replace(/\p{M}+/gu, sortMarks);
  return /[\uFF65-\uFFDC]/u.test(cluster) ? cluster.normalize('NFKC') : cluster;
}

/** Subscripts before vowels and signs, subscript ro last, and the two subscripts that look alike as one. */
function orderKhmer(cluster: string): string {
  const subscripts = [...cluster.matchAll(/\u17D2(.)/gu)].map(([, letter = '']) => letter.replace('\u178A', '\u178F'));
  const rest = cluster.replace(/\u17D2.?/gu, '');
  const late = (letter: string) => (letter === '\u179A' ? '1' : '0') + letter;
  const sorted = subscripts.sort((a, b) => (late(a) < late(b) ? -1 : 1)).map((letter) => `\u17D2${letter}`);
  const marks = [...rest.slice(1)].sort(byKhmerOrder).join('');
  return rest.slice(0, 1) + sorted.join('') + marks.replace('\u17C1\u17B8', '\u17BE').replace('\u17C1\u17B6', '\u17C4');
}

/** Robat and register shifters, then vowels (the part before the letter first), then signs. */
function byKhmerOrder(a: string, b: string): number {
  return khmerRank(a) - khmerRank(b) || a.charCodeAt(0) - b.charCodeAt(0);
}

function khmerRank(mark: string): number {
  if (/[\u17C9\u17CA\u17CC]/u.test(mark)) return 0;
  if (mark === '\u17C1') return 1;
  return /[\u17B6-\u17C5]/u.test(mark) ? 2 : 3;
}

function orderThai(cluster: string): string {
  return orderTail(cluster, /^[\u0E40-\u0E44]?./u, new RegExp(`[${THAI_AFTER}]`, 'u'));
}

function orderLao(cluster: string): string {
  const letter = cluster.replace('\u0EAB\u0E99', '\u0EDC').replace('\u0EAB\u0EA1', '\u0EDD');
  return orderTail(letter, /^[\u0EC0-\u0EC4]?./u, new RegExp(`[${LAO_AFTER}]`, 'u'));
}

function orderTail(cluster: string, head: RegExp, after: RegExp): string {
  const [letter = ''] = head.exec(cluster) ?? [];
  const tail = [...cluster.slice(letter.length)];
  const marks = tail.filter((char) => !after.test(char));
  return letter + sortMarks(marks.join('')) + tail.filter((char) => after.test(char)).join('');
}

/** Vowel marks have lower code points than tone marks in each of these scripts, so this is the spoken order. */
function sortMarks(marks: string): string {
  return [...marks].sort().join('');
}
