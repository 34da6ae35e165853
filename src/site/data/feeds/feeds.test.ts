import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { addCopies, buildDataSite, changeRecords, collectFiles, hostileText } from '../../../../test/data-site.ts';
import type { Entry, Publisher } from '../../../domain/digest.ts';
import type { Site } from '../../site.ts';
import { FEED_LENGTH } from './feed.ts';
import { buildFeedFiles } from './feed-files.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: false,
  isArray: (name) => ['entry', 'item', 'link', 'category', 'outline'].includes(name),
});

interface AtomLink {
  '@rel': string;
  '@href': string;
  '@type'?: string;
}
interface AtomEntry {
  id: string;
  title: string;
  link: AtomLink[];
  published: string;
  updated: string;
  content: { '#text': string; '@type': string };
  category?: { '@term': string; '@scheme': string; '@label': string }[];
}
interface AtomFeed {
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: AtomLink[];
  entry?: AtomEntry[];
}

/** Reads a document with a library that did not write it. */
function parse(text: string | undefined): Record<string, unknown> {
  expect(XMLValidator.validate(text ?? '')).toBe(true);
  return parser.parse(text ?? '') as Record<string, unknown>;
}
const atom = (files: ReadonlyMap<string, string>, href: string) => parse(files.get(href))['feed'] as AtomFeed;
const entriesOf = (feed: AtomFeed) => feed.entry ?? [];

const site = buildDataSite();
const files = collectFiles(buildFeedFiles(site));

describe('Atom', () => {
  const feed = atom(files, '/feeds/atom.xml');

  test('has what RFC 4287 asks of a feed', () => {
    expect(feed).toMatchObject({
      id: 'tag:coasts.example.org,2026:feeds',
      title: 'Three Coasts Digest',
      author: { name: 'Three Coasts Digest' },
      updated: '2025-06-01T00:00:00Z',
    });
    expect(feed.link).toContainEqual({
      '@rel': 'self',
      '@type': 'application/atom+xml',
      '@href': 'https://digest.example.org/feeds/atom.xml',
    });
    expect(feed.link.find((link) => link['@rel'] === 'alternate')?.['@href']).toBe('https://digest.example.org/');
  });

  test('gives each entry its name, its page, its source and both days', () => {
    const entry = entriesOf(feed).find(({ title }) => title.startsWith('Customs of Aldmark'));
    expect(entry).toMatchObject({
      id: 'tag:coasts.example.org,2026:entries/2024/lorries-stopped',
      published: '2025-05-03T00:00:00Z',
      updated: '2025-06-01T00:00:00Z',
    });
    expect(entry?.link.map((link) => [link['@rel'], link['@href']])).toEqual([
      ['alternate', 'https://digest.example.org/entries/2024/customs-arrangement-used/'],
      ['via', 'https://courier.example.org/2024/lorries'],
    ]);
    expect(entry?.category?.map((category) => category['@label'])).toEqual([
      'Aldmark',
      'Corvane',
      'Smuggling of goods',
    ]);
    expect(entry?.content).toEqual({
      '@type': 'html',
      '#text':
        '<p>Officers of both states stopped two lorries and cited an arrangement between them that no other source had mentioned before.</p>' +
        '<p>Corrected on 20 May 2025: The article appeared a day after the lorries were stopped.</p>' +
        '<p>Corrected on 1 June 2025: The number of lorries was put right in the text.</p>' +
        '<p>Date: 6 February 2024. Source: <a href="https://courier.example.org/2024/lorries">Aldmark Courier</a> (Greek), 7 February 2024, <a href="https://archive.example.org/courier-2024-lorries">archived copy</a>.</p>',
    });
  });

  test('stands in the order in which entries were added', () => {
    const days = entriesOf(feed).map(({ published }) => published);
    expect(days).toEqual([...days].sort().reverse());
    expect(days).toHaveLength(site.digest.entries.size + site.digest.withdrawn.size);
  });

  test('tells of a withdrawal with its reason and without the text', () => {
    const withdrawn = entriesOf(feed).find(({ title }) => title.startsWith('Withdrawn'));
    expect(withdrawn).toMatchObject({
      id: 'tag:coasts.example.org,2026:entries/2025/online-visit-early',
      updated: '2025-05-15T00:00:00Z',
    });
    expect(withdrawn?.content['#text']).toBe(
      '<p>This entry was withdrawn: The site withdrew the report itself and said why.</p>',
    );
  });
});

