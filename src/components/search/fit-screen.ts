/** What a small screen needs and a wide one does not. */
import { findOne } from './elements.ts';

/** Folded up where they would stand between the reader and what they came for. */
const FOLDED = ['kind', 'crime'];

/** Makes room on a small screen; on a wide one, opens what narrows the results, for there it stands beside them. */
export function fitScreen(form: HTMLFormElement, query: HTMLInputElement): void {
  const wide = matchMedia('(width >= 60rem)');
  const facets = findOne(form, '.search-facets', HTMLDetailsElement);
  if (wide.matches) facets.open = true;
  else {
    for (const facet of FOLDED) {
      const group = form.querySelector<HTMLDetailsElement>(`details[data-facet="${facet}"]:not(:has(:checked))`);
      if (group) group.open = false;
    }
  }
  // The keys take half of the screen: what is typed, and what it finds, should have the other half.
  query.addEventListener('focus', () => {
    if (!wide.matches) form.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
}
