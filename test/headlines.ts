/** Sentences of the region's languages, each the headline of an entry that says nothing else of the kind. */
import type { Entry } from '../src/domain/digest.ts';
import type { Day } from '../src/domain/edtf.ts';
import { buildGraph, type Graph } from '../src/graph/graph.ts';
import { GOLDEN_DAY, readGoldenDigest } from './golden-site.ts';

export const HEADLINES: Readonly<Record<string, string>> = {
  km: 'រាជរដ្ឋាភិបាលកម្ពុជា និងសិង្ហបុរី បានចុះហត្ថលេខាលើអនុស្សរណៈស្តីពីការប្រឆាំងឧក្រិដ្ឋកម្មឆ្លងដែន',
  lo: 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ ໄດ້ລົງນາມບົດບັນທຶກຄວາມເຂົ້າໃຈກັບປະເທດເພື່ອນບ້ານ',
  my: 'ပြည်ထောင်စုဝန်ကြီးသည် မူးယစ်ဆေးဝါးတိုက်ဖျက်ရေး ဆွေးနွေးခဲ့သည်',
  th: 'รัฐมนตรีว่าการกระทรวงมหาดไทยเข้าร่วมประชุมอาเซียนว่าด้วยอาชญากรรมข้ามชาติ',
  vi: 'Bộ trưởng Công an thăm Đà Nẵng để bàn việc chống tội phạm',
  zh: '公安部部长王小洪在金边会见内政大臣',
  ja: '第17回国際犯罪閣僚会議がラブアンバジョで開催された',
  ko: '온라인 스캠 대응 양해각서를 체결했다',
  id: 'Menteri menandatangani nota kesepahaman pemberantasan penyelundupan manusia',
};

/** Words from the middle of those sentences, by language. */
export const MIDDLE_WORDS = [
  ['km', 'ចុះហត្ថលេខា'],
  ['lo', 'ລົງນາມ'],
  ['my', 'တိုက်ဖျက်ရေး'],
  ['th', 'มหาดไทย'],
  ['vi', 'Đà Nẵng'],
  ['vi', 'da nang'],
  ['vi', 'công an'],
  ['zh', '内政大臣'],
  ['ja', '閣僚会議'],
  ['ko', '양해각서'],
  ['id', 'kesepahaman'],
] as const;

/** The golden digest with an entry for each headline. */
export function buildHeadlineGraph(): Graph {
  const golden = readGoldenDigest();
  const [model] = [...golden.entries.values()];
  if (!model) throw new Error('The fixture has no entry.');
  const made = Object.entries(HEADLINES).map(([language, headline]) => {
    const id = `2025/headline-${language}` as Entry['id'];
    const entry = { ...model, id, title: `Headline in ${language}`, source: { ...model.source, language, headline } };
    return [id, entry as Entry] as const;
  });
  const digest = { ...golden, entries: new Map([...golden.entries, ...made]) };
  return buildGraph(digest, GOLDEN_DAY as Day);
}
