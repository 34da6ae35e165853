/** The form is the state: what is ticked and typed is what the address says, and the other way round. */
import { FACETS, type Facet } from '../../search/facets.ts';
import type { Counts } from '../../search/narrow.ts';
import { isProblem, parseRange } from '../../search/range.ts';
import { orderOf, parseState, type SearchState } from '../../search/state.ts';
import { FACET_WORDS } from '../../search/words.ts';
import { findOne, replaceText } from './elements.ts';

export interface SearchForm {
  readonly read: () => SearchState;
  /** Ticks and types what a state says; what the form does not know stays out. */
  readonly write: (state: SearchState) => void;
  /** Shows how many records each value would leave; without counts, those of the whole digest. */
  readonly showCounts: (counts: Counts | undefined) => void;
  /** The word that the page uses for a value. */
  readonly labelOf: (facet: Facet, value: string) => string;
}

export function createForm(form: HTMLFormElement): SearchForm {
  const order = findOne(form, 'select', HTMLSelectElement);
  let isOrderChosen = false;
  order.addEventListener('change', () => {
    isOrderChosen = true;
  });
  const labelOf = (facet: Facet, value: string) =>
    boxes(form, facet).get(value)?.closest('label')?.querySelector('.facet-label')?.textContent ?? value;
  return {
    read: () => {
      const params = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
      // What the page chose by itself is no choice of the reader's.
      if (!isOrderChosen) params.delete('order');
      return parseState(params);
    },
    write: (state) => {
      isOrderChosen = state.order !== undefined;
      for (const name of ['q', 'from', 'to'] as const) writeField(form, name, name === 'q' ? state.query : state[name]);
      order.value = orderOf(state);
      for (const facet of FACETS) {
        for (const [value, box] of boxes(form, facet)) box.checked = state.picks[facet].any.includes(value);
        for (const [value, box] of boxes(form, `not-${facet}`)) box.checked = state.picks[facet].not.includes(value);
      }
      showPicked(form, state);
      showRangeProblem(form, state);
    },
    showCounts: (counts) => showCounts(form, counts),
    labelOf,
  };
}

function boxes(form: HTMLFormElement, name: string): ReadonlyMap<string, HTMLInputElement> {
  const found = form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`);
  return new Map([...found].map((box) => [box.value, box]));
}

/** Where the text is the same it is left alone, and with it the place of the caret. */
function writeField(form: HTMLFormElement, name: string, value: string): void {
  const input = findOne(form, `input[name="${name}"]`, HTMLInputElement);
  if (input.value.trim() !== value.trim()) input.value = value;
}

function showPicked(form: HTMLFormElement, { picks, from, to }: SearchState): void {
  let all = from === '' && to === '' ? 0 : 1;
  for (const facet of FACETS) {
    const count = picks[facet].any.length + picks[facet].not.length;
    all += count;
    const group = form.querySelector<HTMLDetailsElement>(`details[data-facet="${facet}"]`);
    const picked = group?.querySelector('.facet-picked');
    if (picked) replaceText(picked, count === 0 ? '' : `(${count})`);
    // What narrows the results is seen, though only when it comes to be so: readers may close it again.
    if (group && count > 0 && !group.dataset['picked']) {
      for (const part of group.querySelectorAll('details')) part.open ||= part.querySelector(':checked') !== null;
      group.open = true;
    }
    if (group) group.dataset['picked'] = count > 0 ? 'yes' : '';
  }
  replaceText(findOne(form, '.search-picked', HTMLElement), all === 0 ? '' : `(${all})`);
}

function showRangeProblem(form: HTMLFormElement, { from, to }: SearchState): void {
  const range = parseRange(from, to);
  const place = findOne(form, '#search-date-problem', HTMLElement);
  const isWrong = (field: 'from' | 'to') => isProblem(range) && range.field === field;
  for (const field of ['from', 'to'] as const) {
    findOne(form, `input[name="${field}"]`, HTMLInputElement).setAttribute('aria-invalid', String(isWrong(field)));
  }
  if (!isProblem(range)) return replaceText(place, '');
  const proposal = range.proposal === undefined ? '2025, 2025-07 or 2025-07-09' : range.proposal;
  replaceText(place, `“${range.field === 'from' ? from : to}” is no date; write it as ${proposal}.`);
}

function showCounts(form: HTMLFormElement, counts: Counts | undefined): void {
  for (const facet of FACETS) {
    for (const [value, box] of boxes(form, facet)) {
      const shown = box.closest('li')?.querySelector<HTMLElement>('.facet-count');
      if (!shown) continue;
      const count = counts ? (counts[facet][value] ?? 0) : Number(shown.dataset['count']);
      replaceText(shown, String(count));
      box.closest('li')?.classList.toggle('is-none', count === 0 && !box.checked);
    }
  }
}

/** Every pick as a line of words: what the results are narrowed to, for the reader and for taking it back. */
export function describePicks(state: SearchState, { labelOf }: SearchForm) {
  const picks = FACETS.flatMap((facet) => [
    ...state.picks[facet].any.map((value) => ({
      facet,
      value,
      text: `${FACET_WORDS[facet]}: ${labelOf(facet, value)}`,
    })),
    ...state.picks[facet].not.map((value) => ({ facet, value, text: `Without ${labelOf(facet, value)}` })),
  ]);
  return picks;
}
