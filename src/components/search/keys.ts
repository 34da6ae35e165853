/** The keyboard: `/` to type, arrows to walk from the query through the results and back. */

/** `query`: where one types. `links`: the results, as they stand when a key is pressed. */
export function listenToKeys(query: HTMLInputElement, links: () => readonly HTMLAnchorElement[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '/' && !isTyping(event.target)) focus(query, event);
    else if (event.key === 'ArrowDown') step(event, query, links(), 1);
    else if (event.key === 'ArrowUp') step(event, query, links(), -1);
    else if (event.key === 'Escape' && links().includes(event.target as HTMLAnchorElement)) focus(query, event);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');
}

function step(event: KeyboardEvent, query: HTMLInputElement, links: readonly HTMLAnchorElement[], by: 1 | -1): void {
  const stops: readonly HTMLElement[] = [query, ...links];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : stops[at + by];
  if (next) focus(next, event);
}

function focus(element: HTMLElement, event: KeyboardEvent): void {
  event.preventDefault();
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
