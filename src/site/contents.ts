/** What a page holds, for the top of a long one. */
import type { Link } from './parts.ts';
import { countOfSection, type Section } from './term-sections.ts';

/** A link to a part of the page, with how many things it lists. */
export interface ContentsLink extends Link {
  readonly count: number | undefined;
}

/** A drawing stands after the list that it shows once more, and is found with it. */
const DRAWINGS: ReadonlySet<Section['kind']> = new Set(['map', 'lifelines']);

/** A page of two parts is seen at a glance; a longer one says what it holds. `entries`: the list that ends it. */
export function buildContents(
  sections: readonly (Section & { readonly id: string })[],
  entries: { readonly heading: string; readonly count: number },
): readonly ContentsLink[] {
  const listed = sections.filter(({ kind }) => !DRAWINGS.has(kind));
  if (listed.length < 3) return [];
  const links = listed.map((section) => ({
    text: section.heading,
    href: `#${section.id}`,
    count: countOfSection(section),
  }));
  return entries.count > 0 ? [...links, { text: entries.heading, href: '#entries', count: entries.count }] : links;
}
