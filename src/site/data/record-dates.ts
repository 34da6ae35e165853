/** When records changed, from what they say themselves; never from a clock or a file system. */
import { resolveAsOf } from '../../domain/as-of.ts';
import type { Digest, Entry, Withdrawn } from '../../domain/digest.ts';
import type { Day } from '../../domain/edtf.ts';
import type { Site } from '../site.ts';

/** The day of the last correction, where there was one. */
export function correctedOn(entry: Pick<Entry, 'corrections'>): Day | undefined {
  const days = (entry.corrections ?? []).map(({ date }) => date as string as Day);
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b));
}

/** The day an entry was added or last corrected; of a withdrawn one, the day it was withdrawn. */
export function changedOn(entry: Entry | Withdrawn): Day {
  const added = entry.added as string as Day;
  const later = 'withdrawn' in entry ? (entry.withdrawn.date as string as Day) : correctedOn(entry);
  return later !== undefined && later > added ? later : added;
}

/** The newest of the days on which entries changed; nothing where there is none. */
export function newestChange(entries: readonly (Entry | Withdrawn)[]): Day | undefined {
  let newest: Day | undefined;
  for (const entry of entries) {
    const day = changedOn(entry);
    if (newest === undefined || day > newest) newest = day;
  }
  return newest;
}

const siteChanges = new WeakMap<Digest, Day>();

/** The day on which anything of the content changed last. Unlike "as of" it stays while nothing changes. */
export function siteChangedOn({ digest }: Pick<Site, 'digest'>): Day {
  const known = siteChanges.get(digest) ?? resolveAsOf(digest);
  siteChanges.set(digest, known);
  return known;
}
