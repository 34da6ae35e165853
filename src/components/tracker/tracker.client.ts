/** The tracker's filters in a browser: they combine, stand in the address, and come back with the back button. */
import { TRACKER_FACETS, type TrackerFacet } from '../../site/routes.ts';
import { type Choice, countValues, formatChoice, isShown, type Keys, readChoice } from './filters.ts';

const filters = document.querySelector<HTMLElement>('[data-tracker]');
if (filters) start(filters);

function start(filters: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.tracker tbody tr')];
  const keys = rows.map(readKeys);
  const show = (choice: Choice) => draw(filters, rows, keys, choice);
  const move = (choice: Choice) => {
    const search = formatChoice(choice);
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    show(choice);
  };
  filters.addEventListener('change', () => move(readFilters(filters)));
  filters.querySelector('[data-clear]')?.addEventListener('click', () => move({}));
  addEventListener('popstate', () => show(readChoice(location.search, keys)));
  show(readChoice(location.search, keys));
}

function readKeys(row: HTMLElement): Keys {
  const values = TRACKER_FACETS.map((facet) => [facet, (row.dataset[facet] ?? '').split(' ').filter(Boolean)]);
  return Object.fromEntries(values);
}

function findSelect(filters: HTMLElement, facet: TrackerFacet): HTMLSelectElement | null {
  return filters.querySelector<HTMLSelectElement>(`select[name=${facet}]`);
}

function readFilters(filters: HTMLElement): Choice {
  const chosen = TRACKER_FACETS.map((facet) => [facet, findSelect(filters, facet)?.value ?? ''] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
}

function draw(filters: HTMLElement, rows: readonly HTMLElement[], keys: readonly Keys[], choice: Choice): void {
  let shown = 0;
  for (const [i, row] of rows.entries()) {
    row.hidden = !isShown(keys[i] as Keys, choice);
    if (!row.hidden) shown += 1;
  }
  for (const facet of TRACKER_FACETS)
    drawOptions(filters, facet, countValues(keys, choice, facet), choice[facet] ?? '');
  const result = filters.querySelector('[data-result]');
  if (result) result.textContent = `${shown} of ${rows.length} agreements`;
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty) empty.hidden = shown > 0;
  const table = document.querySelector<HTMLElement>('.tracker');
  if (table) table.hidden = shown === 0;
}

function drawOptions(filters: HTMLElement, facet: TrackerFacet, counts: ReadonlyMap<string, number>, value: string) {
  const select = findSelect(filters, facet);
  if (!select) return;
  select.value = value;
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = `${option.dataset['text']} (${count})`;
    option.disabled = count === 0 && option.value !== value;
  }
}
