/** Agreements in groups by how far they have come: what stands first, what has ended last and folded away. */
import type { Agreement } from '../domain/digest.ts';
import { buildAgreementRow, sortByMove } from './agreement-rows.ts';
import type { Link } from './parts.ts';
import type { Site } from './site.ts';
import type { AgreementGroupsSection, AgreementRow } from './term-sections.ts';
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
  const groups = GROUPS.map(([shape, name]) => buildGroup(name, shape, rows)).filter((group) => group.rows.length > 0);
  return { kind: 'agreement-groups', heading, groups, more };
}

function buildGroup(name: string, shape: StatusShape | undefined, all: readonly AgreementRow[]) {
  const rows = all.filter(({ status }) => status?.shape === shape);
  return { heading: `${name} · ${rows.length}`, rows, isFolded: shape === 'closed' && rows.length > FEW };
}
