/** The other names of a term as a fact. */
import { languageOfScript } from '../domain/script-language.ts';
import type { Fact } from './parts.ts';

/** A run of names, each with the language that its script tells. */
export function buildAliases(label: string, aliases: readonly string[] | undefined): Fact {
  const items = (aliases ?? []).map((text) => {
    const lang = languageOfScript(text);
    return { text, ...(lang && { lang }) };
  });
  return { label, items, isRun: true };
}
