/** The index page of a register: every term, in the groups a reader would look under. */

import { sortKey } from '../domain/edtf.ts';
import { buildRegisterStructured } from './data/structured/site-structured.ts';
import { buildDate, inLocale, otherNames, type PageHead } from './parts.ts';
import { TERM_FOLDERS, type TermRegister } from './routes.ts';
import type { Site } from './site.ts';
import {
  countWords,
  EVENT_KIND_WORDS,
  ORGANISATION_KIND_WORDS,
  PUBLISHER_KIND_WORDS,
  RANK_WORDS,
  REGISTER_WORDS,
} from './words.ts';

export interface RegisterView {
  readonly head: PageHead;
  readonly register: IndexedRegister;
  readonly title: string;
  readonly lede: string;
  readonly groups: readonly RegisterGroup[];
}

export interface RegisterGroup {
  readonly heading: string;
  readonly terms: readonly RegisterTerm[];
}

export interface RegisterTerm {
  readonly text: string;
  readonly href: string;
  readonly native: readonly { readonly text: string; readonly lang: string }[];
  readonly detail: string;
  readonly count: number;
}

/** The index of the agreements is the tracker. */
export type IndexedRegister = Exclude<TermRegister, 'agreements'>;

/** The registers whose index page is a list of terms. */
export function listRegisters(): readonly IndexedRegister[] {
  return (Object.keys(TERM_FOLDERS) as TermRegister[]).filter((register) => register !== 'agreements');
}

const LEDES: Readonly<Record<IndexedRegister, string>> = {
  countries: 'The countries of the region and their partners, with what the digest holds on each.',
  ministers: 'Ministers, heads of government and others who lead a delegation, with the offices they held and when.',
  crimeTypes: 'What the sources name, as the digest counts it. A vaguer word of a source is never narrowed.',
  events: 'Meetings, visits, signings and operations, newest first, with the articles that report them.',
  organisations: 'Ministries, police forces, agencies and the bodies in which states meet.',
  offices: 'The offices that ministers hold, with their successive holders.',
  publishers: 'Who published the articles, or wrote the text that others carry.',
};

export function buildRegisterView(register: IndexedRegister, site: Site): RegisterView {
  const title = REGISTER_WORDS[register].many;
  return {
    head: {
      title,
      description: LEDES[register],
      path: site.routes.register(register),
      structured: buildRegisterStructured(register, LEDES[register], site),
    },
    register,
    title,
    lede: LEDES[register],
    groups: buildGroups(register, site),
  };
}

interface Grouped extends RegisterTerm {
  readonly group: string;
  readonly sort: string;
}

function buildGroups(register: IndexedRegister, site: Site): readonly RegisterGroup[] {
  const terms = GROUPED[register](site);
  const collator = new Intl.Collator(site.locale);
  const order = [...new Set(terms.map(({ group }) => group))];
  return order.map((heading) => ({
    heading,
    terms: terms
      .filter(({ group }) => group === heading)
      .sort((a, b) => collator.compare(a.sort, b.sort))
      .map(({ text, href, native, detail, count }) => ({ text, href, native, detail, count })),
  }));
}

/** Stands after every year. */
const UNDATED = 'Undated';