test('a feed on a subject tells of a withdrawal by a mark, which names the entry', () => {
  const feed = atom(files, '/feeds/countries/xb.xml') as AtomFeed & Record<string, unknown>;
  expect(feed['at:deleted-entry']).toEqual({
    '@ref': 'tag:coasts.example.org,2026:entries/2025/online-visit-early',
    '@when': '2025-05-15T00:00:00Z',
    'at:comment': 'The site withdrew the report itself and said why.',
  });
  expect(atom(files, '/feeds/atom.xml')).not.toHaveProperty('at:deleted-entry');
});

test('the other two forms say the same of each entry', () => {
  const ids = entriesOf(atom(files, '/feeds/atom.xml')).map(({ id, updated }) => [id, updated]);
  const rss = parse(files.get('/feeds/rss.xml')) as unknown as {
    rss: { channel: { item: { guid: { '#text': string; '@isPermaLink': string }; 'atom:updated': string }[] } };
  };
  expect(rss.rss.channel.item.map((item) => [item.guid['#text'], item['atom:updated']])).toEqual(ids);
  expect(rss.rss.channel.item.every(({ guid }) => guid['@isPermaLink'] === 'false')).toBe(true);
  const json = JSON.parse(files.get('/feeds/feed.json') ?? '') as { items: { id: string; date_modified: string }[] };
  expect(json.items.map(({ id, date_modified }) => [id, date_modified])).toEqual(ids);
});

test('RSS has the elements that RSS 2.0 requires, dates of RFC 822, and its own address', () => {
  const { rss } = parse(files.get('/feeds/rss.xml')) as unknown as {
    rss: { '@version': string; channel: Record<string, unknown> & { item: Record<string, string>[] } };
  };
  expect(rss['@version']).toBe('2.0');
  expect(rss.channel).toMatchObject({ title: 'Three Coasts Digest', lastBuildDate: 'Sun, 01 Jun 2025 00:00:00 GMT' });
  expect(rss.channel['atom:link']).toMatchObject({
    '@rel': 'self',
    '@href': 'https://digest.example.org/feeds/rss.xml',
  });
  for (const item of rss.channel.item) {
    expect(item['pubDate']).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
  }
});

