/** What came of a search: the count, what it was narrowed to, near names, the results and what to do with them. */
import type { Facet } from '../../search/facets.ts';
import { formatState, orderOf, type SearchState } from '../../search/state.ts';
import { ORDER_WORDS } from '../../search/words.ts';
import { findOne, replaceText } from './elements.ts';
import { describePicks, type SearchForm } from './form.ts';
import { PAGE_SIZE, type Results } from './protocol.ts';
import { createResultList } from './results.ts';
import type { FileKind } from './take-along.ts';

export interface Outcome {
  readonly showNothingAsked: () => void;
  readonly showWaiting: () => void;
  readonly showFailed: () => void;
  readonly showResults: (results: Results, state: SearchState) => void;
  /** Are all results of the pages asked for shown, not only the first few? */
  readonly isWhole: () => boolean;
  readonly showTaken: (count: number, most: number) => void;
  readonly links: () => readonly HTMLAnchorElement[];
  readonly onMore: (listener: () => void) => void;
  readonly onLetGo: (listener: (facet: Facet, value: string) => void) => void;
  readonly onTake: (listener: (kind: FileKind) => void) => void;
}

export function createOutcome(form: HTMLFormElement, fields: SearchForm): Outcome {
  const part = (selector: string) => findOne(form, selector, HTMLElement);
  const [count, near, suggestions, picks] = ['count', 'near', 'suggestions', 'picks'].map((name) =>
    part(`.search-${name}`),
  );
  const [more, take, empty, order] = ['more', 'take', 'empty', 'order'].map((name) => part(`.search-${name}`));
  if (!count || !near || !suggestions || !picks || !more || !take || !empty || !order)
    throw new Error('No search page.');
  const moreButton = findOne(more, 'button', HTMLButtonElement);
  const list = createResultList(form, (state) => fields.labelOf('state', state));
  let letGo: (facet: Facet, value: string) => void = () => {};
  /** The result that comes first of those asked for more, once it is there. */
  let firstMore: number | undefined;
  let isWhole = true;
  const clear = () => {
    for (const element of [near, suggestions, more, take, order]) element.hidden = true;
    picks.replaceChildren();
    list.show([], '', '');
  };
  return {
    showNothingAsked: () => {
      clear();
      empty.hidden = false;
      fields.showCounts(undefined);
      replaceText(count, '');
    },
    showWaiting: () => form.setAttribute('aria-busy', 'true'),
    showFailed: () => {
      clear();
      empty.hidden = false;
      form.removeAttribute('aria-busy');
      replaceText(
        count,
        'The search could not be loaded. Check the connection and try again, or browse the lists below.',
      );
    },
    showResults: (results, state) => {
      empty.hidden = results.total > 0;
      for (const element of [take, order]) element.hidden = results.total === 0;
      replaceText(count, describeCount(results, state));
      showNear(near, results);
      showSuggestions(suggestions, results);
      picks.replaceChildren(
        ...describePicks(state, fields).map(({ facet, value, text }) => buildPick(text, () => letGo(facet, value))),
      );
      list.show(results.views, state.query, formatState({ ...state, page: 1 }));
      const left = results.total - results.views.length;
      isWhole = left === 0 || results.views.length % PAGE_SIZE === 0;
      more.hidden = left <= 0 || !isWhole;
      replaceText(moreButton, `Show more (${left.toLocaleString()} left)`);
      if (!isWhole) return;
      form.removeAttribute('aria-busy');
      if (firstMore !== undefined) list.links()[firstMore]?.focus();
      firstMore = undefined;
    },
    isWhole: () => isWhole,
    showTaken: (taken, most) => {
      const words = taken < most ? `${taken} results saved.` : `The first ${most} results saved.`;
      replaceText(findOne(take, 'span', HTMLElement), words);
    },
    links: list.links,
    onMore: (listener) =>
      moreButton.addEventListener('click', () => {
        firstMore = list.links().length;
        listener();
      }),
    onLetGo: (listener) => {
      letGo = listener;
    },
    onTake: (listener) => {
      for (const button of take.querySelectorAll('button')) {
        button.addEventListener('click', () => listener(button.value as FileKind));
      }
    },
  };
}

function describeCount({ total, isNear }: Results, state: SearchState): string {
  if (total === 0) return 'Nothing found.';
  const words = total === 1 ? '1 result' : `${total.toLocaleString()} results`;
  return isNear ? `${words} near what was asked` : `${words}, ${ORDER_WORDS[orderOf(state)].toLowerCase()}`;
}

function showNear(place: HTMLElement, { total, isNear, missing }: Results): void {
  place.hidden = !isNear;
  if (!isNear) return;
  const words = missing.map((word) => `“${word}”`).join(', ');
  const what = words === '' ? 'No record has all these words' : `No record has ${words}`;
  replaceText(place, total > 0 ? `${what}. No exact match, so these come near.` : `${what}.`);
}

function showSuggestions(place: HTMLElement, { suggestions }: Results): void {
  place.hidden = suggestions.length === 0;
  const links = suggestions.flatMap(({ title }, i) => {
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ q: title })}`;
    link.append(title);
    return [i === 0 ? 'Did you mean ' : ', ', link];
  });
  place.replaceChildren(...links, '?');
}

function buildPick(text: string, letGo: () => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(text, ' ×');
  button.setAttribute('aria-label', `Let go of ${text}`);
  button.addEventListener('click', letGo);
  const item = document.createElement('li');
  item.append(button);
  return item;
}
