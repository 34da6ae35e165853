/** CSL-JSON (Citation Style Language, version 1.0.2). */
import { type Citation, oneLine } from './citation.ts';

const TYPES = { page: 'webpage', article: 'article-newspaper' } as const satisfies Readonly<
  Record<Citation['kind'], string>
>;

export function buildCslItem(citation: Citation) {
  const { key, kind, title, authors, container, url, archive, language, note, abstract, keywords, date } = citation;
  return {
    id: key,
    type: TYPES[kind],
    title: oneLine(title),
    author: authors.map((name) => ({ literal: oneLine(name) })),
    'container-title': oneLine(container),
    ...(date !== undefined && { issued: buildIssued(date) }),
    URL: url,
    ...(archive !== undefined && { archive_location: archive }),
    language,
    ...(abstract !== undefined && { abstract: oneLine(abstract) }),
    ...(note !== undefined && { note: oneLine(note) }),
    ...(keywords && keywords.length > 0 && { keyword: keywords.map(oneLine).join(', ') }),
  };
}

/** An interval has two ends; an inferred date is `circa`. */
function buildIssued(date: string) {
  const ends = date.split('/').map((end) => end.replace('?', '').split('-').map(Number));
  return { 'date-parts': ends, ...(date.includes('?') && { circa: true }) };
}