const GROUPED: Readonly<Record<IndexedRegister, (site: Site) => readonly Grouped[]>> = {
  countries: (site) => {
    const region = new Set(site.digest.edition.regionCountries);
    const terms = [...site.digest.countries.values()].map((country) => ({
      ...base('countries', country.id, inLocale(country.names, site) ?? country.id, site),
      native: otherNames(country.names, site),
      group: region.has(country.id) ? site.digest.edition.region : 'Partners',
    }));
    return terms.sort((a, b) => Number(b.group !== 'Partners') - Number(a.group !== 'Partners'));
  },
  ministers: (site) => byCountry(ministerTerms(site), site),
  crimeTypes: (site) =>
    [...site.digest.crimeTypes.values()].map((type) => {
      const broader = type.broader && site.digest.crimeTypes.get(type.broader);
      const detail = broader ? `a kind of ${(inLocale(broader.label, site) ?? '').toLowerCase()}` : '';
      return { ...base('crimeTypes', type.id, inLocale(type.label, site) ?? type.id, site), detail, group: '' };
    }),
  events: (site) =>
    [...site.digest.events.values()]
      .map((event) => ({
        ...base('events', event.id, event.title, site),
        detail: [event.date && buildDate(event.date, site).text, event.place, EVENT_KIND_WORDS[event.kind]]
          .filter(Boolean)
          .join(' · '),
        group: event.date?.slice(0, 4) ?? UNDATED,
        sort: invert(sortKey(event.date)),
      }))
      .sort((a, b) => Number(a.group === UNDATED) - Number(b.group === UNDATED) || (a.group < b.group ? 1 : -1)),
  organisations: (site) =>
    byCountry(
      [...site.digest.organisations.values()].map((body) => ({
        ...base('organisations', body.id, inLocale(body.names, site) ?? body.id, site),
        detail: [body.acronym, ORGANISATION_KIND_WORDS[body.kind]].filter(Boolean).join(' · '),
        native: otherNames(body.names, site),
        country: body.country,
      })),
      site,
    ),
  offices: (site) =>
    byCountry(
      [...site.digest.offices.values()].map((office) => ({
        ...base('offices', office.id, inLocale(office.title, site) ?? office.id, site),
        detail: RANK_WORDS[office.rank],
        count: (site.graph.holdings.get(office.id) ?? []).length,
        country: office.country,
      })),
      site,
    ),
  publishers: (site) =>
    byCountry(
      [...site.digest.publishers.values()].map((publisher) => ({
        ...base('publishers', publisher.id, publisher.name, site),
        detail: PUBLISHER_KIND_WORDS[publisher.kind],
        native: publisher.nativeName
          ? [{ text: publisher.nativeName, lang: publisher.languages[0] ?? site.locale }]
          : [],
        country: publisher.country,
      })),
      site,
    ),
};

function base(register: TermRegister, id: string, text: string, site: Site) {
  const count = register === 'offices' ? 0 : (site.graph.entriesBy[register].get(id)?.length ?? 0);
  const detail = '';
  return { text, href: site.routes.term(register, id), native: [], detail, count, sort: text };
}

function ministerTerms(site: Site) {
  return [...site.digest.ministers.values()].map((minister) => {
    const offices = minister.tenures
      .map(({ office }) => site.digest.offices.get(office))
      .filter((office) => office !== undefined);
    const titles = [...new Set(offices.map((office) => inLocale(office.title, site) ?? office.id))];
    return {
      ...base('ministers', minister.id, minister.name, site),
      native: Object.entries(minister.names ?? {}).map(([lang, text]) => ({ text, lang })),
      detail: titles.join('; '),
      country: offices[0]?.country,
    };
  });
}

type WithCountry = Omit<Grouped, 'group'> & { readonly country: string | undefined };

/** Countries of the region first, then partners, then bodies that belong to none. */
function byCountry(terms: readonly WithCountry[], site: Site): readonly Grouped[] {
  const { regionCountries } = site.digest.edition;
  const rank = (id: string | undefined) =>
    id === undefined ? 2 : (regionCountries as readonly string[]).includes(id) ? 0 : 1;
  const name = (id: string | undefined) =>
    id === undefined ? 'International' : (inLocale(site.digest.countries.get(id as never)?.names, site) ?? id);
  const collator = new Intl.Collator(site.locale);
  return terms
    .map((term) => ({ ...term, group: name(term.country) }))
    .sort((a, b) => rank(a.country) - rank(b.country) || collator.compare(a.group, b.group));
}

/** Turns an ascending sort key into a descending one. */
function invert(key: string): string {
  return [...key].map((char) => String.fromCharCode(0x7e - (char.charCodeAt(0) - 0x20))).join('');
}

/** `12 entries`, for the small print of a term. */
export function countOf(term: RegisterTerm, register: TermRegister): string {
  return register === 'offices'
    ? countWords(term.count, 'holder', 'holders')
    : countWords(term.count, 'entry', 'entries');
}
