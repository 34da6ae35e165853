/** Points on which sources differ, with the version of each side by side. */
import type { DisputedPoint } from '../domain/record.ts';
import { publisherWords } from './parts.ts';
import type { Site } from './site.ts';
import type { DisputedSection } from './term-sections.ts';

export function buildDisputed(points: readonly DisputedPoint[] | undefined, site: Site): DisputedSection {
  const rows = (points ?? []).map(({ point, versions }) => ({
    point,
    versions: versions.map(({ entry: id, says }) => {
      const entry = site.digest.entries.get(id);
      const text = entry ? publisherWords(entry, site) : 'an entry since withdrawn';
      return { says, source: { text, href: site.routes.entry(id) } };
    }),
  }));
  return { kind: 'disputed', heading: 'Where the sources differ', rows };
}
