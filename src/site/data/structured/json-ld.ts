/** Structured data (schema.org as JSON-LD), ready to stand inside a page. */
import type { Thing } from 'schema-dts';

/**
 * The text of a `<script type="application/ld+json">`. It is data and never runs; what could end the element, or begin
 * another, is written as JSON's own escapes.
 */
export function formatJsonLd(things: readonly object[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Lets the compiler hold an object against the vocabulary. */
export function thing<T extends Thing>(value: Exclude<T, string>): Exclude<T, string> {
  return value;
}

/** A date for schema.org (ISO 8601), or nothing where it is inferred: a program could not tell that. */
export function statedDate(date: string | undefined, end: 'first' | 'last' = 'first'): string | undefined {
  if (date === undefined || date.includes('?')) return undefined;
  const ends = date.split('/');
  return end === 'first' ? ends[0] : ends.at(-1);
}
