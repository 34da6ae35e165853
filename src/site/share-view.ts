/** Share images: which pages have one, and the words on it. An entry shows its agreement's, else its first country's. */
import type { Agreement, Country, Entry, Minister } from '../domain/digest.ts';
import type { Edtf } from '../domain/edtf.ts';
import type { EditionMonth } from '../graph/editions.ts';
import { buildAgreementRow } from './agreement-rows.ts';
import { countriesOf } from './counterparts.ts';
import { buildDate, otherNames, termName } from './parts.ts';
import { TERM_FOLDERS } from './routes.ts';
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
  /** May be empty. */
  readonly foot: string;
}

/** Path of the image of a term, base path included; nothing for registers without images. */
export function shareImageOf(register: string, id: string, site: Site): string | undefined {
  if (!(SHARED as readonly string[]).includes(register)) return undefined;
  return site.routes.at(`share/${TERM_FOLDERS[register as SharedRegister]}/${id}.png`);
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

/** The image of an edition, whichever page of it. */
export function shareImageOfEdition(month: string, site: Site): string {
  return site.routes.at(editionPath(month));
}

const editionPath = (month: string) => `share/editions/${month}.png`;

/**
 * Every share image of the site. What is on one changes seldom: no count that grows with each entry, since others keep
 * their copy of the image, and a build draws anew only those whose words have changed.
 */
export function listShareCards(site: Site): readonly ShareCard[] {
  const { edition } = site.digest;
  const home = { path: 'share/site.png', kicker: edition.region, title: edition.tagline, names: [], foot: '' };
  const editions = [...site.graph.editions.values()].map((month) => buildEditionCard(month, site));
  const terms = SHARED.flatMap((register) =>
    [...site.digest[register].keys()].map((id) => buildCard(register, id, site)),
  );
  return [home, ...terms, ...editions].map((card) => ({ ...card, site: edition.name }));
}

type Words = Omit<ShareCard, 'site'>;

function buildCard(register: SharedRegister, id: string, site: Site): Words {
  const path = `share/${TERM_FOLDERS[register]}/${id}.png`;
  const title = termName(register, id, site);
  return { path, kicker: REGISTER_WORDS[register].one, title, names: [], foot: '', ...describe(register, id, site) };
}

function buildEditionCard({ id, entries }: EditionMonth, site: Site): Words {
  const title = buildDate(id as Edtf, site).text;
  const foot = countWords(entries.length, 'entry', 'entries');
  return { path: editionPath(id), kicker: 'Edition', title, names: [], foot };
}

/** What the image says beside the name. */
function describe(register: SharedRegister, id: string, site: Site): Partial<Words> {
  const { digest } = site;
  switch (register) {
    case 'countries':
      return describeCountry(digest.countries.get(id as never) as Country, site);
    case 'ministers':
      return describeMinister(digest.ministers.get(id as never) as Minister, site);
    case 'agreements':
      return describeAgreement(digest.agreements.get(id as never) as Agreement, site);
    default:
      return {};
  }
}

function describeCountry({ id, names }: Country, site: Site): Partial<Words> {
  const { region, regionCountries } = site.digest.edition;
  const foot = regionCountries.includes(id) ? `Country of ${region}` : `Partner of ${region}`;
  return { names: otherNames(names, site).map(({ text }) => text), foot };
}

/** Not the office: an image outlives a term of office. */
function describeMinister(minister: Minister, site: Site): Partial<Words> {
  const countries = countriesOf(minister, site).map((country) => termName('countries', country, site));
  return { names: Object.values(minister.names ?? {}), foot: countries.join(', ') };
}

/** Its form, and its state with the day it dates from. */
function describeAgreement(agreement: Agreement, site: Site): Partial<Words> {
  const { form, status, since, sinceWord } = buildAgreementRow(agreement, site);
  const state = sinceWord ? `${status?.word},` : status?.word;
  return { kicker: form, foot: [state, sinceWord, since?.text].filter(Boolean).join(' ') };
}
