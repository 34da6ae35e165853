import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { buildDataSite, changeRecords, hostileText } from '../../../../test/data-site.ts';
import type { Entry } from '../../../domain/digest.ts';
import { buildDataView } from '../../data-view.ts';
import { buildEntryView } from '../../entry-view.ts';
import { buildHomeView } from '../../home-view.ts';
import { buildRegisterView, listRegisters } from '../../register-view.ts';
import { buildRelationView } from '../../relation-view.ts';
import { TERM_FOLDERS, type TermRegister } from '../../routes.ts';
import { buildTermView } from '../../term-view.ts';
import { buildPageStructured } from './breadcrumbs.ts';
import { buildEntryStructured } from './entry-structured.ts';
import { formatJsonLd, statedDate } from './json-ld.ts';

const site = buildDataSite();
type Thing = Readonly<Record<string, unknown>>;
const entryOf = (id: string) => site.digest.entries.get(id as Entry['id']) as Entry;
const structuredOf = (id: string) => buildEntryStructured(entryOf(id), site) as readonly [Thing, Thing];
const termThings = (register: TermRegister, id: string) =>
  buildTermView(register, id, 1, site).head.structured as readonly [Thing, Thing];

describe('an entry', () => {
  test('is an article of ours, based on the article of its source', () => {
    const [article] = structuredOf('2024/customs-arrangement-used');
    expect(article).toMatchObject({
      '@type': 'Article',
      '@id': 'https://digest.example.org/entries/2024/customs-arrangement-used/#this',
      headline: 'Customs of Aldmark and Corvane cite an old arrangement',
      datePublished: '2025-05-03',
      dateModified: '2025-06-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: {
        '@type': 'NewsArticle',
        url: 'https://courier.example.org/2024/lorries',
        headline: 'Φορτηγά στα σύνορα',
        inLanguage: 'el',
        datePublished: '2024-02-07',
        archivedAt: 'https://archive.example.org/courier-2024-lorries',
        publisher: { name: 'Aldmark Courier' },
      },
      correction: [{ datePublished: '2025-05-20' }, { datePublished: '2025-06-01' }],
    });
    expect((article['about'] as Thing[]).map((thing) => [thing['@type'], thing['name']])).toEqual([
      ['DefinedTerm', 'Smuggling of goods'],
      ['CreativeWork', 'Arrangement of Aldmark and Corvane on customs'],
    ]);
    expect((article['mentions'] as Thing[]).map((thing) => thing['name'])).toEqual(['Aldmark', 'Corvane']);
  });

  test('of which the day is not known has none', () => {
    const [article] = structuredOf('undated/column-on-swindlers');
    expect(article['isBasedOn']).not.toHaveProperty('datePublished');
  });
});

describe('a term', () => {
  test('minister: a person with the offices and the bounds that sources state', () => {
    const [person] = termThings('ministers', 'tor-lindqvist');
    expect(person).toMatchObject({ '@type': 'Person', name: 'Tor Lindqvist' });
    expect(person['hasOccupation']).toEqual(
      [...(site.digest.ministers.get('tor-lindqvist' as never)?.tenures ?? [])].map((tenure) =>
        expect.objectContaining({
          '@type': 'Role',
          hasOccupation: expect.objectContaining({
            '@id': `https://digest.example.org/offices/${tenure.office}/#this`,
          }),
          ...(tenure.from && !tenure.from.includes('?') && { startDate: tenure.from }),
        }),
      ),
    );
  });

  test('event: with its days and its place', () => {
    expect(termThings('events', '2025-04-visit')[0]).toMatchObject({
      '@type': 'Event',
      startDate: '2025-04-07',
      endDate: '2025-04-09',
      location: { '@type': 'Place', name: 'Port Bel' },
    });
  });

  test('agreement: with its form, its parties and its state', () => {
    const [work] = termThings('agreements', 'xa-xb-fraud-treaty');
    expect(work).toMatchObject({
      '@type': 'CreativeWork',
      genre: 'Treaty',
      creativeWorkStatus: 'Signed',
      dateCreated: '2025-04-09',
      expires: '2035',
    });
    expect((work['contributor'] as Thing[]).map((party) => [party['@type'], party['name']])).toEqual([
      ['Organization', 'Ministry of the Interior of Aldmark'],
      ['GovernmentOrganization', 'Belport'],
      ['Organization', 'the free port of Tern'],
    ]);
  });

  test.each([
    ['countries', 'xa', 'Country'],
    ['crimeTypes', 'online-fraud', 'DefinedTerm'],
    ['organisations', 'xa-interior-ministry', 'GovernmentOrganization'],
    ['offices', 'xb-home', 'Occupation'],
    ['publishers', 'coast-wire', 'NewsMediaOrganization'],
  ] as const)('%s: %s is a %s', (register, id, type) => {
    const [thing, crumbs] = termThings(register, id);
    expect(thing['@type']).toBe(type);
    expect(crumbs['@type']).toBe('BreadcrumbList');
  });
});

