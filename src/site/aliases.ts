/** The other names of a term as a fact. */
import { languageOfScript } from '../domain/script-language.ts';
import type { Fact } from './parts.ts';

/** A run of names, each with the language that its script tells. */
export function buildAliases(label: string, aliases: readonly string[] | undefined): Fact {
  const items = (aliases ?? []).map((text) => {
    const lang = languageOfScript(text);
    return { text, ...(lang && { lang }) };
  });
  // Other scripts last: their faces may come late, and then no name after them moves.
  const ordered = [...items.filter(({ lang }) => !lang), ...items.filter(({ lang }) => lang)];
  return { label, items: ordered, isRun: true };
}
