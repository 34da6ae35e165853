import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLUSTER, clean, MAY_HAVE_CLUSTER } from './clusters.ts';
import { commonWordsOf } from './common-words.ts';
import { parseQuery } from './query.ts';
import { buildIndexText, readPieces } from './tokens.ts';

const SENTENCES = {
  khmer: 'រាជរដ្ឋាភិបាលកម្ពុជា និងសិង្ហបុរី បានចុះហត្ថលេខាលើអនុស្សរណៈស្តីពីការប្រឆាំងឧក្រិដ្ឋកម្មឆ្លងដែន',
  lao: 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ ສປປ ລາວ ແລະ ກຳປູເຈຍ ໄດ້ລົງນາມບົດບັນທຶກຄວາມເຂົ້າໃຈ',
  burmese: 'ပြည်ထဲရေးဝန်ကြီးဌာန ပြည်ထောင်စုဝန်ကြီးသည် အင်္ဂလိပ်ဘာသာဖြင့် မူးယစ်ဆေးဝါးတိုက်ဖျက်ရေး ဆွေးနွေးခဲ့သည်',
  thai: 'รัฐมนตรีว่าการกระทรวงมหาดไทยเข้าร่วมประชุมอาเซียนว่าด้วยอาชญากรรมข้ามชาติ',
  chinese: '公安部部长王小洪在金边会见柬埔寨副首相兼内政大臣苏速卡',
  japanese: '第17回ASEAN国際犯罪閣僚会議がラブアンバジョで開催された',
  korean: '캄보디아와 한국은 온라인 스캠 대응 양해각서를 체결했다',
};

/** What Pagefind does with one word of a query: any indexed word that begins with it. */
function isFound(query: string, text: string): boolean {
  const words = buildIndexText(text).split(' ');
  const { terms } = parseQuery(query);
  return terms.length > 0 && terms.every(({ code }) => words.some((word) => word.startsWith(code)));
}

