/**
 * BibTeX. The package `@citation-js/plugin-bibtex` was tried and is not used: it drops every letter of Khmer, Lao, Thai
 * and Burmese, turns Vietnamese letters into commands, and writes a day into `month`. It reads our text back in tests.
 */
import { type Citation, oneLine, splitDate } from './citation.ts';

/** One record. Text is UTF-8, as every BibTeX of this century reads it. */
export function formatBibtex(citation: Citation): string {
  const { authors, title, container, url, archive, language, note, abstract, keywords } = citation;
  const [year, month, day] = splitDate(citation.date);
  const notes = [note, archive === undefined ? undefined : `Archived at ${archive}`].filter(
    (part) => part !== undefined,
  );
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Braces within keep capitals as they are, and a body's name in one piece.
    ['author', `{${authors.map(braced).join(' and ')}}`],
    ['title', `{{${escapeLatex(title)}}}`],
    ['howpublished', braced(container)],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['language', braced(language)],
    ['url', `{${escapeUrl(url)}}`],
    ['note', notes.length > 0 ? braced(notes.join(' ')) : undefined],
    ['keywords', keywords && keywords.length > 0 ? braced(keywords.join(', ')) : undefined],
    ['abstract', abstract && braced(abstract)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${citation.key},\n${lines.join('')}}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function braced(text: string): string {
  return `{${escapeLatex(text)}}`;
}

/** Braces must balance even where they are escaped, so they become commands. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

function escapeLatex(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}~^`$&#%_]/g, (char) => COMMANDS[char] ?? `\\${char}`)
      // Two of these in a row would be set as one sign: a dash, a quotation mark.
      .replace(/([-',<>])(?=\1)/g, '$1{}')
  );
}

/** The field is taken as it stands, so only what would end it is encoded. */
function escapeUrl(url: string): string {
  return oneLine(url).replace(/[{}\\ ]/g, (char) => encodeURIComponent(char));
}
