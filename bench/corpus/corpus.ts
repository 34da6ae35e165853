/** A made-up digest of any size, as plain data; registers grow with the number of entries. */
import { COUNTRIES } from './countries.ts';
import { type MadeEntry, makeEntries } from './entries.ts';
import { createRandom, type Random } from './random.ts';
import { LANGUAGES, makeName, makeNative, makePlace } from './words.ts';

export interface MadeTerm {
  readonly id: string;
  readonly name: string;
}

export interface MadeMinister extends MadeTerm {
  readonly country: string;
  readonly native: string;
  readonly language: string;
  /** First year in office. */
  readonly from: number;
}

export interface MadeAgreement extends MadeTerm {
  readonly parties: readonly string[];
  readonly crimeTypes: readonly string[];
  readonly year: number;
}

export interface MadeEvent extends MadeTerm {
  readonly countries: readonly string[];
  readonly date: string;
  readonly place: string;
}

export interface MadePublisher extends MadeTerm {
  readonly country: string;
  readonly language: string;
}

export interface Registers {
  readonly ministers: readonly MadeMinister[];
  readonly agreements: readonly MadeAgreement[];
  readonly events: readonly MadeEvent[];
  readonly organisations: readonly MadeTerm[];
  readonly publishers: readonly MadePublisher[];
  readonly crimeTypes: readonly MadeTerm[];
}

export interface Corpus extends Registers {
  readonly entries: readonly MadeEntry[];
}

export const FIRST_YEAR = 2005;
export const YEARS = 21;

/** The same number and seed always give the same corpus. */
export function makeCorpus(entries: number, seed = 1): Corpus {
  const random = createRandom(seed);
  const registers: Registers = {
    ministers: make(atLeast(12, entries / 25), (n) => makeMinister(random, n)),
    agreements: make(atLeast(6, entries / 12), (n) => makeAgreement(random, n)),
    events: make(atLeast(6, entries / 6), (n) => makeEvent(random, n)),
    organisations: make(atLeast(8, entries / 40), (n) => ({
      id: `body-${n}`,
      name: `${makePlace(random)} Authority ${n}`,
    })),
    publishers: make(atLeast(8, entries / 50), (n) => makePublisher(random, n)),
    crimeTypes: CRIME_TYPES.map((id) => ({ id, name: id.replaceAll('-', ' ') })),
  };
  return { ...registers, entries: makeEntries(random, registers, entries) };
}

const CRIME_TYPES = [
  ...['drugs', 'human-trafficking', 'terrorism', 'online-scams', 'money-laundering', 'cybercrime', 'migrant-smuggling'],
  ...['arms-smuggling', 'sea-piracy', 'wildlife-crime', 'fraud', 'illegal-gambling', 'corruption', 'illegal-fishing'],
];

const make = <T>(count: number, one: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => one(index + 1));

const atLeast = (least: number, count: number) => Math.max(least, Math.round(count));

function makeMinister(random: Random, n: number): MadeMinister {
  const language = random.pick(LANGUAGES.filter((tag) => tag !== 'en'));
  return {
    id: `minister-${n}`,
    // The number keeps names apart, as two people of one name would need aliases that say so.
    name: `${makeName(random)} ${toRoman(n)}`,
    country: random.pickSkewed(COUNTRIES).id,
    native: `${makeNative(random, language, 3)} ${n}`,
    language,
    from: FIRST_YEAR - random.between(1, 9),
  };
}

function toRoman(n: number): string {
  return [...String(n)].map((digit) => 'OIUEAYWVXZ'[Number(digit)]).join('');
}

function makeAgreement(random: Random, n: number): MadeAgreement {
  const parties = random.some(
    COUNTRIES.map(({ id }) => id),
    random.between(2, 4),
  );
  return {
    id: `agreement-${n}`,
    name: `Memorandum of ${makePlace(random)} on ${random.pick(CRIME_TYPES).replaceAll('-', ' ')}, number ${n}`,
    parties: parties.length > 1 ? parties : [...parties, 'ca'].slice(0, 2),
    crimeTypes: random.some(CRIME_TYPES, 2),
    year: FIRST_YEAR + random.below(YEARS),
  };
}

function makeEvent(random: Random, n: number): MadeEvent {
  const day = `${FIRST_YEAR + random.below(YEARS)}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
  const countries = random.some(
    COUNTRIES.map(({ id }) => id),
    random.between(2, 5),
  );
  const place = makePlace(random);
  return { id: `event-${n}`, name: `Meeting number ${n} in ${place}`, countries, date: day, place };
}

function makePublisher(random: Random, n: number): MadePublisher {
  const language = random.pick(LANGUAGES);
  return {
    id: `paper-${n}`,
    name: `The ${makePlace(random)} Paper ${n}`,
    country: random.pickSkewed(COUNTRIES).id,
    language,
  };
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** A line of at most so many characters, ended at a word. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length - 1))}.`;
}