const anyText = fc
  .array(fc.constantFrom(...Object.values(SENTENCES), 'Sar Sokha', '2025', '។ ', '、', ' ', 'ASEAN'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${SENTENCES.lao}${parts.join('')}`);

describe('a text of scripts written without spaces', () => {
  it('is found by every stretch of it that begins and ends at a border of clusters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const pieces = readPieces(text);
        const first = a % pieces.length;
        const last = first + (b % (pieces.length - first));
        const stretch = text.slice(pieces[first]?.start, pieces[last]?.end);
        expect(isFound(stretch, text), stretch).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found by the stretch while its last cluster is still being typed', () => {
    // Burmese is left out: until the sign that closes a syllable is typed, its last letter stands for another one.
    const { burmese: _, ...others } = SENTENCES;
    for (const sentence of Object.values(others)) {
      const [stretch = ''] = sentence.split(/[\s0-9A-Z]+/u).filter((part) => part.length > 4);
      for (let end = 4; end <= stretch.length; end += 1) {
        expect(isFound(stretch.slice(0, end), sentence), stretch.slice(0, end)).toBe(true);
      }
    }
  });

  it('is not found by clusters in another order', () => {
    for (const sentence of Object.values(SENTENCES)) {
      const clusters = readPieces(sentence).filter(({ kind }) => kind === 'cluster');
      const [a, b, c] = clusters.slice(2).map(({ value }) => value);
      expect(isFound(`${c}${b}${a}`, sentence), sentence).toBe(false);
    }
  });

  it('holds no character of its own script in the index, nor two words that one prefix confuses', () => {
    for (const sentence of Object.values(SENTENCES)) {
      expect(buildIndexText(sentence)).toMatch(/^[a-z0-9\u01C2\u01C3 ]+$/);
    }
  });
});

describe('a look for clusters', () => {
  it('overlooks none', () => {
    for (let point = 0; point < 0x40000; point += 1) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const char = String.fromCodePoint(point);
      if ([...char.matchAll(CLUSTER)].length > 0) expect(MAY_HAVE_CLUSTER.test(char), point.toString(16)).toBe(true);
    }
  });
});

describe('the same text spelt in other ways', () => {
  it.each([
    ['a Khmer word with zero-width spaces', 'អនុស្សរណៈ', 'អនុ\u200Bស្សរណៈ'],
    ['Khmer subscripts in the other order', 'ស្ត្រី', 'ស\u17D2\u179A\u17D2\u178F\u17B8'],
    ['the two Khmer subscripts that look alike', 'សម្តេច', 'សម្ដេច'],
    ['a Khmer vowel typed in two parts', 'ចោរ', 'ច\u17C1\u17B6រ'],
    ['a Lao letter typed as two', 'ໜອງ', 'ຫນອງ'],
    ['Lao am typed in two parts', 'ກຳປູເຈຍ', 'ກ\u0ECD\u0EB2ປູເຈຍ'],
    ['Thai am typed in two parts', 'กำลัง', 'ก\u0E4D\u0E32ลัง'],
    ['Thai marks in the other order', 'ที่', 'ท\u0E48\u0E35'],
    ['Thai ae typed as two', 'แดน', '\u0E40\u0E40ดน'],
    ['Burmese marks in the other order', 'ဆွေးနွေး', 'ဆ\u1031\u103Dးန\u1031\u103Dး'],
    ['a decomposed Korean word', '경찰', '경찰'.normalize('NFD')],
    ['half-width Japanese letters', 'カンボジア', 'ｶﾝﾎﾞｼﾞｱ'],
    ['full-width Latin letters', 'ASEAN', 'ＡＳＥＡＮ'],
    ['digits of five scripts', '2025 2025 2025 2025 2025', '២០២៥ ๒๐๒๕ ໒໐໒໕ ၂၀၂၅ ٢٠٢٥'],
    ['a decomposed Vietnamese word', 'Đà Nẵng', 'Đà Nẵng'.normalize('NFD')],
    ['d with a stroke and eth', 'đồng', 'ðồng'],
    ['a soft hyphen', 'trafficking', 'traf\u00ADficking'],
  ])('is %s', (_, text, other) => {
    expect(buildIndexText(other)).toBe(buildIndexText(text));
  });
});

describe('words of spaced scripts', () => {
  const terms = (text: string) => parseQuery(text).terms.map(({ code }) => code);

  it('lose the stroke that no accent folding drops', () => {
    expect(buildIndexText('Đà Nẵng')).toBe('dà0 nẵng');
    expect(terms('Đà Nẵng')).toEqual(['dà0', 'nẵng']);
  });

  it('are parted at hyphens in a query, and joined at the dots of an abbreviation', () => {
    expect(terms('Timor-Leste’s U.N. K. Shanmugam')).toEqual(['timor', 'lestes', 'un0', 'k0', 'shanmugam']);
  });

  it('are found by their beginning, but of one or two letters only whole', () => {
    expect(isFound('shanm', 'K. Shanmugam')).toBe(true);
    expect(isFound('an bộ', 'another book')).toBe(false);
    expect(isFound('an bộ', 'Bộ Công an')).toBe(true);
    expect(isFound('bộ an', 'Bộ another')).toBe(true);
    expect(isFound('bộ an ', 'Bộ another')).toBe(false);
  });

  it('with a hyphen are found in parts and as one', () => {
    expect(buildIndexText('counter-terrorism in Timor-Leste')).toBe(
      'counter terrorism in0 timor leste counterterrorism timorleste',
    );
  });

  it('are the same beside clusters and alone', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'đ', 'à', '-', '.', ' ', "'", '1', '២', '\u00AD') });
    fc.assert(
      fc.property(letters, (text) => {
        const alone = buildIndexText(text).split(' ').filter(Boolean);
        const beside = buildIndexText(`${text} ក`)
          .split(' ')
          .filter((word) => word !== '' && !word.startsWith('\u01C3'));
        expect(beside).toEqual(alone);
      }),
    );
  });

  it('are asked for once', () => {
    expect(terms('sar sar')).toEqual(['sar']);
  });

  it('cannot forge the code of a cluster', () => {
    expect(buildIndexText('\u01C2k110 \u01C3k110')).toBe('k110 k110');
  });
});

describe('common words', () => {
  const common = commonWordsOf('en-GB');

  it('are left out of index and query', () => {
    expect(buildIndexText('The Ministry of Interior', common)).toBe('ministry interior');
    expect(parseQuery('ministry of', common).terms.map(({ code }) => code)).toEqual(['ministry']);
  });

  it('are asked for where nothing else is', () => {
    expect(parseQuery('the', common).terms.map(({ code }) => code)).toEqual(['the']);
  });

  it('have no meaning in Vietnamese', () => {
    expect(buildIndexText('Bộ Công an', common)).toBe('bộ0 công an0');
  });
});

describe('a phrase in quotation marks', () => {
  it('keeps repeated words and closes its last cluster', () => {
    const { isPhrase, terms } = parseQuery('“កម្ពុជា”');
    expect(isPhrase).toBe(true);
    expect(terms.at(-1)?.code).toMatch(/0$/);
    expect(buildIndexText('រាជរដ្ឋាភិបាលកម្ពុជា')).toContain(terms.map(({ code }) => code).join(' '));
  });
});

describe('cleaning', () => {
  it('leaves a clean text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});