test('the front page is a web site that can be searched; the data is a dataset with its files', () => {
  const [home] = buildHomeView(site).head.structured as readonly Thing[];
  expect(home).toMatchObject({
    '@type': 'WebSite',
    potentialAction: { target: 'https://digest.example.org/search/?q={search_term_string}' },
  });
  const [dataset] = buildDataView(site).head.structured as readonly [Thing, Thing];
  expect(dataset).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/' });
  expect((dataset['distribution'] as Thing[]).map((file) => file['contentUrl'])).toContain(
    'https://digest.example.org/data/digest.json',
  );
});

/** What every page of one kind says of itself. */
function listStructured(): readonly (readonly [string, readonly object[]])[] {
  const registers = Object.keys(TERM_FOLDERS) as TermRegister[];
  const heads = [
    buildHomeView(site).head,
    buildDataView(site).head,
    ...site.graph.sorted.map((entry, i) => buildEntryView(entry, i, site).head),
    ...listRegisters().map((register) => buildRegisterView(register, site).head),
    ...registers.flatMap((register) =>
      [...site.digest[register].keys()].map((id) => buildTermView(register, id, 1, site).head),
    ),
    ...[...site.graph.relations.keys()].map((id) => buildRelationView(id, 1, site).head),
  ];
  return heads.map((head) => [head.path, head.structured ?? buildPageStructured(head, site)] as const);
}

describe('every page', () => {
  const all = listStructured();

  test('says what it is, with whole addresses and nothing empty', () => {
    expect(all.length).toBeGreaterThan(50);
    for (const [path, things] of all) {
      for (const thing of walk(things)) {
        if (typeof thing['@type'] !== 'undefined') expect(thing['@type'], path).toMatch(/^[A-Z][A-Za-z]+$/);
        for (const [key, value] of Object.entries(thing)) {
          expect(value, `${path} ${key}`).not.toBe('');
          expect(value, `${path} ${key}`).not.toBeUndefined();
          if (['url', '@id', 'item', 'contentUrl', 'license'].includes(key))
            expect(value, path).toMatch(/^https?:\/\//);
        }
      }
    }
  });

  test('stands below the front page in its breadcrumbs, its own address last', () => {
    for (const [path, things] of all) {
      if (path === '/') continue;
      const crumbs = (things as readonly Thing[]).find((thing) => thing['@type'] === 'BreadcrumbList');
      const items = crumbs?.['itemListElement'] as readonly { position: number; item: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
      expect([items[0]?.item, items.at(-1)?.item]).toEqual([
        'https://digest.example.org/',
        `https://digest.example.org${path}`,
      ]);
    }
  });
});

function* walk(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Thing;
    for (const inner of Object.values(value)) yield* walk(inner);
  }
}

test('whatever a title holds, the page has one script of data, and it says the title', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const hostile = buildDataSite({}, changeRecords({ entries: (entry: Entry) => ({ ...entry, title }) }));
      const text = formatJsonLd(buildEntryStructured(hostile.graph.sorted[0] as Entry, hostile));
      const page = `<!doctype html><html><head><script type="application/ld+json">${text}</script><title>t</title></head><body></body></html>`;
      const head = parse(page).childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))[0];
      const names = head && 'childNodes' in head ? head.childNodes.map(({ nodeName }) => nodeName) : [];
      expect(names).toEqual(['script', 'title']);
      expect(JSON.parse(text)['@graph'][0].headline).toBe(title);
    }),
    { numRuns: 150 },
  );
});

test('an inferred date is not stated, and an interval has two ends', () => {
  expect(['2025-07-09', '2025', '2025-07?', undefined].map((date) => statedDate(date))).toEqual([
    '2025-07-09',
    '2025',
    undefined,
    undefined,
  ]);
  expect([statedDate('2025-07-07/2025-07-09'), statedDate('2025-07-07/2025-07-09', 'last')]).toEqual([
    '2025-07-07',
    '2025-07-09',
  ]);
});
