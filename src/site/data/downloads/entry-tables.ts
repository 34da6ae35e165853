/** Tables of entries and of what they name. */
import type { Entry, Withdrawn } from '../../../domain/digest.ts';
import { type Correction, ministerMentions } from '../../../domain/entry.ts';
import type { Site } from '../../site.ts';
import { correctedOn } from '../record-dates.ts';
import { buildTable, joined, marked, required, type Table, text, typed } from './table.ts';

const EDTF = 'a day, month, year or interval (EDTF, ISO 8601-2); `?` where it is inferred';

export function buildEntryTables(site: Site): readonly Table[] {
  const entries = site.graph.sorted;
  return [
    buildEntries(entries, site),
    buildMinisterLinks(entries),
    ...LINKS.map((link) => buildLinks(link, entries)),
    buildCorrections(entries),
    buildWithdrawn([...site.digest.withdrawn.values()]),
  ];
}

function buildEntries(entries: readonly Entry[], { routes }: Site): Table {
  return buildTable<Entry>(
    {
      name: 'entries',
      title: 'Entries',
      description: 'One row for each article in the digest, newest first; several ids in a cell have `;` between them.',
      foreignKeys: [{ column: 'publisher', table: 'publishers' }],
      columns: [
        required(text('id', 'Id.', ({ id }) => id)),
        required(text('title', 'What happened, in own words.', ({ title }) => title)),
        required(text('summary', 'The news in own words.', ({ summary }) => summary)),
        text('occurred', `When it happened: ${EDTF}.`, ({ occurred }) => occurred),
        text('published', `When the source published it: ${EDTF}.`, ({ published }) => published),
        required(typed('date', 'added', 'Day the record was made.', ({ added }) => added)),
        typed('date', 'corrected', 'Day of the last correction.', correctedOn),
        typed('boolean', 'preview', 'The article announces what is still to happen.', ({ preview }) => marked(preview)),
        required(text('publisher', 'Id of the publisher.', ({ source }) => source.publisher)),
        text('wire', 'Ids of publishers whose text it carries, origin first.', ({ source }) => joined(source.wire)),
        text('headline', "The source's own headline.", ({ source }) => source.headline),
        required(text('language', 'Language of the article (BCP 47).', ({ source }) => source.language)),
        required(typed('uri', 'url', 'Address of the article.', ({ source }) => source.url)),
        typed('uri', 'archive', 'Address of an archived copy.', ({ source }) => source.archive),
        text('access', 'What a reader meets at the address.', ({ source }) => source.access),
        required(text('read', 'What the summary was written from.', ({ source }) => source.read)),
        required(text('countries', 'Ids of countries.', ({ countries }) => joined(countries))),
        text('ministers', 'Ids of ministers.', (entry) =>
          joined(ministerMentions(entry).map(({ minister }) => minister)),
        ),
        text('crime_types', 'Ids of crime types.', ({ crimeTypes }) => joined(crimeTypes)),
        text('organisations', 'Ids of organisations.', ({ organisations }) => joined(organisations)),
        text('agreements', 'Ids of agreements.', ({ agreements }) => joined(agreements)),
        text('events', 'Ids of events.', ({ events }) => joined(events)),
        required(typed('uri', 'html', 'Address of its page.', ({ id }) => routes.absolute(routes.entry(id)))),
      ],
    },
    () => entries,
  );
}

interface Link {
  readonly name: string;
  readonly title: string;
  readonly column: string;
  readonly table: string;
  readonly of: (entry: Entry) => readonly string[] | undefined;
}

const LINKS: readonly Link[] = [
  {
    name: 'entry-countries',
    title: 'Countries of entries',
    column: 'country',
    table: 'countries',
    of: ({ countries }) => countries,
  },
  {
    name: 'entry-crime-types',
    title: 'Crime types of entries',
    column: 'crime_type',
    table: 'crime-types',
    of: ({ crimeTypes }) => crimeTypes,
  },
  {
    name: 'entry-organisations',
    title: 'Organisations of entries',
    column: 'organisation',
    table: 'organisations',
    of: ({ organisations }) => organisations,
  },
  {
    name: 'entry-agreements',
    title: 'Agreements of entries',
    column: 'agreement',
    table: 'agreements',
    of: ({ agreements }) => agreements,
  },
  { name: 'entry-events', title: 'Events of entries', column: 'event', table: 'events', of: ({ events }) => events },
];

