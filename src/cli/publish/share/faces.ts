/** The faces that share images are set in: those of the site, and for Chinese the parts of Noto Sans that are needed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';

const FONTS = new URL('../../../styles/fonts/', import.meta.url);
const CHINESE = createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/400.css');

type Ranges = [number, number][];

const OWN: readonly { readonly file: string; readonly name: string; readonly ranges: Ranges }[] = [
  {
    file: 'source-serif-4-latin',
    name: 'Heading',
    ranges: [
      [0x20, 0xff],
      [0x131, 0x131],
      [0x152, 0x17e],
      [0x2013, 0x2212],
    ],
  },
  {
    file: 'source-serif-4-vietnamese',
    name: 'Heading',
    ranges: [
      [0x102, 0x130],
      [0x168, 0x169],
      [0x1a0, 0x1b0],
      [0x300, 0x323],
      [0x1ea0, 0x1ef9],
    ],
  },
  { file: 'noto-sans-khmer', name: 'Khmer', ranges: [[0x1780, 0x17ff]] },
  { file: 'noto-sans-lao', name: 'Lao', ranges: [[0xe81, 0xedf]] },
  { file: 'noto-sans-thai', name: 'Thai', ranges: [[0xe01, 0xe5b]] },
  { file: 'noto-sans-myanmar', name: 'Burmese', ranges: [[0x1000, 0x109f]] },
];

/** What stands in `font-family`. */
export const FAMILY = 'Heading, Khmer, Lao, Thai, Burmese, Chinese';

/** Can the text be set with the faces there are? A name that cannot be is left off the image. */
export function isCovered(text: string): boolean {
  return [...text].every((char) =>
    isInRanges(char.codePointAt(0) ?? 0, [...OWN.flatMap(({ ranges }) => ranges), ...HAN]),
  );
}

const HAN: Ranges = [
  [0x3000, 0x303f],
  [0x4e00, 0x9fff],
  [0x200b, 0x200d],
];

function isInRanges(code: number, ranges: Ranges): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}

/** The faces needed to set the texts. */
export function readFaces(texts: readonly string[]): readonly FontDetails[] {
  const own = OWN.map(({ file, name, ranges }) => ({
    name,
    data: readFileSync(new URL(`${file}.woff2`, FONTS)),
    unicodeRange: ranges,
  }));
  return [...own, ...readChinese(texts)];
}

/** Noto Sans SC comes in about a hundred parts, each with the range of letters it holds. */
function readChinese(texts: readonly string[]): readonly FontDetails[] {
  const codes = [...new Set(texts.join(''))]
    .map((char) => char.codePointAt(0) ?? 0)
    .filter((code) => isInRanges(code, HAN));
  const blocks = readFileSync(CHINESE, 'utf8').split('@font-face').slice(1);
  return blocks.flatMap((block) => {
    const file = /url\(([^)]+\.woff2)\)/.exec(block)?.[1];
    const ranges = parseRanges(/unicode-range:\s*([^;]+);/.exec(block)?.[1] ?? '');
    if (!file || !codes.some((code) => isInRanges(code, ranges))) return [];
    return [{ name: 'Chinese', data: readFileSync(join(dirname(CHINESE), file)), unicodeRange: ranges }];
  });
}

/** `U+4e00-4e0f,U+5b57` as pairs of code points. */
function parseRanges(text: string): Ranges {
  return text
    .split(',')
    .map((range) => range.trim().replace(/^U\+/i, ''))
    .filter((range) => range !== '')
    .map((range) => {
      const [from = '', to = from] = range.split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    });
}
