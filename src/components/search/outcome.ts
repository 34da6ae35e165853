/** What came of a search: the count, what it was narrowed to, near names, the results and what to do with them. */
import { formatState, MOST_PAGES, type SearchState, withoutNarrowing } from '../../search/state.ts';
import { findOne, replaceText } from './elements.ts';
import { describeNarrowings, type SearchForm } from './form.ts';
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
  readonly showNotTaken: () => void;
  /** Puts the keyboard's place at the results. */
  readonly focus: () => void;
  readonly links: () => readonly HTMLAnchorElement[];
  readonly onMore: (listener: () => void) => void;
  /** The listener gets what is asked for afterwards. */
  readonly onLetGo: (listener: (next: SearchState) => void) => void;
  readonly onTake: (listener: (kind: FileKind) => void) => void;
}

export function createOutcome(form: HTMLFormElement, fields: SearchForm): Outcome {
  const part = (selector: string) => findOne(form, selector, HTMLElement);
  const [count, near, suggestions, picks] = ['count', 'near', 'suggestions', 'picks'].map((name) =>
    part(`.search-${name}`),
  );
  const [more, take, empty, order] = ['more', 'take', 'empty', 'order'].map((name) => part(`.search-${name}`));
  const [narrowed, end] = [part('.search-narrowed'), part('.search-end')];
  if (!count || !near || !suggestions || !picks || !more || !take || !empty || !order)
    throw new Error('No search page.');
  const moreButton = findOne(more, 'button', HTMLButtonElement);
  const list = createResultList(form, (state) => fields.labelOf('state', state));
  const facets = findOne(form, '.search-facets', HTMLDetailsElement);
  const showButton = findOne(form, '.search-show button', HTMLButtonElement);
  const found = part('.search-found');
  const focus = () => found.focus({ preventScroll: true });
  showButton.addEventListener('click', () => {
    facets.open = false;
    found.scrollIntoView({ block: 'start', behavior: 'instant' });
    focus();
  });
  let letGo: (next: SearchState) => void = () => {};
  /** The result that comes first of those asked for more, once it is there. */
  let firstMore: number | undefined;
  let isWhole = true;
  const clear = () => {
    for (const element of [near, suggestions, narrowed, more, end, take, order]) element.hidden = true;
    picks.replaceChildren();
    replaceText(showButton, 'Close');
    list.show([], { query: '', otherNames: [] }, '');
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
      empty.hidden = results.unnarrowed > 0;
      for (const element of [take, order]) element.hidden = results.total === 0;
      const words = describeCount(results);
      replaceText(count, words);
      replaceText(showButton, results.total === 0 ? words : `Show ${words}`);
      showNear(near, results);
      showSuggestions(suggestions, results);
      showNarrowed(narrowed, results, () => letGo(withoutNarrowing(state)));
      picks.replaceChildren(...buildPicks(state, fields, (next) => letGo(next)));
      list.show(
        results.views,
        { query: state.query, otherNames: results.otherNames },
        formatState({ ...state, page: 1 }),
      );
      const left = results.total - results.views.length;
      isWhole = left === 0 || results.views.length % PAGE_SIZE === 0;
      const isLast = state.page >= MOST_PAGES;
      more.hidden = left <= 0 || !isWhole || isLast;
      replaceText(moreButton, `Show more (${left.toLocaleString()} left)`);
      end.hidden = left <= 0 || !isLast;
      replaceText(
        end,
        `These are the first ${results.views.length.toLocaleString()}. Narrow the search to see the rest.`,
      );
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
    showNotTaken: () => replaceText(findOne(take, 'span', HTMLElement), 'Not saved: they could not all be fetched.'),
    focus,
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

function describeCount({ total, isNear }: Results): string {
  if (total === 0) return 'Nothing found';
  const words = total === 1 ? '1 result' : `${total.toLocaleString()} results`;
  return isNear ? `${words}, none exact` : words;
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

/** Where facets and dates leave nothing of what was found, the reader is shown the way out. */
function showNarrowed(place: HTMLElement, { total, unnarrowed }: Results, letGo: () => void): void {
  place.hidden = total > 0 || unnarrowed === 0;
  if (place.hidden) return place.replaceChildren();
  const all = unnarrowed === 1 ? 'Show the one result' : `Show the ${unnarrowed.toLocaleString()} results`;
  place.replaceChildren('Nothing within these limits. ', buildButton(`${all} without them`, letGo));
}

function buildPicks(state: SearchState, fields: SearchForm, letGo: (next: SearchState) => void) {
  const narrowings = describeNarrowings(state, fields);
  const buttons = narrowings.map(({ text, without }) => {
    const button = buildButton(`${text} ×`, () => letGo(without));
    button.setAttribute('aria-label', `Let go of ${text}`);
    return button;
  });
  if (buttons.length > 1) buttons.push(buildButton('Let go of all', () => letGo(withoutNarrowing(state))));
  return buttons.map((button) => {
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
}

function buildButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(text);
  button.addEventListener('click', onClick);
  return button;
}
