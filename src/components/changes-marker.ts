/**
 * Marks on the page of changes what is new since the reader's last visit. What was known then is kept in this browser
 * and sent to nobody; where the browser keeps nothing, the page stays as it is.
 */
import { countNew, isNew, type Known, parseKnown } from './changes-known.ts';

const NAME = 'changes-seen';

const list = document.querySelector<HTMLElement>('#changes');
if (list) markNew(list);

function markNew(root: HTMLElement): void {
  const current: Known = parseList(root);
  const before = readBefore();
  if (before) show(root, before, current);
  keep(() => localStorage.setItem(NAME, JSON.stringify(current)));
}

/** What was known at the last visit: a visit lasts as long as its tab, so that the next page marks the same. */
function readBefore(): Known | undefined {
  const atStart = keep(() => sessionStorage.getItem(NAME)) ?? keep(() => localStorage.getItem(NAME)) ?? '';
  keep(() => sessionStorage.setItem(NAME, atStart));
  return parseKnown(atStart);
}

function parseList({ dataset }: HTMLElement): Known {
  return { recent: (dataset['recent'] ?? '').split(' '), since: dataset['since'] ?? '' };
}

function show(root: HTMLElement, before: Known, current: Known): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const mark = line.querySelector<HTMLElement>('.change-new');
    if (mark) mark.hidden = !isNew(line.dataset['key'] ?? '', line.dataset['day'] ?? '', before);
  }
  const note = document.querySelector<HTMLElement>('.changes-new');
  if (!note) return;
  const count = countNew(before, current);
  const words = count === 0 ? note.dataset['none'] : count === 1 ? note.dataset['one'] : note.dataset['many'];
  note.textContent = (words ?? '').replace('{count}', String(count));
  note.hidden = false;
}

/** Browsers that keep nothing for a site throw at the first touch. */
function keep<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
