/** The tracker's filters in a browser: they combine, stand in the address, and come back with the back button. */
import { TRACKER_FACETS, type TrackerFacet } from '../../site/routes.ts';
import { type Choice, countValues, formatChoice, isShown, type Keys, readChoice } from './filters.ts';

const form = document.querySelector<HTMLFormElement>('[data-tracker]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('.tracker tbody tr')];
  const keys = rows.map(readKeys);
  const show = (choice: Choice) => draw(form, rows, keys, choice);
  const move = (choice: Choice) => {
    const search = formatChoice(choice);
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    show(choice);
  };
  form.addEventListener('change', () => move(readForm(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    move({});
  });
  addEventListener('popstate', () => show(readChoice(location.search, keys)));
  show(readChoice(location.search, keys));
}

function readKeys(row: HTMLTableRowElement): Keys {
  const values = TRACKER_FACETS.map((facet) => [facet, (row.dataset[facet] ?? '').split(' ').filter(Boolean)]);
  return Object.fromEntries(values);
}

function readForm(form: HTMLFormElement): Choice {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  return Object.fromEntries(chosen) as Choice;
}

function draw(form: HTMLFormElement, rows: readonly HTMLElement[], keys: readonly Keys[], choice: Choice): void {
  let shown = 0;
  for (const [i, row] of rows.entries()) {
    row.hidden = !isShown(keys[i] as Keys, choice);
    if (!row.hidden) shown += 1;
  }
  for (const facet of TRACKER_FACETS) drawOptions(form, facet, countValues(keys, choice, facet), choice[facet] ?? '');
  const result = form.querySelector<HTMLElement>('[data-result]');
  if (result) result.textContent = `${shown} of ${rows.length} agreements`;
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = shown > 0;
  const table = document.querySelector<HTMLElement>('.tracker');
  if (table) table.hidden = shown === 0;
}

function drawOptions(form: HTMLFormElement, facet: TrackerFacet, counts: ReadonlyMap<string, number>, value: string) {
  const select = form.elements.namedItem(facet);
  if (!(select instanceof HTMLSelectElement)) return;
  select.value = value;
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = `${option.dataset['text']} (${count})`;
    option.disabled = count === 0 && option.value !== value;
  }
}
