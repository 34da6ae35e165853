/** Every name a term goes by, in every script: what makes an entry findable by the words of its reader. */
import type {
  Agreement,
  Country,
  CrimeType,
  DigestEvent,
  Minister,
  Organisation,
  Publisher,
} from '../domain/digest.ts';
import { aliasName } from '../domain/minister.ts';
import type { ListedRegister } from '../graph/index-entries.ts';

const NAMES = {
  countries: ({ names, adjective, aliases = [] }: Country) => [...Object.values(names), adjective, ...aliases],
  ministers: ({ name, names = {}, aliases = [] }: Minister) => [
    name,
    ...Object.values(names),
    ...aliases.map(aliasName),
  ],
  crimeTypes: ({ label, aliases = [] }: CrimeType) => [...Object.values(label), ...aliases],
  organisations: ({ names, acronym, aliases = [] }: Organisation) => [
    ...Object.values(names),
    ...(acronym === undefined ? [] : [acronym]),
    ...aliases,
  ],
  agreements: ({ title, aliases = [] }: Agreement) => [title, ...aliases],
  events: ({ title, aliases = [] }: DigestEvent) => [title, ...aliases],
  publishers: ({ name, nativeName }: Publisher) => (nativeName === undefined ? [name] : [name, nativeName]),
};

/** The names of a record of a register, its own first; none where there is no such record. */
export function namesOf(register: ListedRegister, record: object | undefined): readonly string[] {
  return record === undefined ? [] : (NAMES[register] as (record: object) => readonly string[])(record);
}

/** The name in a language, else the first there is. */
export function nameIn(names: Readonly<Record<string, string>>, locale: string): string {
  return names[locale] ?? Object.values(names)[0] ?? '';
}

/** The first name that is in another language and differs: a country's own name for itself. */
export function nativeName(names: Readonly<Record<string, string>>, locale: string) {
  const shown = nameIn(names, locale);
  const [found] = Object.entries(names).filter(([language, text]) => language !== locale && text !== shown);
  return found && { language: found[0], text: found[1] };
}
