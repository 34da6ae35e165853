/** A minister: names, terms of office, counterparts met, agreements signed. */
import type { Agreement, Entry, Minister } from '../domain/digest.ts';
import { ministerMentions } from '../domain/entry.ts';
import { aliasName } from '../domain/minister.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildTermLink, type Fact } from './parts.ts';
import type { Site } from './site.ts';
import { buildTenureRows } from './tenure-rows.ts';
import type { TermDescription } from './term-description.ts';
import type { LinksSection } from './term-sections.ts';
import { countWords, ROLE_WORDS } from './words.ts';

export function buildMinisterView(id: string, site: Site): TermDescription {
  const minister = site.digest.ministers.get(id as Minister['id']) as Minister;
  const entries = site.graph.entriesBy.ministers.get(id) ?? [];
  const offices = [...new Set(minister.tenures.map(({ office }) => buildTermLink('offices', office, site).text))];
  return {
    title: minister.name,
    otherNames: Object.entries(minister.names ?? {}).map(([lang, text]) => ({ text, lang })),
    description: `${minister.name}${offices.length > 0 ? `, ${offices.join(', ')}` : ''}: terms of office, agreements signed and ${countWords(entries.length, 'entry', 'entries')}.`,
    ...(minister.note && { lede: minister.note }),
    facts: buildFacts(minister, site),
    sections: [
      { kind: 'tenures', heading: 'Terms of office', rows: buildTenures(minister, site) },
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
  const countries = minister.tenures
    .map(({ office }) => site.digest.offices.get(office)?.country)
    .filter((id) => id !== undefined);
  const aliases = (minister.aliases ?? []).map((alias) => ({
    text: aliasName(alias),
    ...(typeof alias === 'object' && alias.language && { lang: alias.language }),
    ...(typeof alias === 'object' && alias.note && { note: alias.note }),
  }));
  const wikidata = minister.externalIds?.wikidata;
  return [
    { label: 'Country', items: [...new Set(countries)].map((id) => buildTermLink('countries', id, site)) },
    { label: 'Also written', items: aliases },
    {
      label: 'Elsewhere',
      items: wikidata ? [{ text: `Wikidata ${wikidata}`, href: `https://www.wikidata.org/wiki/${wikidata}` }] : [],
    },
  ];
}

function buildTenures(minister: Minister, site: Site) {
  const holdings = minister.tenures.flatMap((tenure) => {
    const office = site.digest.offices.get(tenure.office);
    return office ? [{ minister, office, tenure }] : [];
  });
  return buildTenureRows(holdings, 'office', site);
}

/** Agreements of the entries in which the minister signed. */
function findSigned(id: string, entries: readonly Entry[], site: Site): readonly Agreement[] {
  const signed = entries.filter((entry) =>
    ministerMentions(entry).some(({ minister, roles }) => minister === id && roles.includes('signed')),
  );
  const ids = new Set(signed.flatMap((entry) => entry.agreements ?? []));
  return [...ids]
    .map((agreement) => site.digest.agreements.get(agreement))
    .filter((agreement) => agreement !== undefined);
}

/** Ministers of other countries named in the same entries, most often first. */
function buildCounterparts(minister: Minister, entries: readonly Entry[], site: Site): LinksSection {
  const own = countriesOf(minister, site);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const { minister: other, roles } of ministerMentions(entry)) {
      const record = site.digest.ministers.get(other);
      if (!record || other === minister.id || roles.every((role) => role === 'mentioned')) continue;
      if (countriesOf(record, site).some((country) => own.includes(country))) continue;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const links = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, count]) => ({ ...buildTermLink('ministers', id, site), detail: countWords(count, 'entry', 'entries') }));
  const note = 'Ministers of other countries who took part in the same reported events.';
  return { kind: 'links', heading: 'Counterparts', note, links };
}

function countriesOf(minister: Minister, site: Site): readonly string[] {
  return minister.tenures
    .map(({ office }) => site.digest.offices.get(office)?.country)
    .filter((id) => id !== undefined);
}

function rolesIn(entry: Entry, id: string): string | undefined {
  const mention = ministerMentions(entry).find(({ minister }) => minister === id);
  return mention?.roles.map((role) => ROLE_WORDS[role]).join(', ');
}
