/** Words of made-up news: English for the digest's own text, other scripts for names and headlines. */
import type { Random } from './random.ts';

const split = (text: string) => text.trim().split(/\s+/);

const ACTORS =
  split(`ministers officials police investigators prosecutors delegates customs-officers border-guards analysts
  negotiators envoys commanders inspectors magistrates regulators trainers liaison-officers coordinators`);
const VERBS =
  split(`agreed promised discussed reviewed welcomed proposed postponed confirmed described questioned praised
  repeated outlined studied examined launched extended renewed suspended completed prepared weighed accepted rejected`);
const THINGS =
  split(`memorandum protocol hotline database task-force work-plan exchange workshop exercise arrest extradition
  raid investigation checkpoint patrol compound shipment seizure account warrant laboratory casino trafficker courier ledger
  statement communique roadmap treaty convention annex timetable budget mandate secretariat liaison-office unit network`);
const QUALITIES =
  split(`joint regional bilateral quiet lengthy first second annual delayed promised shared common narrow wide
  urgent unnamed senior junior maritime northern southern coastal remote crowded digital forged stolen seized suspected`);
const PLACES =
  split(`Rattanak Belumai Sungkara Phumsaen Tanjora Vienthong Kotamaya Lamduan Pasirin Myothit Bandarsa Chroykor
  Nakhonsi Halimau Somdet Pulobesar Thachang Kampongra Mawlasit Danauru Prasatvi Longxuyen Saravane Trangbay`);
const LINKS = split('because although while after before until where since unless');

const plain = (word: string) => word.replaceAll('-', ' ');

/** One sentence of 10 to 20 words. */
export function makeSentence(random: Random): string {
  const clause = () =>
    `the ${plain(random.pick(QUALITIES))} ${plain(random.pickSkewed(THINGS))} of ${random.pick(PLACES)}`;
  const first = `${plain(random.pick(ACTORS))} ${random.pick(VERBS)} ${clause()}`;
  const rest = random.chance(0.6)
    ? ` ${random.pick(LINKS)} ${plain(random.pick(ACTORS))} ${random.pick(VERBS)} it`
    : '';
  const text = `${first}${rest}${random.chance(0.5) ? ` with ${clause()}` : ''}`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** At least so many words, in whole sentences. */
export function makeText(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? words) {
    sentences.push(makeSentence(random));
  }
  return sentences.join(' ');
}

export function makePlace(random: Random): string {
  return random.pick(PLACES);
}

/** Syllables of the scripts in which the region's headlines and names are written. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  en: split('ka ri san to mei lu an dar vi so phan ne ra khem bo lin tay ro si van hun mo pra ket dao thi nam'),
  km: split('កម្ពុ ជា សុខ ភាព រដ្ឋ មន្ត្រី ប្រទេស នគរ បាល ចាប់ ខ្លួន កិច្ច ព្រម ព្រៀង ឧក្រិដ្ឋ ឆ្លង ដែន ជំនួប ពិភាក្សា ឆ្នាំ ថ្មី'),
  lo: split('ລາວ ລັດ ຖະ ມົນ ຕີ ຕຳ ຫຼວດ ຄວາມ ຮ່ວມ ມື ອາ ຊະ ຍາ ກຳ ຂ້າມ ຊາດ ປະ ຊຸມ ສັນ ຍາ ໃໝ່ ປະ ເທດ'),
  th: split('ไทย รัฐ มน ตรี ตำ รวจ ความ ร่วม มือ อา ชญา กรรม ข้าม ชาติ ประ ชุม ลง นาม ยา เสพ ติด หลอก ลวง'),
  my: split('မြန် မာ ဝန် ကြီး ရဲ တပ် ဖွဲ့ ပူး ပေါင်း ဆောင် ရွက် ရာ ဇ ဝတ် မှု နယ် စပ် ဆွေး နွေး'),
  vi: split(
    'Việt Nam bộ trưởng công an hợp tác phòng chống tội phạm xuyên quốc gia ký kết biên giới ma túy lừa đảo hội nghị',
  ),
  zh: split('部长 警方 合作 打击 跨国 犯罪 电信 诈骗 会议 签署 备忘录 边境 毒品 遣返 嫌犯 东盟 执法 联合 行动 举行'),
  id: split(
    'menteri polisi kerja sama kejahatan lintas negara penandatanganan nota kesepahaman narkoba penipuan daring pertemuan',
  ),
};
export const LANGUAGES = Object.keys(SCRIPTS);
const SPACED = new Set(['en', 'vi', 'id']);

/** A line in a language's own script; scripts written without spaces get few. */
export function makeNative(random: Random, language: string, syllables: number): string {
  const source = SCRIPTS[language] ?? [];
  const parts = Array.from({ length: syllables }, () => random.pick(source));
  if (SPACED.has(language)) return parts.join(' ');
  return parts.map((part, index) => (index > 0 && index % 6 === 0 ? ` ${part}` : part)).join('');
}

/** A romanised name of two words. */
export function makeName(random: Random): string {
  const word = () => {
    const text = Array.from({ length: random.between(2, 3) }, () => random.pick(SCRIPTS['en'] ?? [])).join('');
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  return `${word()} ${word()}`;
}
