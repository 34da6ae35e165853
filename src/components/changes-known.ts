/** Which changes a reader has not seen yet, from what the browser kept at the last visit. */

export interface Known {
  /** Keys of the newest changes there were. */
  readonly recent: readonly string[];
  /** Day up to which every change was known, kept in `recent` or not; empty where `recent` was all of them. */
  readonly since: string;
}

/** Reads what was kept; nothing where it is not what this site wrote. */
export function parseKnown(text: string): Known | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isKnown(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKnown(value: unknown): value is Known {
  if (typeof value !== 'object' || value === null) return false;
  const { recent, since } = value as Partial<Record<keyof Known, unknown>>;
  return Array.isArray(recent) && recent.every((key) => typeof key === 'string') && typeof since === 'string';
}

/** Was the change not there at the last visit? An entry taken in late carries an old day, so the key decides. */
export function isNew(key: string, day: string, before: Known): boolean {
  return !before.recent.includes(key) && day > before.since;
}

/** How many of the newest changes were not there at the last visit, on whichever page they stand. */
export function countNew(before: Known, current: Known): number {
  const seen = new Set(before.recent);
  return current.recent.filter((key) => !seen.has(key)).length;
}
