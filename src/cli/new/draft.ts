/** What a contributor has said of a new entry, and the file that comes of it. Pure. */
import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Content } from '../../loader/content.ts';
import { formatEntry } from '../../loader/format-content.ts';

/** The answers, each as the text that will stand in the file; empty texts and lists are left out. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly occurred: string;
  readonly preview: boolean;
  readonly added: string;
  readonly publisher: string;
  readonly headline: string;
  readonly language: string;
  readonly url: string;
  readonly read: string;
  readonly countries: readonly string[];
  /** Id and role: `sar-sokha:signed`; several roles joined by `+`. */
  readonly ministers: readonly string[];
  readonly crimeTypes: readonly string[];
  readonly organisations: readonly string[];
  readonly agreements: readonly string[];
  readonly events: readonly string[];
  readonly body: string;
}

/** The entry as a file in its one form. */
export function buildEntryText(draft: Draft): string {
  const { title, summary, published, occurred, added, publisher, headline, language, url, read } = draft;
  const data = {
    title,
    summary,
    ...filled({ published, occurred }),
    ...(draft.preview && { preview: 'true' }),
    added,
    source: { publisher, ...filled({ headline }), language, url, read },
    countries: draft.countries,
    ...(draft.ministers.length > 0 && { ministers: readMinisters(draft.ministers) }),
    crimeTypes: draft.crimeTypes,
    ...filledLists({ organisations: draft.organisations, agreements: draft.agreements, events: draft.events }),
  };
  return formatEntry(`---\n${toYaml(data)}---\n${draft.body.trim()}\n`);
}

/** As the entries that are there are written: ids in one line, the summary as a paragraph. */
function toYaml(data: object): string {
  const doc = new Document(data, { schema: 'failsafe' });
  visit(doc, {
    Seq: (_, seq) => {
      seq.flow = true;
    },
    Pair: (_, { key, value }) => {
      const isParagraph = isScalar(key) && key.value === 'summary' && isScalar(value) && isPlainLine(value.value);
      if (isParagraph) value.type = Scalar.BLOCK_FOLDED;
    },
  });
  return doc.toString({ lineWidth: 120, flowCollectionPadding: false });
}

/** A folded paragraph can hold neither line breaks nor outer spaces as they are; whoever checks it shall see them. */
function isPlainLine(text: unknown): boolean {
  return typeof text === 'string' && text !== '' && text === text.trim() && !/[\p{Cc}\u2028\u2029]/u.test(text);
}

function filled(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

function filledLists(lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function readMinisters(ministers: readonly string[]): Readonly<Record<string, string | readonly string[]>> {
  const roles = new Map<string, string[]>();
  for (const text of ministers) {
    const [id = '', ...rest] = text.split(':');
    const named = rest.length === 0 ? ['mentioned'] : rest.join(':').split('+');
    roles.set(id, [...(roles.get(id) ?? []), ...named]);
  }
  return Object.fromEntries([...roles].map(([id, list]) => [id, list.length === 1 ? (list[0] ?? '') : list]));
}

const MAX_WORDS = 8;
const MAX_SLUG = 70;
const SMALL = new Set('a an and the of on in to for at by with as its their'.split(' '));

/** The id a title would give: `2025/cambodia-singapore-sign-memorandum`, made different from the ids there are. */
export function proposeId(draft: Pick<Draft, 'title' | 'occurred' | 'published'>, taken: ReadonlySet<string>): string {
  const year = (draft.occurred || draft.published).slice(0, 4);
  const id = `${/^\d{4}$/.test(year) ? year : 'undated'}/${slugOf(draft.title)}`;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/['’]s?\b/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.has(word));
  // One word says too little, and may be a name that Windows keeps for devices (`con`).
  const enough = words.length > 1 ? words : ['entry', ...words];
  return enough.slice(0, MAX_WORDS).join('-').slice(0, MAX_SLUG).replace(/-$/, '');
}

/** Ids that entries have or had, also of entries that cannot be read. */
export function findTakenIds({ known, digest }: Pick<Content, 'known' | 'digest'>): ReadonlySet<string> {
  const records = [...(digest?.entries.values() ?? []), ...(digest?.withdrawn.values() ?? [])];
  return new Set<string>([...known.entries, ...records.flatMap(({ formerIds = [] }) => formerIds)]);
}
