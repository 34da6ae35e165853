/** The form is the state: what is ticked and typed is what the address says, and the other way round. */
import { FACETS, type Facet } from '../../search/facets.ts';
import type { Counts } from '../../search/narrow.ts';
import { isProblem, parseRange } from '../../search/range.ts';
import { orderOf, parseState, pick, type SearchState } from '../../search/state.ts';
import { FACET_WORDS } from '../../search/words.ts';
import { findOne, replaceText } from './elements.ts';

export interface SearchForm {
  readonly read: () => SearchState;
  /** Ticks and types what a state says; what the form does not know stays out. */
  readonly write: (state: SearchState) => void;
  /**
   * Shows how many records each value would leave; without counts, those of the whole digest. Those of an earlier
   * question are not left standing for long while the next are awaited, nor where they do not come.
   */
  readonly showCounts: (counts: Counts | undefined | 'awaited' | 'unknown') => void;
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
    showCounts: (counts) => {
      if (counts === 'awaited' || counts === 'unknown') {
        form.dataset['counts'] = counts;
        return;
      }
      showCounts(form, counts);
      delete form.dataset['counts'];
    },
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

/** What results are narrowed by, in words, and what is asked for once it is let go of. */
export interface Narrowing {
  readonly text: string;
  readonly without: SearchState;
}

/** Everything that the results are narrowed by: for the reader to see, and to take back piece by piece. */
export function describeNarrowings(state: SearchState, { labelOf }: SearchForm): readonly Narrowing[] {
  const dates = [
    ...(state.from === '' ? [] : [{ text: `From ${state.from}`, without: { ...state, from: '', page: 1 } }]),
    ...(state.to === '' ? [] : [{ text: `To ${state.to}`, without: { ...state, to: '', page: 1 } }]),
  ];
  const picks = FACETS.flatMap((facet) => {
    const narrowing = (value: string, words: string) => ({
      text: `${words} ${labelOf(facet, value)}`,
      without: pick(state, facet, value, 'none'),
    });
    return [
      ...state.picks[facet].any.map((value) => narrowing(value, `${FACET_WORDS[facet]}:`)),
      ...state.picks[facet].not.map((value) => narrowing(value, 'Without')),
    ];
  });
  return [...dates, ...picks];
}
