/** What readers might type, rare and common, in several scripts. */

/** Asked for by address: the reader follows a link to these results. */
export const FIRST = 'money laundering';

/** Typed sign by sign, one after another. */
export const TYPED = [
  'Shanmugam',
  'money laundering',
  'ministry of interior',
  'human trafficking Thailand',
  'memorandum of understanding',
  'cooperation',
  'Đà Nẵng',
  'penyelundupan manusia',
  'កម្ពុជា',
  'ກະຊວງ',
  'မူးယစ်ဆေးဝါး',
  'อาชญากรรมข้ามชาติ',
  '王小洪',
  '閣僚会議',
] as const;

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export type Row = Readonly<Record<string, string>>;

export function formatTimes(times: readonly number[]): Row {
  return {
    'keystroke to result, median ms': quantile(times, 0.5).toFixed(0),
    'keystroke to result, 95 of 100, ms': quantile(times, 0.95).toFixed(0),
    'keystroke to result, slowest ms': Math.max(...times).toFixed(0),
    keystrokes: String(times.length),
  };
}
