/** Entries as records to be searched. */
import type { Entry } from '../domain/digest.ts';
import type { AgreementStatus } from '../domain/kinds.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import { type ListedRegister, termsOf } from '../graph/index-entries.ts';
import { conceptCode } from './concepts.ts';
import { countryName, dated, dateWords, type SearchRecord, type Source, termNames, unique } from './record.ts';

/** Countries and crime types go by their codes instead. */
const NAMED: readonly ListedRegister[] = ['ministers', 'organisations', 'agreements', 'events', 'publishers'];

export function buildEntryRecord(entry: Entry, source: Source): SearchRecord {
  const { digest, routes, bodyText } = source;
  const terms = termsOf(entry, digest);
  const { view, ...span } = dated(entry.occurred ?? entry.published, source);
  const { headline, language } = entry.source;
  return {
    view: {
      kind: 'entry',
      title: entry.title,
      href: routes.entry(entry.id),
      ...view,
      summary: entry.summary,
      ...(headline !== undefined && headline !== entry.title && { original: { text: headline, language } }),
      badges: entry.countries.map((id) => countryName(id, source)),
      source: digest.publishers.get(entry.source.publisher)?.name ?? entry.source.publisher,
    },
    own: [],
    title: [entry.title, ...dateWords(entry.occurred ?? entry.published, source)],
    names: NAMED.flatMap((register) => termNames(register, terms[register], source)),
    concepts: [
      ...[...terms.countries].map((id) => conceptCode('country', id)),
      ...[...terms.crimeTypes].map((id) => conceptCode('crime', id)),
    ],
    text: [entry.summary, headline ?? '', bodyText(entry), ...(entry.uncertain ?? [])],
    facets: {
      kind: ['entry'],
      country: [...terms.countries],
      minister: [...terms.ministers],
      crime: [...terms.crimeTypes],
      state: statesOf(entry, source),
      language: [language],
      publisher: [...terms.publishers],
    },
    ...span,
  };
}

/** The states, today, of the agreements an entry reports on. */
function statesOf(entry: Entry, { digest, graph }: Source): readonly AgreementStatus[] {
  const states = (entry.agreements ?? []).flatMap((id) => {
    const agreement = digest.agreements.get(id);
    return agreement ? (agreementStateOn(agreement, graph.asOf, digest).status ?? []) : [];
  });
  return unique(states);
}
