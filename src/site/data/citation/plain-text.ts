/** A citation as a sentence, in the manner of a bibliography. */
import { formatDate } from '../../../domain/date-format.ts';
import { type Citation, oneLine } from './citation.ts';

/**
 * `Author. “Title.” Newspaper, 10 July 2025. https://… Archived at https://…`; the newspaper is left out where it is
 * the author itself. `locale`: of the date.
 */
export function formatCitation({ authors, title, container, date, url, archive }: Citation, locale: string): string {
  const when = date === undefined ? undefined : formatDate(date, locale);
  const where = authors.includes(container) ? undefined : oneLine(container);
  const parts = [
    endWithStop(authors.map(oneLine).join(' and ')),
    `“${endWithStop(oneLine(title))}”`,
    endWithStop(where === undefined ? (when ?? 'Undated') : `${where}, ${when ?? 'undated'}`),
    url,
    archive === undefined ? undefined : `Archived at ${archive}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function endWithStop(text: string): string {
  return /[.?!。？！។]$/u.test(text) ? text : `${text}.`;
}
