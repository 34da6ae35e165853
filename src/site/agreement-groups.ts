/** Agreements in groups by how far they have come: what stands first, what has ended last and folded away. */
import type { Agreement } from '../domain/digest.ts';
import { buildAgreementRow, sortByMove } from './agreement-rows.ts';
import type { Link, StatusBadge } from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementGroupsSection } from './term-sections.ts';
import type { StatusShape } from './words.ts';

const GROUPS: readonly (readonly [shape: StatusShape | undefined, heading: string])[] = [
  ['full', 'Signed, adopted or in force'],
  ['half', 'Agreed in principle, approved or endorsed'],
  ['open', 'Planned, proposed or under negotiation'],
  ['closed', 'Ended, run out or replaced'],
  [undefined, 'State not known'],
];

/** Rows that need no fold even where the agreements have ended. */
const FEW = 4;

/** Agreements by state as of the build's day. `more` leads to the same in the tracker. */
export function buildAgreementGroups(
  heading: string,
  agreements: readonly Agreement[],
  site: Site,
  more?: Link,
): AgreementGroupsSection {
  const rows = sortByMove(agreements, site).map((agreement) => buildAgreementRow(agreement, site));
  const groups = shapeGroups(rows).map(({ heading: name, shape, rows: all }) => ({
    heading: name,
    rows: all,
    isFolded: shape === 'closed' && all.length > FEW,
  }));
  return { kind: 'agreement-groups', heading, groups, more };
}

/** Rows by how far each has come, with the number of each group in its heading; empty groups are left out. */
export function shapeGroups<T extends { readonly status: StatusBadge | undefined }>(rows: readonly T[]) {
  return GROUPS.map(([shape, name]) => ({ shape, name, rows: rows.filter(({ status }) => status?.shape === shape) }))
    .filter((group) => group.rows.length > 0)
    .map(({ shape, name, rows: group }) => ({ heading: `${name} · ${group.length}`, shape, rows: group }));
}
