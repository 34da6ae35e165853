/** Writes a made-up digest in this project's own format. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Corpus, type MadeAgreement, type MadeEvent, type MadeMinister, pad } from './corpus.ts';
import { COUNTRIES, REGION_SIZE } from './countries.ts';
import type { MadeEntry } from './entries.ts';

/** Fills a folder with the content of an edition. */
export function writeContent(folder: string, corpus: Corpus): void {
  const files = new Map([...writeLists(corpus), ...writeRecords(corpus)]);
  for (const entry of corpus.entries) files.set(`entries/${entry.id}.md`, formatEntry(entry));
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}

/** JSON's text in quotes is also YAML's. */
const quote = (text: string) => JSON.stringify(text);
const list = (items: readonly string[]) => `[${items.join(', ')}]`;

function writeLists({ crimeTypes, publishers, ministers }: Corpus): readonly (readonly [string, string])[] {
  const regionCountries = COUNTRIES.slice(0, REGION_SIZE).map(({ id }) => id);
  return [
    ['edition.yml', formatEdition(regionCountries)],
    ['exceptions.yml', '[]\n'],
    ['countries.yml', COUNTRIES.map(formatCountry).join('')],
    [
      'crime-types.yml',
      crimeTypes
        .map(
          ({ id, name }) =>
            `${id}:\n  label: { en: ${quote(name)} }\n  definition: What the reports count as ${name}, in short.\n`,
        )
        .join(''),
    ],
    [
      'publishers.yml',
      publishers
        .map(
          ({ id, name, country, language }) =>
            `${id}:\n  name: ${quote(name)}\n  country: ${country}\n  languages: [${language}]\n  kind: newspaper\n`,
        )
        .join(''),
    ],
    // An office each, so that no two ministers hold one at once.
    [
      'offices.yml',
      ministers
        .map(
          ({ id, country }) =>
            `office-of-${id}:\n  title: { en: Office of ${id} }\n  country: ${country}\n  rank: minister\n`,
        )
        .join(''),
    ],
  ];
}

function formatEdition(regionCountries: readonly string[]): string {
  return `name: Measured Digest
tagline: A made-up digest whose building is measured
description: Made-up entries in the form of real ones, as many as asked for, by which builds are measured.
region: Nowhere
baseUrl: https://digest.example.org/
repositoryUrl: https://code.example.org/digest
branch: main
contact: https://code.example.org/digest/issues
languages: [en, km, lo, th, my, vi, zh, id]
regionCountries: ${list(regionCountries)}
map: { west: 88, south: -12, east: 142, north: 30 }
`;
}

function formatCountry({ id, alpha3, m49, name }: (typeof COUNTRIES)[number], index: number): string {
  const point = `{ latitude: ${(index % 12) * 2}.5, longitude: ${100 + (index % 20)}.5 }`;
  return `${id}:\n  names: { en: ${name} }\n  adjective: ${name}\n  alpha3: ${alpha3}\n  m49: ${m49}\n  point: ${point}\n`;
}

function writeRecords(corpus: Corpus): readonly (readonly [string, string])[] {
  const reports = Map.groupBy(
    corpus.entries.flatMap((entry) => entry.agreements.map((agreement) => ({ agreement, entry }))),
    ({ agreement }) => agreement,
  );
  return [
    ...corpus.ministers.map((one) => [`ministers/${one.id}.yml`, formatMinister(one)] as const),
    ...corpus.agreements.map(
      (one) => [`agreements/${one.id}.yml`, formatAgreement(one, reports.get(one.id)?.[0]?.entry)] as const,
    ),
    ...corpus.events.map((one) => [`events/${one.id}.yml`, formatEvent(one)] as const),
    ...corpus.organisations.map(
      ({ id, name }) => [`organisations/${id}.yml`, `names: { en: ${quote(name)} }\nkind: agency\n`] as const,
    ),
  ];
}

function formatMinister({ id, name, native, language, from }: MadeMinister): string {
  const names = `names: { ${language}: ${quote(native)} }`;
  return `name: ${quote(name)}\norder: family-first\n${names}\ntenures:\n  - { office: office-of-${id}, from: ${from}-01-01 }\n`;
}

function formatAgreement({ name, parties, crimeTypes, year }: MadeAgreement, report: MadeEntry | undefined): string {
  const entry = report ? `, entry: ${report.id}` : '';
  return `title: ${quote(name)}
kind: mou
parties: ${list(parties.map((country) => `{ country: ${country} }`))}
crimeTypes: ${list(crimeTypes)}
history:
  - { date: ${year}-${pad(1 + (year % 12))}-15, status: signed${entry} }
  - { date: ${year + 1}, status: in-force }
`;
}

function formatEvent({ name, countries, date, place }: MadeEvent): string {
  return `title: ${quote(name)}\nkind: meeting\ndate: ${date}\nplace: ${quote(place)}\ncountries: ${list(countries)}\n`;
}

function formatEntry(entry: MadeEntry): string {
  const { publisher, ministers } = entry;
  const parts = ministers.map(({ id }, index) => `  ${id}: ${['met', 'spoke', 'chaired', 'attended'][index % 4]}\n`);
  return `---
title: ${quote(entry.title)}
summary: ${quote(entry.summary)}
published: ${entry.occurred}
occurred: ${entry.occurred}
added: ${entry.added}
source:
  publisher: ${publisher.id}
  headline: ${quote(entry.headline)}
  language: ${publisher.language}
  url: https://news.example.org/${publisher.id}/${entry.id}
  read: full
countries: ${list(entry.countries)}
${parts.length > 0 ? `ministers:\n${parts.join('')}` : ''}crimeTypes: ${list(entry.crimeTypes)}
organisations: ${list(entry.organisations)}
agreements: ${list(entry.agreements)}
events: ${list(entry.events)}
---

${entry.body}`;
}
