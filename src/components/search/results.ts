/** The list of results. All that is shown comes in as text and stays text. */
import { commonWordsOf } from '../../search/common-words.ts';
import type { RecordView } from '../../search/facets.ts';
import { markText } from '../../search/marks.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { readPieces } from '../../search/tokens.ts';
import { KIND_WORDS } from '../../search/words.ts';
import { findOne } from './elements.ts';

export interface Asked {
  readonly query: string;
  /** Of what the query names. */
  readonly otherNames: readonly string[];
}

type Mark = (text: string) => readonly (string | HTMLElement)[];

export interface ResultList {
  /** Shows results of a query; those already shown for the same key stay, and more are put after them. */
  readonly show: (views: readonly RecordView[], asked: Asked, key: string) => void;
  readonly links: () => readonly HTMLAnchorElement[];
}

export function createResultList(form: HTMLFormElement, stateWord: (state: string) => string): ResultList {
  const list = findOne(form, '.search-results', HTMLOListElement);
  const template = findOne(form, 'template.search-result', HTMLTemplateElement);
  const common = commonWordsOf(document.documentElement.lang);
  let shownKey: string | undefined;
  return {
    show: (views, { query, otherNames }, key) => {
      const parsed = parseQuery(query, common);
      // Common words stand in the text that is shown, so here they are parts of the names.
      const names = otherNames.map((name) => readPieces(name));
      const mark: Mark = (text) =>
        markText(text, parsed, names).map((part) => (part.isMarked ? wrap('mark', [part.text]) : part.text));
      const kept = key === shownKey ? Math.min(list.children.length, views.length) : 0;
      const items = views.slice(kept).map((view) => buildItem(template, view, { parsed, mark, stateWord }));
      if (kept === 0) list.replaceChildren(...items);
      else list.append(...items);
      shownKey = key;
    },
    links: () => [...list.querySelectorAll<HTMLAnchorElement>('h2 a')],
  };
}

function buildItem(
  template: HTMLTemplateElement,
  view: RecordView,
  { parsed, mark, stateWord }: { parsed: Query; mark: Mark; stateWord: (state: string) => string },
): HTMLLIElement {
  const item = findOne(template.content.cloneNode(true) as DocumentFragment, 'li', HTMLLIElement);
  const link = findOne(item, 'h2 a', HTMLAnchorElement);
  // The index is ours, but an address that leads elsewhere would be a way out of it.
  if (/^\/(?!\/)/.test(view.href)) link.href = view.href;
  // The template's own words make it a valid page.
  link.replaceChildren(...mark(view.title));
  findOne(item, 'b', HTMLElement).append(KIND_WORDS[view.kind].one);
  fill(item, 'time', view.dateText, (time) => time.setAttribute('datetime', (view.date ?? '').replace(/[/?].*/, '')));
  fill(item, '.result-source', view.source);
  const original = findOne(item, '.result-original', HTMLElement);
  if (view.original) {
    original.lang = view.original.language;
    original.append(...mark(view.original.text));
  } else original.remove();
  showOtherName(item, view, parsed, mark);
  findOne(item, '.result-summary', HTMLElement).append(...mark(view.summary));
  const badges = [...(view.state ? [stateWord(view.state)] : []), ...view.badges];
  const list = findOne(item, '.result-badges', HTMLUListElement);
  if (badges.length > 0) list.append(...badges.map((badge) => wrap('li', [badge])));
  else list.remove();
  return item;
}

/** The first of its other names that was asked for, so that the reader sees why it was found. */
function showOtherName(item: HTMLElement, { title, also = [] }: RecordView, query: Query, mark: Mark): void {
  const place = findOne(item, '.result-also', HTMLElement);
  const isAsked = (name: string) => markText(name, query).some(({ isMarked }) => isMarked);
  const name = isAsked(title) ? undefined : also.find(isAsked);
  if (name === undefined) place.remove();
  else place.append('also ', ...mark(name));
}

function fill(
  item: HTMLElement,
  selector: string,
  text: string | undefined,
  then?: (element: HTMLElement) => void,
): void {
  const element = findOne(item, selector, HTMLElement);
  if (text === undefined) return element.remove();
  element.append(text);
  then?.(element);
}

function wrap(name: 'li' | 'mark', children: readonly string[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
