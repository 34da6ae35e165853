/**
 * RIS. The package `@citation-js/plugin-ris` was tried and is not used: a line break in a value begins a field of its
 * own, and it leaves out the day. It reads our text back in tests.
 */
import { type Citation, oneLine, splitDate } from './citation.ts';

const TYPES = { page: 'ELEC', article: 'NEWS' } as const satisfies Readonly<Record<Citation['kind'], string>>;

/** One record, with CR LF as the format wants. */
export function formatRis(citation: Citation): string {
  const { kind, authors, title, container, url, archive, language, note, abstract, keywords = [], key } = citation;
  const [year, month = '', day = ''] = splitDate(citation.date);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ...authors.map((name) => ['AU', formatName(name)] as const),
    ['T2', container],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['AB', abstract],
    ['LA', language],
    ['UR', url],
    ['N1', note],
    ['N1', archive === undefined ? undefined : `Archived at ${archive}`],
    ...keywords.map((word) => ['KW', word] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

/** A comma would make a body a person, with what follows as the first name: `Ministry of Home Affairs (Singapore)`. */
function formatName(name: string): string {
  return name.replace(/,\s*([^,]+)$/, ' ($1)').replaceAll(',', ' ');
}
