/** A citation as a sentence, in the manner of a bibliography. */
import { formatDate } from '../../../domain/date-format.ts';
import { type Citation, oneLine } from './citation.ts';

/** `Author. “Title.” 10 July 2025. https://… Archived at https://…`. `locale`: of the date. */
export function formatCitation({ author, title, date, url, archive }: Citation, locale: string): string {
  const name = oneLine(title);
  const parts = [
    endWithStop(oneLine(author)),
    `“${endWithStop(name)}”`,
    date === undefined ? 'Undated.' : `${formatDate(date, locale)}.`,
    url,
    archive === undefined ? undefined : `Archived at ${archive}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function endWithStop(text: string): string {
  return /[.?!。？！។]$/u.test(text) ? text : `${text}.`;
}
