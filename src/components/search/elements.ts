/** Elements of the page by selector, known to be there. */

/** The one element that a selector means. Throws where the page has none: page and script belong together. */
export function findOne<T extends HTMLElement>(within: ParentNode, selector: string, type: new () => T): T {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Writes a text where it differs, so that nothing is drawn, or said aloud, twice. */
export function replaceText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
