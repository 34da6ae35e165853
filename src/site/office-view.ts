/** An office: its successive holders. */
import type { Office } from '../domain/digest.ts';
import { buildTermLink, inLocale, otherNames } from './parts.ts';
import type { Site } from './site.ts';
import { buildTenures } from './tenure-rows.ts';
import type { TermDescription } from './term-description.ts';
import { RANK_WORDS } from './words.ts';

export function buildOfficeView(id: string, site: Site): TermDescription {
  const office = site.digest.offices.get(id as Office['id']) as Office;
  const title = inLocale(office.title, site) ?? id;
  const of = office.country
    ? buildTermLink('countries', office.country, site)
    : buildTermLink('organisations', office.organisation ?? '', site);
  const note = office.shared
    ? 'Several people may hold it at once. Only what sources state or show is given.'
    : 'Only what sources state or show is given. Where nothing is known, the office need not have been vacant.';
  return {
    title: `${title}, ${of.text}`,
    otherNames: otherNames(office.title, site),
    description: `Who has held the office of ${title}, ${of.text}, as far as the sources show.`,
    facts: [
      { label: office.country ? 'Country' : 'Organisation', items: [of] },
      { label: 'Rank', items: [{ text: RANK_WORDS[office.rank] }] },
      {
        label: 'In this digest',
        items: office.lead ? [{ text: 'Heads the lead ministry for transnational crime' }] : [],
      },
    ],
    sections: [{ ...buildTenures('Holders', site.graph.holdings.get(office.id) ?? [], 'holder', site), note }],
    entries: [],
    entriesHeading: 'Entries',
  };
}
