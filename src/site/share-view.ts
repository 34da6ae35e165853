/** Share images: which pages have one, and the words on it. An entry shows its agreement's, else its first country's. */
import type { Entry } from '../domain/digest.ts';
import { otherNames, termName } from './parts.ts';
import type { Site } from './site.ts';
import { countWords, REGISTER_WORDS } from './words.ts';

/** The registers whose pages have a share image of their own. */
const SHARED = ['countries', 'crimeTypes', 'ministers', 'agreements'] as const;
type SharedRegister = (typeof SHARED)[number];

export interface ShareCard {
  /** Path below the base. */
  readonly path: string;
  readonly kicker: string;
  readonly title: string;
  /** Names in other scripts. */
  readonly names: readonly string[];
  readonly site: string;
  readonly foot: string;
}

const FOLDERS: Readonly<Record<SharedRegister, string>> = {
  countries: 'countries',
  crimeTypes: 'crime-types',
  ministers: 'ministers',
  agreements: 'agreements',
};

/** Path of the image of a term, base path included; nothing for registers without images. */
export function shareImageOf(register: string, id: string, site: Site): string | undefined {
  if (!(SHARED as readonly string[]).includes(register)) return undefined;
  return site.routes.at(`share/${FOLDERS[register as SharedRegister]}/${id}.png`);
}

export function shareImageOfSite(site: Site): string {
  return site.routes.at('share/site.png');
}

export function shareImageOfEntry(entry: Entry, site: Site): string | undefined {
  const [agreement] = entry.agreements ?? [];
  if (agreement) return shareImageOf('agreements', agreement, site);
  const [country] = entry.countries;
  return country && shareImageOf('countries', country, site);
}

/** Every share image of the site. */
export function listShareCards(site: Site): readonly ShareCard[] {
  const { edition } = site.digest;
  const total = countWords(site.graph.sorted.length, 'entry', 'entries');
  const home = {
    path: 'share/site.png',
    kicker: edition.region,
    title: edition.tagline,
    names: [],
    site: edition.name,
    foot: total,
  };
  return [
    home,
    ...SHARED.flatMap((register) => [...site.digest[register].keys()].map((id) => buildCard(register, id, site))),
  ];
}

function buildCard(register: SharedRegister, id: string, site: Site): ShareCard {
  const entries = site.graph.entriesBy[register].get(id)?.length ?? 0;
  return {
    path: `share/${FOLDERS[register]}/${id}.png`,
    kicker: REGISTER_WORDS[register].one,
    title: termName(register, id, site),
    names: namesOf(register, id, site),
    site: site.digest.edition.name,
    foot: countWords(entries, 'entry', 'entries'),
  };
}

function namesOf(register: SharedRegister, id: string, site: Site): readonly string[] {
  if (register === 'countries') {
    return otherNames(site.digest.countries.get(id as never)?.names, site).map(({ text }) => text);
  }
  if (register === 'ministers') return Object.values(site.digest.ministers.get(id as never)?.names ?? {});
  return [];
}
