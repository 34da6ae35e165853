/**
 * Names of records that never change, for feed readers and calendars: whatever else of a record changes, and wherever
 * the site moves, the name must stay, or a reader shows the record as new.
 */
import type { Site } from '../site.ts';

/** The year in which this scheme of names was laid down; a tag URI (RFC 4151) wants one. */
const SCHEME_YEAR = '2026';

interface Named {
  readonly id: string;
  readonly formerIds?: readonly string[] | undefined;
}

/** The id a record began with: the first of its former ids, else the one it has. */
export function firstIdOf({ id, formerIds }: Named): string {
  return formerIds?.[0] ?? id;
}

/**
 * A tag URI below the host of the edition's own address. SITE_URL and BASE_PATH have no part in it: a preview, a mirror
 * and the site after a move all give the same.
 */
export function buildTagUri(path: string, site: Site): string {
  return `tag:${editionHost(site)},${SCHEME_YEAR}:${path}`;
}

/** A globally unique name for a calendar entry (RFC 7986, section 5.3). */
export function buildCalendarUid(path: string, site: Site): string {
  return `${path.replaceAll('/', '-')}@${editionHost(site)}`;
}

function editionHost(site: Site): string {
  return new URL(site.digest.edition.baseUrl).hostname;
}
