/** The search page at work: form, address and engine, each told of what the others change. */
import { EMPTY_STATE, formatState, isAsking, type SearchState } from '../../search/state.ts';
import { connect } from './connection.ts';
import { findOne } from './elements.ts';
import { fitScreen } from './fit-screen.ts';
import { createForm } from './form.ts';
import { createHistory } from './history.ts';
import { listenToKeys } from './keys.ts';
import { createOutcome } from './outcome.ts';
import type { Answer, Answerer } from './protocol.ts';
import { type FileKind, takeAlong } from './take-along.ts';

/** So many results are taken along at most; each may have to be fetched first. */
const MOST_TAKEN = 1000;
/** A word hardly begun finds too much to be worth asking at once. */
const SHORT_WORD = 3;
const PATIENCE = 250;

const form = findOne(document, 'form.search', HTMLFormElement);
const query = findOne(form, 'input[name="q"]', HTMLInputElement);
const fields = createForm(form);
const outcome = createOutcome(form, fields);
const steps = createHistory(() => open(steps.read()));

let engine: Promise<Answerer> | undefined;
/** Then what was asked may be asked again. */
let hasFailed = false;
let asked = 0;
let state = EMPTY_STATE;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** While one query is typed, the address changes with it and going back goes behind it. */
let isTyping = false;
let taking: { readonly id: number; readonly kind: FileKind } | undefined;
let takings = 0;

/** Shows what an address asks for. */
function open(next: SearchState): void {
  fields.write(next);
  // What the form does not know cannot be asked.
  ask({ ...fields.read(), page: next.page, order: next.order });
}

/** Asks for what is new in the form. */
function follow(as: 'step' | 'change'): void {
  const next = fields.read();
  if (formatState({ ...next, page: state.page }) === formatState(state)) return;
  steps.write(next, as);
  fields.write(next);
  ask(next);
}

function ask(next: SearchState): void {
  clearTimeout(waiting);
  state = next;
  asked += 1;
  hasFailed = false;
  if (!isAsking(state)) {
    outcome.showNothingAsked();
    steps.restoreScroll();
    return;
  }
  const question = { ask: 'search', id: asked, state } as const;
  outcome.showWaiting();
  fields.showCounts('awaited');
  start().then((answerer) => answerer(question), fail);
}

function start(): Promise<Answerer> {
  engine ??= connect(form.dataset['index'] ?? '/pagefind/', hear);
  return engine;
}

function fail(): void {
  engine = undefined;
  hasFailed = true;
  outcome.showFailed();
}

function hear(answer: Answer): void {
  if (answer.say === 'list') {
    if (answer.id === taking?.id) take(answer.views, taking.kind);
    return;
  }
  if (answer.say === 'failed' && answer.ask === 'list') return outcome.showNotTaken();
  if (answer.id !== asked && answer.id !== 0) return;
  if (answer.say === 'failed') return answer.ask === 'counts' ? fields.showCounts('unknown') : fail();
  if (answer.say === 'counts') return fields.showCounts(answer.counts);
  outcome.showResults(answer.results, state);
  if (outcome.isWhole()) askForCounts();
}

/** Once the results are drawn: what narrows them can wait a little longer than they. */
function askForCounts(): void {
  const question = { ask: 'counts', id: asked, state } as const;
  requestAnimationFrame(() => {
    steps.restoreScroll();
    setTimeout(() => void start().then((answerer) => question.id === asked && answerer(question), fail));
  });
}

function take(views: Parameters<typeof takeAlong>[0], kind: FileKind): void {
  taking = undefined;
  outcome.showTaken(views.length, MOST_TAKEN);
  takeAlong(views, kind, location.href).catch(outcome.showNotTaken);
}

/** Takes back what the results were narrowed by. */
function letGo(next: SearchState): void {
  isTyping = false;
  steps.write(next, 'step');
  open(next);
  outcome.focus();
}

query.addEventListener('input', () => {
  clearTimeout(waiting);
  const last = query.value.split(/\s/).at(-1) ?? '';
  const isShort = /^\p{Script=Latin}*$/u.test(last) && last.length < SHORT_WORD && query.value.trim() !== '';
  const go = () => {
    follow(isTyping ? 'change' : 'step');
    isTyping = true;
  };
  if (isShort) waiting = setTimeout(go, PATIENCE);
  else go();
});

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target === query) return;
  if (target instanceof HTMLInputElement && target.type === 'checkbox' && target.checked) untickOther(target);
  isTyping = false;
  follow('step');
});

/** One cannot ask for a value and leave it out. */
function untickOther({ name, value }: HTMLInputElement): void {
  const other = name.startsWith('not-') ? name.slice(4) : `not-${name}`;
  for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="${other}"]`)) {
    if (box.value === value) box.checked = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (hasFailed) ask(state);
  follow(isTyping ? 'change' : 'step');
  isTyping = false;
});

query.addEventListener('blur', () => {
  isTyping = false;
});

outcome.onMore(() => {
  const next = { ...state, page: state.page + 1 };
  steps.write(next, 'change');
  ask(next);
});

outcome.onLetGo(letGo);

outcome.onTake((kind) => {
  takings += 1;
  taking = { id: takings, kind };
  const question = { ask: 'list', id: takings, state, most: MOST_TAKEN } as const;
  start().then((answerer) => answerer(question), outcome.showNotTaken);
});

// Chrome goes on drawing a field as it was shaped before the face of its script came; another size shapes it anew.
let reshaped = 0;
document.fonts.addEventListener('loadingdone', () => {
  reshaped += 0.01;
  query.style.fontSize = `calc(var(--step-1) + ${reshaped}px)`;
});
listenToKeys(query, outcome.links);
fitScreen(form, query);
// The first search is half done when its files are here; they come while the reader thinks of words.
query.addEventListener('focus', () => void start().catch(fail), { once: true });
open(steps.read());
