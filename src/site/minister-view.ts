/** A minister: names, terms of office, counterparts met, agreements signed. */
import type { Agreement, Entry, Minister } from '../domain/digest.ts';
import { overlaps, spanOf } from '../domain/edtf.ts';
import { ministerMentions } from '../domain/entry.ts';
import type { AgreementStatus } from '../domain/kinds.ts';
import { aliasName } from '../domain/minister.ts';
import { stepDate } from '../graph/agreement-state.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildCounterparts, countriesOf } from './counterparts.ts';
import { buildDisputed } from './disputed.ts';
import { buildTermLink, type Fact } from './parts.ts';
import type { Site } from './site.ts';
import { buildTenures } from './tenure-rows.ts';
import type { TermDescription } from './term-description.ts';
import { countWords, ROLE_WORDS } from './words.ts';

export function buildMinisterView(id: string, site: Site): TermDescription {
  const minister = site.digest.ministers.get(id as Minister['id']) as Minister;
  const entries = site.graph.entriesBy.ministers.get(id) ?? [];
  const offices = [...new Set(minister.tenures.map(({ office }) => buildTermLink('offices', office, site).text))];
  const points = minister.tenures.flatMap(({ disputed }) => disputed ?? []);
  return {
    title: minister.name,
    otherNames: Object.entries(minister.names ?? {}).map(([lang, text]) => ({ text, lang })),
    description: `${minister.name}${offices.length > 0 ? `, ${offices.join(', ')}` : ''}: terms of office, agreements signed and ${countWords(entries.length, 'entry', 'entries')}.`,
    ...(minister.note && { lede: minister.note }),
    facts: buildFacts(minister, site),
    sections: [
      buildTenures('Terms of office', holdingsOf(minister, site), 'office', site),
      buildDisputed(points, site),
      {
        kind: 'agreements',
        heading: 'Agreements signed',
        rows: buildAgreementRows(findSigned(id, entries, site), site),
      },
      buildCounterparts(minister, entries, site),
    ],
    entries,
    entriesHeading: 'Entries',
    noteOf: (entry) => rolesIn(entry, id),
  };
}

function buildFacts(minister: Minister, site: Site): readonly Fact[] {
  const aliases = (minister.aliases ?? []).map((alias) => ({
    text: aliasName(alias),
    ...(typeof alias === 'object' && alias.language && { lang: alias.language }),
    ...(typeof alias === 'object' && alias.note && { note: alias.note }),
  }));
  const wikidata = minister.externalIds?.wikidata;
  return [
    { label: 'Country', items: countriesOf(minister, site).map((id) => buildTermLink('countries', id, site)) },
    { label: 'Family name', items: minister.familyName ? [{ text: minister.familyName }] : [] },
    { label: 'Also written', items: aliases, isRun: true },
    {
      label: 'Elsewhere',
      items: wikidata ? [{ text: `Wikidata ${wikidata}`, href: `https://www.wikidata.org/wiki/${wikidata}` }] : [],
    },
  ];
}

function holdingsOf(minister: Minister, site: Site) {
  return minister.tenures.flatMap((tenure) => {
    const office = site.digest.offices.get(tenure.office);
    return office ? [{ minister, office, tenure }] : [];
  });
}

/** Steps by which a paper gets its signatures. */
const SIGNINGS: ReadonlySet<AgreementStatus> = new Set(['signed', 'renewed', 'adopted', 'launched']);

/**
 * Agreements whose signing an entry reports in which the minister signed. An article on a signing may speak of other
 * papers too, an older treaty or a plan to come; those the minister has not signed there.
 */
function findSigned(id: string, entries: readonly Entry[], site: Site): readonly Agreement[] {
  const found = entries
    .filter((entry) => ministerMentions(entry).some((part) => part.minister === id && part.roles.includes('signed')))
    .flatMap((entry) => (entry.agreements ?? []).map((agreement) => ({ entry, agreement })))
    .map(({ entry, agreement }) => ({ entry, record: site.digest.agreements.get(agreement) }));
  return [
    ...new Set(found.flatMap(({ entry, record }) => (record && isSignedIn(record, entry, site) ? [record] : []))),
  ];
}

/** Does a signing of the agreement rest on the entry, or fall on its date? */
function isSignedIn(agreement: Agreement, entry: Entry, site: Site): boolean {
  const day = entry.occurred ?? entry.published;
  return agreement.history.some((step) => {
    if (step.party !== undefined || !SIGNINGS.has(step.status)) return false;
    const date = stepDate(step, site.digest);
    return step.entry === entry.id || (date && day && overlaps(spanOf(date), spanOf(day)));
  });
}

function rolesIn(entry: Entry, id: string): string | undefined {
  const mention = ministerMentions(entry).find(({ minister }) => minister === id);
  return mention?.roles.map((role) => ROLE_WORDS[role]).join(', ');
}