function buildLinks({ name, title, column, table, of }: Link, entries: readonly Entry[]): Table {
  const rows = () => entries.flatMap((entry) => [...new Set(of(entry))].map((id) => [entry.id, id] as const));
  return buildTable<readonly [string, string]>(
    {
      name,
      title,
      description: `One row for each ${column.replace('_', ' ')} that an entry names.`,
      primaryKey: ['entry', column],
      foreignKeys: [
        { column: 'entry', table: 'entries' },
        { column, table },
      ],
      columns: [
        required(text('entry', 'Id of the entry.', ([entry]) => entry)),
        required(text(column, `Id of the ${column.replace('_', ' ')}.`, ([, id]) => id)),
      ],
    },
    rows,
  );
}

function buildMinisterLinks(entries: readonly Entry[]): Table {
  const rows = () =>
    entries.flatMap((entry) => ministerMentions(entry).map((mention) => ({ entry: entry.id, ...mention })));
  return buildTable<ReturnType<typeof rows>[number]>(
    {
      name: 'entry-ministers',
      title: 'Ministers of entries',
      description: 'One row for each minister that an entry names, with what the minister did.',
      primaryKey: ['entry', 'minister'],
      foreignKeys: [
        { column: 'entry', table: 'entries' },
        { column: 'minister', table: 'ministers' },
      ],
      columns: [
        required(text('entry', 'Id of the entry.', ({ entry }) => entry)),
        required(text('minister', 'Id of the minister.', ({ minister }) => minister)),
        required(text('roles', 'What the minister did.', ({ roles }) => joined(roles))),
        text('printed', 'The office as the source prints it.', ({ printed }) => printed),
      ],
    },
    rows,
  );
}

function buildCorrections(entries: readonly Entry[]): Table {
  const rows = () =>
    entries.flatMap((entry) =>
      (entry.corrections ?? []).map((correction, i) => ({ entry: entry.id, number: i + 1, ...correction })),
    );
  return buildTable<Correction & { readonly entry: string; readonly number: number }>(
    {
      name: 'corrections',
      title: 'Corrections',
      description: 'One row for each correction of an entry, oldest first.',
      primaryKey: ['entry', 'number'],
      foreignKeys: [{ column: 'entry', table: 'entries' }],
      columns: [
        required(text('entry', 'Id of the entry.', ({ entry }) => entry)),
        required(typed('integer', 'number', 'First, second, …', ({ number }) => number)),
        required(typed('date', 'date', 'Day of the correction.', ({ date }) => date)),
        text('field', 'The field that was corrected.', ({ field }) => field),
        text('was', 'What it said before.', ({ was }) => was),
        text('now', 'What it says now.', ({ now }) => now),
        required(text('note', 'Why.', ({ note }) => note)),
      ],
    },
    rows,
  );
}

function buildWithdrawn(entries: readonly Withdrawn[]): Table {
  return buildTable<Withdrawn>(
    {
      name: 'withdrawn',
      title: 'Withdrawn entries',
      description: 'One row for each entry that was withdrawn, with the reason.',
      columns: [
        required(text('id', 'Id.', ({ id }) => id)),
        text('title', 'Title, unless it was itself the problem.', ({ title }) => title),
        required(typed('date', 'added', 'Day the record was made.', ({ added }) => added)),
        required(typed('date', 'withdrawn', 'Day of the withdrawal.', ({ withdrawn }) => withdrawn.date)),
        required(text('reason', 'Why it was withdrawn.', ({ withdrawn }) => withdrawn.reason)),
        required(typed('uri', 'url', 'Address of the article.', ({ source }) => source.url)),
      ],
    },
    () => entries,
  );
}
