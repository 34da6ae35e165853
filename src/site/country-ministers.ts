/** The ministers of a country by their standing on the day of the build. Nobody is said to be in office "now". */
import type { Country, Minister } from '../domain/digest.ts';
import { type Span, sortKey, spanOf } from '../domain/edtf.ts';
import { OFFICE_RANKS } from '../domain/kinds.ts';
import { lastSeen } from '../domain/tenure.ts';
import { type OfficeOnDate, officesOn, type Standing, standingOn } from '../graph/offices.ts';
import { buildDate, buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import { describeTenure } from './tenure-rows.ts';
import type { PeopleSection } from './term-sections.ts';

const STANDINGS: readonly Standing[] = ['held', 'last-seen', 'former', 'later'];

interface Placed {
  readonly minister: Minister;
  readonly standing: Standing;
  readonly offices: readonly (OfficeOnDate & { readonly standing: Standing })[];
}

export function buildMinisters(country: Country, site: Site): PeopleSection {
  const { asOf } = site.graph;
  const placed = findMinisters(country, spanOf(asOf), site);
  const headings: Readonly<Record<Standing, string>> = {
    held: `In office on ${buildDate(asOf, site).text}`,
    'last-seen': 'Last seen in office',
    former: 'Former',
    later: 'In office only later',
  };
  const groups = STANDINGS.map((standing) => ({
    heading: headings[standing],
    people: placed
      .filter((person) => person.standing === standing)
      .sort(comparePlaced)
      .map((person) => buildPerson(person, site)),
  }));
  const note =
    'Sources seldom say when a term of office ends. Whoever is not known to have left is listed with the day last seen in it.';
  return { kind: 'people', heading: 'Ministers', note, groups: groups.filter(({ people }) => people.length > 0) };
}

function findMinisters(country: Country, on: Span, site: Site): Placed[] {
  const holdings = [...site.graph.holdings.values()].flat().filter(({ office }) => office.country === country.id);
  return [...new Set(holdings.map(({ minister }) => minister))].map((minister) => {
    const offices = officesOn(minister, on, site.digest, site.graph.holdings)
      .filter(({ office }) => office.country === country.id)
      .map((office) => ({ ...office, standing: standingOn(office, on, site.graph.holdings) }))
      .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || compareOffices(a, b));
    return { minister, offices, standing: offices[0]?.standing ?? 'former' };
  });
}

/** The office that leads against transnational crime first, then by rank. */
function compareOffices(a: OfficeOnDate, b: OfficeOnDate): number {
  const lead = ({ office }: OfficeOnDate) => (office.lead ? 0 : 1);
  const rank = ({ office }: OfficeOnDate) => OFFICE_RANKS.indexOf(office.rank);
  return lead(a) - lead(b) || rank(a) - rank(b);
}

/** Among the former, those who left last stand first; among the others, rank counts. */
function comparePlaced(a: Placed, b: Placed): number {
  const [first, second] = [a.offices[0], b.offices[0]];
  if (!first || !second) return 0;
  const last = (office: OfficeOnDate) => sortKey(lastSeen(office.tenure));
  const byTime = last(first) < last(second) ? 1 : last(first) > last(second) ? -1 : 0;
  const byRank = compareOffices(first, second);
  return (a.standing === 'former' ? byTime || byRank : byRank || byTime) || (a.minister.id < b.minister.id ? -1 : 1);
}

function buildPerson({ minister, standing, offices }: Placed, site: Site) {
  const details = offices.map((office) => {
    const isFormerly = office.standing === 'former' && standing !== 'former';
    const before = [isFormerly && 'formerly', office.tenure.acting && 'acting'].filter(Boolean).join(' ');
    return {
      before: before.charAt(0).toUpperCase() + before.slice(1),
      office: buildTermLink('offices', office.office.id, site),
      when: describeTenure(office.tenure, site),
    };
  });
  return { ...buildTermLink('ministers', minister.id, site), details };
}
