import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './marks.ts';
import { parseQuery } from './query.ts';
import { readPieces } from './tokens.ts';

const marked = (text: string, query: string) =>
  markText(text, parseQuery(query))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('words of a query are marked', () => {
  it.each([
    ['whole and begun', 'Sar Sokha met Sokhan', 'sokha', 'Sar [Sokha] met [Sokhan]'],
    ['with other endings', 'They trafficked; trafficking ends', 'trafficking', 'They [trafficked]; [trafficking] ends'],
    ['not where they only begin alike', 'the interior and the internet', 'interior', 'the [interior] and the internet'],
    ['inside a word with a hyphen', 'Timor-Leste joins', 'leste', 'Timor-[Leste] joins'],
    ['a few letters only where they are the word', 'Ma and many', 'ma', '[Ma] and many'],
    ['with and without accents', 'Tại Đà Nẵng', 'da nang', 'Tại [Đà] [Nẵng]'],
    ['in Khmer, by whole clusters', 'រាជរដ្ឋាភិបាលកម្ពុជា បាន', 'កម្ពុជា', 'រាជរដ្ឋាភិបាល[កម្ពុជា] បាន'],
    ['in Khmer with zero-width spaces', 'ក្រុម\u200Bកម្ពុ\u200Bជា', 'កម្ពុជា', 'ក្រុម\u200B[កម្ពុ\u200Bជា]'],
    ['in Lao', 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ', 'ປ້ອງກັນ', 'ກະຊວງ[ປ້ອງກັນ]ຄວາມສະຫງົບ'],
    ['in Burmese', 'ပြည်ထဲရေးဝန်ကြီးဌာန', 'ဝန်ကြီး', 'ပြည်ထဲရေး[ဝန်ကြီး]ဌာန'],
    ['in Thai', 'กระทรวงมหาดไทยเข้าร่วม', 'มหาดไทย', 'กระทรวง[มหาดไทย]เข้าร่วม'],
    ['in Chinese', '公安部部长王小洪会见', '王小洪', '公安部部长[王小洪]会见'],
    ['across a space that one writes and another does not', 'ហ៊ុន ម៉ាណែត', 'ហ៊ុនម៉ាណែត', '[ហ៊ុន ម៉ាណែត]'],
    ['not half a cluster', 'ផ្ទៃក្នុង', 'ផក', 'ផ្ទៃក្នុង'],
  ])('%s', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('as are the other names of what it names, whole', () => {
    const names = ['memorandum of understanding', 'Cambodia', '谅解备忘录'].map(readPieces);
    const text = 'Cambodia, the Cambodians and a Memorandum of Understanding (谅解备忘录)';
    const parts = markText(text, parseQuery('mou'), names).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));
    expect(parts.join('')).toBe('[Cambodia], the Cambodians and a [Memorandum of Understanding] ([谅解备忘录])');
  });

  it('and nothing is lost or added, whatever is asked', () => {
    const any = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '-', 'ក', '្', 'ម', 'ី', 'ໄ', 'ທ', '中', '\u200B', '<', '&'),
    });
    fc.assert(
      fc.property(any, any, (text, query) => {
        expect(
          markText(text, parseQuery(query))
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
