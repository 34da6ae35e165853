/** The table of all names. */
import type {
  Agreement,
  Country,
  CrimeType,
  DigestEvent,
  Minister,
  Office,
  Organisation,
  Publisher,
} from '../../../domain/digest.ts';
import { aliasName } from '../../../domain/minister.ts';
import { termName } from '../../parts.ts';
import { TERM_FOLDERS, type TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { buildTable, required, type Table, text, typed } from './table.ts';

interface Name {
  readonly register: string;
  readonly id: string;
  readonly number: number;
  readonly kind: 'name' | 'alias';
  readonly language: string | undefined;
  readonly name: string;
}

/** Names in all languages and other forms met in sources, one a row, for matching texts of others. */
export function buildNames(site: Site): Table {
  return buildTable<Name>(
    {
      name: 'names',
      title: 'Names',
      description: 'Every name and alias of every term, in every language and script.',
      primaryKey: ['register', 'id', 'number'],
      columns: [
        required(text('register', 'Table of the term.', ({ register }) => register)),
        required(text('id', 'Id of the term.', ({ id }) => id)),
        required(typed('integer', 'number', 'First, second, … name of the term.', ({ number }) => number)),
        required(text('kind', '`name`, or `alias` for a form met in sources.', ({ kind }) => kind)),
        text('language', 'Language (BCP 47), where it is recorded.', ({ language }) => language),
        required(text('name', 'The name.', ({ name }) => name)),
      ],
    },
    () =>
      (Object.keys(TERM_FOLDERS) as TermRegister[]).flatMap((register) =>
        [...site.digest[register].values()].flatMap((record) => listNames(register, record, site)),
      ),
  );
}

type AnyTerm = Country | Minister | CrimeType | Agreement | DigestEvent | Organisation | Office | Publisher;

function listNames(register: TermRegister, record: AnyTerm, site: Site): readonly Name[] {
  const translated = 'names' in record ? record.names : 'label' in record ? record.label : titlesOf(record);
  const own = Object.entries(translated ?? {}).map(([language, name]) => ({ kind: 'name' as const, language, name }));
  const main = termName(register, record.id, site);
  const first = own.some(({ name }) => name === main)
    ? []
    : [{ kind: 'name' as const, language: site.locale, name: main }];
  const native = 'nativeName' in record && record.nativeName ? [nativeOf(record, site)] : [];
  const aliases = ('aliases' in record ? (record.aliases ?? []) : []).map((alias) => ({
    kind: 'alias' as const,
    language: typeof alias === 'string' ? undefined : alias.language,
    name: aliasName(alias),
  }));
  const place = { register: TERM_FOLDERS[register], id: record.id };
  return [...first, ...own, ...native, ...aliases].map((name, i) => ({ ...place, number: i + 1, ...name }));
}

function titlesOf(record: AnyTerm): Office['title'] | undefined {
  return 'title' in record && typeof record.title === 'object' ? record.title : undefined;
}

/** A publisher of several languages has its own name in one that is not the edition's. */
function nativeOf({ nativeName, languages }: Publisher, { locale }: Site) {
  const language = languages.find((tag) => tag !== locale) ?? languages[0];
  return { kind: 'name' as const, language, name: nativeName as string };
}
