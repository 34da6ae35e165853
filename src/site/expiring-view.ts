/** Agreements by the end of their stated term: soon, over with no later step known, and later. */
import type { Agreement } from '../domain/digest.ts';
import { addDays, sortKey } from '../domain/edtf.ts';
import { agreementStateOn, EXPIRY_NOTICE_DAYS, isExpiring, isExpiringSoon } from '../graph/agreement-state.ts';
import { buildDate, type Link, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { buildTrackerRows, type TrackerRow } from './tracker-view.ts';

export interface ExpiringView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly whole: Link;
  readonly groups: readonly ExpiringGroup[];
}

export interface ExpiringGroup {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly rows: readonly TrackerRow[];
}

export function buildExpiringView(site: Site): ExpiringView {
  const { asOf } = site.graph;
  const day = buildDate(asOf, site).text;
  const limit = buildDate(addDays(asOf, EXPIRY_NOTICE_DAYS), site).text;
  return {
    head: {
      title: 'Agreements that expire',
      description: `Agreements whose stated term ends within ${EXPIRY_NOTICE_DAYS} days, and those whose term is over with no later step known.`,
      path: site.routes.agreementsExpiring(),
    },
    title: 'Agreements that expire',
    lede: `By the end of the term that each states, as of ${day}. Most agreements state none.`,
    whole: { text: 'All agreements', href: site.routes.register('agreements') },
    groups: buildGroups(day, limit, site),
  };
}

function buildGroups(day: string, limit: string, site: Site): readonly ExpiringGroup[] {
  const { asOf, digest } = site.graph;
  const stated = [...digest.agreements.values()].filter(({ expires }) => expires !== undefined).sort(compareExpiry);
  const soon = stated.filter((agreement) => isExpiringSoon(agreement, asOf, digest));
  const overdue = stated.filter((agreement) => agreementStateOn(agreement, asOf, digest).isOverdue);
  const later = stated.filter((agreement) => isExpiring(agreement, asOf, digest) && !soon.includes(agreement));
  return [
    {
      id: 'soon',
      heading: `Expiring within ${EXPIRY_NOTICE_DAYS} days`,
      note: soon.length > 0 ? `By ${limit}.` : `None between ${day} and ${limit}.`,
      rows: buildTrackerRows(soon, site),
    },
    {
      id: 'overdue',
      heading: 'Expired, no later step known',
      note:
        overdue.length > 0
          ? 'The stated term is over, and the digest knows of no renewal, end or successor. That is not to say that there was none.'
          : 'None.',
      rows: buildTrackerRows(overdue.reverse(), site),
    },
    {
      id: 'later',
      heading: 'Expiring later',
      note: later.length > 0 ? `After ${limit}.` : 'None.',
      rows: buildTrackerRows(later, site),
    },
  ];
}

function compareExpiry(a: Agreement, b: Agreement): number {
  const [first, second] = [sortKey(a.expires), sortKey(b.expires)];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}
