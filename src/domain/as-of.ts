/**
 * The day that what depends on a day is computed for: the state of an agreement, the holder of an office. It is a
 * build input, never the clock, so that two builds of one commit with one `AS_OF` are the same bytes.
 */
import type { Digest } from './digest.ts';
import { type Day, type DayText, parseDay } from './edtf.ts';

/** Stands in for an edition that has no entry yet. */
const BEFORE_ALL = '1970-01-01' as Day;

/**
 * The day given (the text of `AS_OF`), else the newest day on which a record of the content was added, corrected or
 * withdrawn. Throws a `RangeError`, whose message is for whoever set it, where the text given is no day.
 */
export function resolveAsOf(digest: Digest, given?: string): Day {
  if (given === undefined || given === '') return newestChange(digest);
  const day = parseDay(given);
  if (day === undefined) throw new RangeError(`AS_OF is “${given}”; it must be a day such as 2025-07-09.`);
  return day;
}

function newestChange(digest: Digest): Day {
  let newest: Day = BEFORE_ALL;
  const see = (date: DayText) => {
    const day = date as string as Day;
    if (day > newest) newest = day;
  };
  for (const { added, corrections } of digest.entries.values()) {
    see(added);
    for (const { date } of corrections ?? []) see(date);
  }
  for (const { added, withdrawn } of digest.withdrawn.values()) {
    see(added);
    see(withdrawn.date);
  }
  return newest;
}
