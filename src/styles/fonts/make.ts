/**
 * Cuts the heading face down to what the site sets: weights 400 to 700, Western European and Vietnamese letters. Run
 * `npm run fonts` after changing it; the results are committed, so that a build needs no font tools.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const FILES = 'node_modules/@fontsource-variable/source-serif-4/files';
const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœŠšŽžŸ–—‘’‚“”„•…‹›€™−→`;
/** The letters of Vietnamese that Latin-1 lacks, with the combining tone marks. */
const VIETNAMESE = [
  range(0x102, 0x103),
  range(0x110, 0x111),
  range(0x128, 0x129),
  range(0x168, 0x169),
  range(0x1a0, 0x1a1),
  range(0x1af, 0x1b0),
  range(0x1ea0, 0x1ef9),
  '\u0300\u0301\u0303\u0309\u0323₫',
].join('');

await cut('latin', LATIN);
await cut('vietnamese', VIETNAMESE);

// Scripts of the region that many phones still lack. Chinese, Japanese and Korean are left to the reader's system: every
// one has them, and a face of ours would cost a hundred kilobytes for a headline.
for (const script of ['khmer', 'lao', 'thai', 'myanmar']) {
  await copyFile(
    `node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff2`,
    new URL(`./noto-sans-${script}.woff2`, import.meta.url),
  );
}

async function cut(name: string, letters: string): Promise<void> {
  const font = await readFile(`${FILES}/source-serif-4-${name}-wght-normal.woff2`);
  const small = await subsetFont(font, letters, { targetFormat: 'woff2', variationAxes: WEIGHTS });
  await writeFile(new URL(`./source-serif-4-${name}.woff2`, import.meta.url), small);
  console.log(`${name}: ${small.length} bytes`);
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
