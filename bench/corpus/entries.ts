/** Made-up entries: a few countries, ministers and crime types each, a body of 60 to 150 words with links to terms. */

import { clip, FIRST_YEAR, type MadeMinister, type MadePublisher, pad, type Registers, YEARS } from './corpus.ts';
import { COUNTRIES } from './countries.ts';
import type { Random } from './random.ts';
import { makeNative, makeSentence, makeText } from './words.ts';

export interface MadeEntry {
  /** `2019/report-17`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** A day. */
  readonly occurred: string;
  readonly added: string;
  readonly publisher: MadePublisher;
  readonly headline: string;
  readonly countries: readonly string[];
  readonly ministers: readonly MadeMinister[];
  readonly crimeTypes: readonly string[];
  readonly organisations: readonly string[];
  readonly agreements: readonly string[];
  readonly events: readonly string[];
  /** Paragraphs of Markdown; `[Name](minister:id)` leads to a term. */
  readonly body: string;
}

export function makeEntries(random: Random, registers: Registers, count: number): readonly MadeEntry[] {
  return Array.from({ length: count }, (_, index) => makeEntry(random, registers, index + 1));
}

function makeEntry(random: Random, registers: Registers, n: number): MadeEntry {
  const ids = (items: readonly { readonly id: string }[], most: number) =>
    random.some(items, random.between(0, most)).map(({ id }) => id);
  const event = random.chance(0.5) ? random.pick(registers.events) : undefined;
  const ministers = random.some(registers.ministers, random.between(0, 4));
  const countries = pickCountries(random, ministers, event?.countries);
  const agreement = random.chance(0.4) ? findAgreement(random, registers, countries) : undefined;
  const publisher = random.pickSkewed(registers.publishers);
  const occurred = event?.date ?? makeDay(random, FIRST_YEAR + random.below(YEARS));
  return {
    id: `${occurred.slice(0, 4)}/report-${n}`,
    title: clip(makeSentence(random), 100).replace(/\.$/, ` ${n}`),
    summary: clip(makeText(random, 30), 300),
    occurred,
    added: makeDay(random, 2026),
    publisher,
    headline: makeNative(random, publisher.language, random.between(8, 16)),
    countries,
    ministers,
    crimeTypes: ids(registers.crimeTypes, 3),
    organisations: ids(registers.organisations, 2),
    agreements: agreement ? [agreement.id] : [],
    events: event ? [event.id] : [],
    body: makeBody(random, ministers, countries),
  };
}

/** Those of the ministers, some of those that met, and some more. */
function pickCountries(
  random: Random,
  ministers: readonly MadeMinister[],
  met: readonly string[] = [],
): readonly string[] {
  const others = random.some(COUNTRIES, random.between(1, 2)).map(({ id }) => id);
  return [...new Set([...ministers.map(({ country }) => country), ...met.slice(0, 2), ...others])].slice(0, 6);
}

function findAgreement(random: Random, { agreements }: Registers, countries: readonly string[]) {
  const start = random.below(agreements.length);
  const inOrder = [...agreements.slice(start, start + 40), ...agreements.slice(0, 40)];
  return inOrder.find(({ parties }) => parties.every((party) => countries.includes(party)));
}

function makeDay(random: Random, year: number): string {
  return `${year}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
}

function makeBody(random: Random, ministers: readonly MadeMinister[], countries: readonly string[]): string {
  const met = ministers.map(({ id, name, native }) => `[${name}](minister:${id}) (${native}) spoke for *an hour*.`);
  const seen = countries.map((id) => `[${COUNTRIES.find((country) => country.id === id)?.name}](country:${id})`);
  const words = random.between(60, 150);
  const first = makeText(random, words / 2);
  const second = makeText(random, words / 2);
  const list = random.chance(0.2) ? '\n\n- The first point was **settled**.\n- The second was not.' : '';
  return `${first} ${met.join(' ')}\n\nFor ${seen.join(' and ')}: ${second}${list}\n`;
}
