/** An organisation: what it is, what it belongs to, its agreements and entries. */
import type { Organisation } from '../domain/digest.ts';
import { buildAgreementRows } from './agreement-rows.ts';
import { buildTermLink, inLocale, otherNames } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { countWords, ORGANISATION_KIND_WORDS } from './words.ts';

export function buildOrganisationView(id: string, site: Site): TermDescription {
  const body = site.digest.organisations.get(id as Organisation['id']) as Organisation;
  const title = inLocale(body.names, site) ?? id;
  const entries = site.graph.entriesBy.organisations.get(id) ?? [];
  const agreements = [...site.digest.agreements.values()].filter(({ parties }) =>
    parties.some((party) => 'organisation' in party && party.organisation === body.id),
  );
  const units = [...site.digest.organisations.values()].filter(({ partOf }) => partOf === body.id);
  return {
    title: body.acronym && body.acronym !== title ? `${title} (${body.acronym})` : title,
    otherNames: otherNames(body.names, site),
    description: `${title} in the digest: ${countWords(entries.length, 'entry', 'entries')} and its agreements.`,
    ...(body.note && { lede: body.note }),
    facts: [
      { label: 'Kind', items: [{ text: ORGANISATION_KIND_WORDS[body.kind] }] },
      { label: 'Country', items: body.country ? [buildTermLink('countries', body.country, site)] : [] },
      { label: 'Body of', items: body.bloc ? [buildTermLink('organisations', body.bloc, site)] : [] },
      { label: 'Part of', items: body.partOf ? [buildTermLink('organisations', body.partOf, site)] : [] },
      { label: 'Units', items: units.map((unit) => buildTermLink('organisations', unit.id, site)) },
      { label: 'Also called', items: (body.aliases ?? []).map((text) => ({ text })) },
      { label: 'Site', items: body.homepage ? [{ text: new URL(body.homepage).hostname, href: body.homepage }] : [] },
    ],
    sections: [{ kind: 'agreements', heading: 'Agreements', rows: buildAgreementRows(agreements, site) }],
    entries,
    entriesHeading: 'Entries',
  };
}