/** JSON Feed 1.1, as far as its text makes it binding. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', pattern: '^https://' },
    feed_url: { const: 'https://digest.example.org/feeds/feed.json' },
    language: { type: 'string', pattern: '^[a-z]{2}' },
    authors: {
      type: 'array',
      items: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, url: { type: 'string' } } },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'content_html', 'date_published', 'date_modified'],
        properties: {
          id: { type: 'string', pattern: '^tag:' },
          url: { type: 'string', pattern: '^https://' },
          external_url: { type: 'string', pattern: '^https?://' },
          content_html: { type: 'string', minLength: 1 },
          date_published: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T00:00:00Z$' },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};

test('JSON Feed is one of version 1.1', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON_FEED);
  validate(JSON.parse(files.get('/feeds/feed.json') ?? ''));
  expect(validate.errors).toBeNull();
});

describe('subjects', () => {
  test('every country, minister, crime type, agreement, organisation, publisher and pair has a feed', () => {
    const { digest, graph } = site;
    const count = (folder: string) => [...files.keys()].filter((href) => href.startsWith(`/feeds/${folder}/`)).length;
    expect(count('countries')).toBe(digest.countries.size);
    expect(count('crime-types')).toBe(digest.crimeTypes.size);
    expect(count('publishers')).toBe(digest.publishers.size);
    expect(count('relations')).toBe(graph.relations.size);
    // One record of each of these had another id once.
    expect(count('ministers')).toBe(digest.ministers.size + 1);
    expect(count('agreements')).toBe(digest.agreements.size + 1);
    expect(count('organisations')).toBe(digest.organisations.size + 1);
  });

  test('a feed holds the entries on its subject', () => {
    const titles = entriesOf(atom(files, '/feeds/relations/xa-xc.xml')).map(({ title }) => title);
    expect(titles).toEqual(['Customs of Aldmark and Corvane cite an old arrangement']);
  });

  test('at a former address stands a copy with the name of old', () => {
    expect(files.get('/feeds/ministers/thor-lindqvist.xml')).toBe(files.get('/feeds/ministers/tor-lindqvist.xml'));
    expect(atom(files, '/feeds/ministers/tor-lindqvist.xml').id).toBe(
      'tag:coasts.example.org,2026:feeds/ministers/thor-lindqvist',
    );
  });

  test('a subject without an entry has a feed that is valid and empty', () => {
    const [first] = site.digest.publishers.values();
    const silent = { ...first, id: 'silent' } as Publisher;
    const publishers = new Map([...site.digest.publishers, [silent.id, silent]]);
    const withSilent = buildDataSite({}, { ...site.digest, publishers });
    const empty = atom(collectFiles(buildFeedFiles(withSilent)), '/feeds/publishers/silent.xml');
    expect(entriesOf(empty)).toEqual([]);
    expect(empty.updated).toBe('2025-06-01T00:00:00Z');
  });

  test('OPML lists each of them once, and the whole', () => {
    const opml = parse(files.get('/feeds/feeds.opml')) as unknown as {
      opml: { body: { outline: { '@text': string; '@xmlUrl'?: string; outline?: { '@xmlUrl': string }[] }[] } };
    };
    const urls = opml.opml.body.outline.flatMap((group) =>
      group['@xmlUrl'] === undefined ? (group.outline ?? []).map((feed) => feed['@xmlUrl']) : [group['@xmlUrl']],
    );
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.every((url) => files.has(new URL(url).pathname))).toBe(true);
    expect(urls).toHaveLength([...files.keys()].filter((href) => href.endsWith('.xml')).length - 3 - 1);
  });
});

describe('the latest', () => {
  const long = collectFiles(buildFeedFiles(buildDataSite({}, addCopies(2 * FEED_LENGTH))));

  test(`are ${FEED_LENGTH}, and an old entry that was corrected is among them`, () => {
    const entries = entriesOf(atom(long, '/feeds/atom.xml'));
    expect(entries).toHaveLength(FEED_LENGTH);
    expect(entries.map(({ id }) => id)).toContain('tag:coasts.example.org,2026:entries/2024/lorries-stopped');
  });
});

describe('names', () => {
  const namesOf = (other: Site) =>
    [...collectFiles(buildFeedFiles(other)).values()].flatMap((text) => text.match(/tag:[^<"]+/g) ?? []);

  test('are the same wherever the site lives and whenever it is built', () => {
    const elsewhere = buildDataSite({
      siteUrl: 'https://mirror.example.net',
      basePath: '/digest/',
      asOf: '2031-01-01',
    });
    expect(namesOf(elsewhere)).toEqual(namesOf(site));
  });

  test('are one for each entry', () => {
    const ids = entriesOf(atom(files, '/feeds/atom.xml')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('addresses honour the base path', () => {
  const below = collectFiles(buildFeedFiles(buildDataSite({ basePath: '/digest/' })));
  expect([...below.keys()].every((href) => href.startsWith('/digest/feeds/'))).toBe(true);
  const feed = atom(below, '/digest/feeds/countries/xa.xml');
  expect(feed.link.map((link) => link['@href'])).toContain('https://digest.example.org/digest/feeds/countries/xa.xml');
  expect(entriesOf(feed)[0]?.link[0]?.['@href']).toMatch(/^https:\/\/digest\.example\.org\/digest\/entries\//);
});

test('whatever a title or summary holds, each document can be read and says it', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, summary) => {
      const hostile = changeRecords({ entries: (entry: Entry) => ({ ...entry, title, summary }) });
      const texts = collectFiles(buildFeedFiles(buildDataSite({}, hostile)));
      const entry = entriesOf(atom(texts, '/feeds/countries/xa.xml'))[0];
      expect(entry?.title).toBe(readable(title));
      expect(inHtml(entry?.content['#text'])).toContain(`<p>${readable(summary)}</p>`);
      expect(JSON.parse(texts.get('/feeds/feed.json') ?? '').items[0].title).toBe(title);
      parse(texts.get('/feeds/rss.xml'));
    }),
    { numRuns: 150 },
  );
});

/** What XML can hold of a text: line ends become one, characters that it forbids a mark. */
function readable(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is expected to be gone
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}

/** HTML inside the element, its own escapes read. */
function inHtml(html = ''): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return html.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] as string);
}
