/** Whom a minister met: ministers of other countries who took part in what the same entries report. */
import type { Entry, Minister } from '../domain/digest.ts';
import { type MinisterMention, ministerMentions } from '../domain/entry.ts';
import type { Role } from '../domain/kinds.ts';
import { buildTermLink } from './parts.ts';
import type { Site } from './site.ts';
import type { LinksSection } from './term-sections.ts';
import { countWords } from './words.ts';

/** Face to face. */
const MET: ReadonlySet<Role> = new Set(['signed', 'witnessed', 'met']);
/** In the same room at least. */
const PRESENT: ReadonlySet<Role> = new Set([...MET, 'chaired', 'attended']);

interface Tally {
  met: number;
  present: number;
}

export function buildCounterparts(minister: Minister, entries: readonly Entry[], site: Site): LinksSection {
  const links = [...tally(minister, entries, site)]
    .sort(([a, x], [b, y]) => y.met - x.met || y.present - x.present || (a < b ? -1 : 1))
    .map(([id, count]) => ({ ...buildTermLink('ministers', id, site), detail: describe(id, count, site) }));
  const note =
    'Ministers of other countries who signed, met or took part in what the same entry reports; it does not always say who spoke with whom.';
  return { kind: 'links', heading: 'Counterparts met', note, links };
}

function tally(minister: Minister, entries: readonly Entry[], site: Site): ReadonlyMap<string, Tally> {
  const own = countriesOf(minister, site);
  const tallies = new Map<string, Tally>();
  for (const entry of entries) {
    const mentions = ministerMentions(entry);
    const self = mentions.find(({ minister: id }) => id === minister.id);
    if (!self || !hasRole(self, PRESENT)) continue;
    for (const other of mentions) {
      const record = site.digest.ministers.get(other.minister);
      if (!record || record === minister || !hasRole(other, PRESENT)) continue;
      if (countriesOf(record, site).some((country) => own.includes(country))) continue;
      const count = tallies.get(other.minister) ?? { met: 0, present: 0 };
      if (hasRole(self, MET) && hasRole(other, MET)) count.met += 1;
      else count.present += 1;
      tallies.set(other.minister, count);
    }
  }
  return tallies;
}

function hasRole({ roles }: MinisterMention, wanted: ReadonlySet<Role>): boolean {
  return roles.some((role) => wanted.has(role));
}

function describe(id: string, { met, present }: Tally, site: Site): string {
  const record = site.digest.ministers.get(id as Minister['id']);
  const countries = record ? countriesOf(record, site).map((each) => buildTermLink('countries', each, site).text) : [];
  const counts = [
    met > 0 && `met or signed in ${countWords(met, 'entry', 'entries')}`,
    present > 0 && `at the same meeting in ${countWords(present, 'entry', 'entries')}`,
  ];
  return [countries.join(', '), ...counts].filter(Boolean).join(' · ');
}

/** The countries whose offices a minister held, each once. */
export function countriesOf(minister: Minister, site: Site): readonly string[] {
  const ids = minister.tenures.flatMap(({ office }) => site.digest.offices.get(office)?.country ?? []);
  return [...new Set(ids)];
}
