/**
 * Each script of the region is set rightly: the images were looked at once by eye and are held since, byte for byte. To
 * make them anew after a change of the card, run with `UPDATE_SHARE_IMAGES=1` and look at each.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ShareCard } from '../../../site/share-view.ts';
import { openRenderer } from './draw.ts';
import { isCovered } from './faces.ts';

const GOLDEN = new URL('../../../../test/fixtures/share/', import.meta.url);

const card = (title: string, names: readonly string[]): ShareCard => ({
  path: 'share/test.png',
  kicker: 'Country',
  title,
  names,
  site: 'Regional Security Digest',
  foot: '12 entries',
});

const SCRIPTS: Readonly<Record<string, ShareCard>> = {
  khmer: card('Cambodia', ['ព្រះរាជាណាចក្រកម្ពុជា', 'ស សុខា']),
  lao: card('Laos', ['ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ']),
  thai: card('Thailand', ['ราชอาณาจักรไทย', 'กิตติ์รัฐ พันธุ์เพ็ชร์']),
  burmese: card('Myanmar', ['ပြည်ထောင်စု သမ္မတ မြန်မာနိုင်ငံတော်']),
  vietnamese: card('Đà Nẵng, Việt Nam: Lương Tam Quang', ['Cộng hòa xã hội chủ nghĩa Việt Nam']),
  chinese: card('China', ['中华人民共和国', '苏林']),
};

it.each(Object.entries(SCRIPTS))('%s', async (script, shown) => {
  const render = await openRenderer([shown]);
  const image = await render(shown);
  const golden = new URL(`${script}.png`, GOLDEN);
  if (process.env['UPDATE_SHARE_IMAGES'] || !existsSync(golden)) {
    if (process.env['CI']) throw new Error(`There is no image to hold ${script} against.`);
    writeFileSync(golden, image);
  }
  expect(image.equals(readFileSync(golden))).toBe(true);
});

it('leaves off names it cannot set, rather than drawing boxes', () => {
  expect(isCovered('써 소카')).toBe(false);
  expect(isCovered('கா. சண்முகம்')).toBe(false);
  expect(isCovered('苏速卡')).toBe(true);
});
