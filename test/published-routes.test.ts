/** Every shape of address that was ever published (published-routes.txt) is still served, and every new one is listed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_BUILDERS } from '../src/cli/publish/data/outputs.ts';
import type { Country, Digest, Entry } from '../src/domain/digest.ts';
import type { CountryId, EntryId } from '../src/domain/ids.ts';
import { expectedPages } from '../src/site/expected-pages.ts';
import { listRedirects } from '../src/site/redirects.ts';
import { listShareCards } from '../src/site/share-view.ts';
import type { Site } from '../src/site/site.ts';
import { addCopies, buildDataSite } from './data-site.ts';
import { readFixtureDigest } from './digest-fixture.ts';

const KINDS: Readonly<Record<string, string>> = {
  slug: '[a-z0-9]+(?:-[a-z0-9]+)*',
  year: '(?:\\d{4}|undated)',
  month: '\\d{4}-\\d{2}',
  code: '[a-z]{2}',
  pair: '[a-z]{2}-[a-z]{2}',
  page: '\\d+',
};

interface Shape {
  readonly line: string;
  readonly pattern: RegExp;
}

/** The lines of the list, those with fewest gaps first: `/agreements/expiring/` is no agreement. */
function readShapes(): readonly Shape[] {
  const text = readFileSync(new URL('./published-routes.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  const gaps = (line: string) => line.split('{').length;
  return lines.toSorted((a, b) => gaps(a) - gaps(b)).map((line) => ({ line, pattern: toPattern(line) }));
}

function toPattern(line: string): RegExp {
  const parts = line.split(/\{(\w+)\}/);
  const source = parts.map((part, i) => (i % 2 === 1 ? KINDS[part] : part.replace(/[.]/g, '\\.')));
  return new RegExp(`^${source.join('')}$`);
}

/** A site in which every list takes more than one page, and every kind of record had another id once. */
function buildLongSite(): Site {
  const digest = addCopies(250, '2025/courier-visit' as EntryId);
  const long = addTerms(addPairs(digest));
  return buildDataSite({}, long);
}

/** So many countries, each two with an entry of their own, that the list of pairs takes two pages. */
function addPairs(digest: Digest): Digest {
  const countries = new Map(digest.countries);
  const entries = new Map(digest.entries);
  const codes = Array.from({ length: 15 }, (_, i) => `q${String.fromCharCode(97 + i)}` as CountryId);
  const base = countries.get('xa' as CountryId) as Country;
  const report = digest.entries.get('2019/lindqvist-on-smuggling' as EntryId) as Entry;
  for (const id of codes) countries.set(id, { ...base, id });
  for (const [i, a] of codes.entries()) {
    for (const b of codes.slice(i + 1)) {
      const id = `2019/pair-${a}-${b}` as EntryId;
      entries.set(id, { ...report, id, countries: [a, b], events: [], agreements: [] });
    }
  }
  return { ...digest, countries, entries };
}

/** So many terms in every register that its list takes two pages. */
function addTerms(digest: Digest): Digest {
  const lengthen = <Id extends string, T extends { readonly id: Id }>(
    records: ReadonlyMap<Id, T>,
    idOf: (i: number) => string,
  ) => {
    const [first] = records.values();
    const copies = Array.from({ length: 101 }, (_, i) => idOf(i) as Id);
    return new Map([...records, ...copies.map((id) => [id, { ...(first as T), id, formerIds: [] }] as const)]);
  };
  const code = (i: number) => `${String.fromCharCode(97 + (i % 16))}${String.fromCharCode(97 + Math.floor(i / 16))}`;
  const slug = (i: number) => `copy-${i + 1}`;
  return {
    ...digest,
    countries: lengthen(digest.countries, code),
    ministers: lengthen(digest.ministers, slug),
    crimeTypes: lengthen(digest.crimeTypes, slug),
    agreements: lengthen(digest.agreements, slug),
    events: lengthen(digest.events, slug),
    organisations: lengthen(digest.organisations, slug),
    offices: lengthen(digest.offices, slug),
    publishers: lengthen(digest.publishers, slug),
  };
}

/** Every address of a site, but for styles, fonts, scripts, the search index and what only hosts read. */
function listAddresses(site: Site): readonly string[] {
  const { routes, graph } = site;
  const files = Object.values(DATA_BUILDERS).flatMap((build) => Array.from(build(site), ({ href }) => href));
  return [
    ...expectedPages(site),
    ...files.filter((href) => !href.startsWith('/_')),
    ...[...graph.editions.keys()].map((month) => routes.editionText(month)),
    ...listShareCards(site).map(({ path }) => routes.at(path)),
    ...['favicon.svg', 'site.webmanifest', 'sha256sums.txt'].map(routes.at),
  ];
}

const shapes = readShapes();
const shapeOf = (address: string) => shapes.find(({ pattern }) => pattern.test(address))?.line;

test('the list has each shape once, in order', () => {
  const lines = readFileSync(new URL('./published-routes.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(lines).toEqual([...new Set(lines)].toSorted());
});

test('no shape is gone, and none is missing in the list', () => {
  const addresses = listAddresses(buildLongSite());
  const found = new Set(addresses.map((address) => shapeOf(address) ?? `not listed: ${address}`));
  const unlisted = [...found].filter((line) => line.startsWith('not listed'));
  expect(unlisted).toEqual([]);
  expect(shapes.map(({ line }) => line).filter((line) => !found.has(line))).toEqual([]);
});

test('every address that a record once had leads on: its page, its data, its feed', () => {
  const digest = readFixtureDigest();
  const site = buildDataSite({}, digest);
  const addresses = new Set(listAddresses(site));
  const redirects = new Set(listRedirects(site).map(({ from }) => from));
  const former = [
    ...[...digest.entries.values()].map((record) => ['entries', record.formerIds ?? []] as const),
    ...[...digest.ministers.values()].map((record) => ['ministers', record.formerIds ?? []] as const),
    ...[...digest.agreements.values()].map((record) => ['agreements', record.formerIds ?? []] as const),
    ...[...digest.events.values()].map((record) => ['events', record.formerIds ?? []] as const),
    ...[...digest.organisations.values()].map((record) => ['organisations', record.formerIds ?? []] as const),
  ].flatMap(([folder, ids]) => ids.map((id) => `${folder}/${id}`));
  expect(former).toHaveLength(6);
  for (const path of former) {
    expect(redirects, path).toContain(`/${path}/`);
    expect(addresses, path).toContain(`/${path}/`);
    expect(addresses, path).toContain(`/api/v1/${path}.json`);
    if (!/^(?:entries|events)\//.test(path)) expect(addresses, path).toContain(`/feeds/${path}.xml`);
  }
});
