import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataSite, changeRecords, collectFiles, hostileText } from '../../../../test/data-site.ts';
import type { Agreement, Entry } from '../../../domain/digest.ts';
import { buildDownloadFiles } from '../downloads/download-files.ts';
import { formatBibtex } from './bibtex.ts';
import { buildAgreementCitations, buildEntryCitations, type Citation } from './citation.ts';
import { buildCitationView } from './citation-view.ts';
import { buildMetaTags } from './meta-tags.ts';
import { formatCitation } from './plain-text.ts';
import { formatRis } from './ris.ts';

/** What the reader of citations gives: CSL-JSON. */
interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly { readonly family?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note?: string;
  readonly language?: string;
  readonly abstract?: string;
}

// The packages have no types of their own.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: string, options?: { forceType: string }) => { readonly data: readonly Item[] };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');
// What a text is, the package guesses by its looks.
const readBibtex = (text: string) => new Cite(text, { forceType: '@biblatex/text' }).data;
const readRis = (text: string) => new Cite(text, { forceType: '@ris/file' }).data;

const site = buildDataSite();
const entryOf = (id: string) => site.digest.entries.get(id as Entry['id']) as Entry;
const lorries = entryOf('2024/customs-arrangement-used');
const treaty = site.digest.agreements.get('xa-xb-fraud-treaty' as Agreement['id']) as Agreement;

describe('an entry', () => {
  const [page, article] = buildEntryCitations(lorries, site);

  test('is cited in a sentence, and so is its source with the archived copy', () => {
    expect([page, article].map((citation) => formatCitation(citation, 'en-GB'))).toEqual([
      'Three Coasts Digest. “Customs of Aldmark and Corvane cite an old arrangement.” 3 May 2025. https://digest.example.org/entries/2024/customs-arrangement-used/',
      'Aldmark Courier. “Φορτηγά στα σύνορα.” 7 February 2024. https://courier.example.org/2024/lorries Archived at https://archive.example.org/courier-2024-lorries',
    ]);
  });

  test('reads back from BibTeX', () => {
    const [first, second] = readBibtex([page, article].map(formatBibtex).join('\n'));
    expect(first).toMatchObject({
      id: '2024-customs-arrangement-used',
      title: 'Customs of Aldmark and Corvane cite an old arrangement',
      issued: { 'date-parts': [[2025, 5, 3]] },
      URL: 'https://digest.example.org/entries/2024/customs-arrangement-used/',
      abstract: lorries.summary,
      language: 'en',
    });
    expect(second).toMatchObject({
      title: 'Φορτηγά στα σύνορα',
      issued: { 'date-parts': [[2024, 2, 7]] },
      note: 'Archived at https://archive.example.org/courier-2024-lorries',
      language: 'el',
    });
    expect(JSON.stringify(second?.author)).toContain('Aldmark Courier');
  });

  test('reads back from RIS', () => {
    const [first, second] = readRis([page, article].map(formatRis).join(''));
    expect(first).toMatchObject({
      id: '2024-customs-arrangement-used',
      type: 'webpage',
      issued: { 'date-parts': [[2025, 5, 3]] },
      abstract: lorries.summary,
    });
    expect(second).toMatchObject({ type: 'article-newspaper', title: 'Φορτηγά στα σύνορα', language: 'el' });
    expect(second?.note).toBe('Archived at https://archive.example.org/courier-2024-lorries');
  });

  test('whose source has no headline or date on record says so', () => {
    const [, source] = buildEntryCitations(entryOf('undated/column-on-swindlers'), site);
    expect(formatCitation(source, 'en-GB')).toMatch(/“\[.+\]\.” Undated\. https:/);
    expect(readRis(formatRis(source))[0]?.issued).toBeUndefined();
  });
});

describe('an article that carries the text of a wire service', () => {
  const carried = site.graph.sorted.find(({ source }) => source.wire !== undefined) as Entry;
  const [page, article] = buildEntryCitations(carried, site);

  test('is by the service, in the newspaper', () => {
    expect([article.authors, article.container]).toEqual([['Coast Wire'], 'Corvane Online']);
    expect(formatCitation(article, 'en-GB')).toMatch(/^Coast Wire\. “.+” Corvane Online, \d+ \w+ \d{4}\. https:/);
    expect(page.note).toMatch(/^Summary of: Coast Wire, carried by Corvane Online, /);
  });

  test('of several names each, in each form', () => {
    const two = { ...article, authors: ['Coast Wire', 'Ministry of Customs, Aldmark and Sea'] };
    expect(formatBibtex(two)).toContain('author = {{Coast Wire} and {Ministry of Customs, Aldmark and Sea}}');
    expect(formatRis(two)).toContain('AU  - Coast Wire\r\nAU  - Ministry of Customs (Aldmark and Sea)\r\n');
    expect(readBibtex(formatBibtex(two))[0]?.author).toHaveLength(2);
  });
});

test('an agreement is cited with the articles on which its steps rest', () => {
  const view = buildCitationView('agreement', buildAgreementCitations(treaty, site), site);
  expect(view.texts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'This agreement: Three Coasts Digest. “Treaty of Aldmark and Belport on fraud.” 1 May 2025. https://digest.example.org/agreements/xa-xb-fraud-treaty/',
    'Its source: Aldmark Courier. “[Falk and Lindqvist sign a treaty on fraud in Port Bel].” 10 April 2025. https://courier.example.org/2025/visit',
  ]);
  expect(readBibtex(view.bibtex)[0]?.note).toBe(
    'Treaty; Ministry of the Interior of Aldmark, Belport, the free port of Tern. Parties, steps and state as recorded by 1 June 2025.',
  );
  expect(readRis(view.ris)).toHaveLength(2);
});

describe('the whole collection', () => {
  const files = collectFiles(buildDownloadFiles(site));
  const total = site.digest.entries.size + site.digest.agreements.size;

  test.each([
    ['digest.bib', readBibtex],
    ['digest.ris', readRis],
  ])('%s holds every entry and agreement once', (name, read) => {
    const items = read(files.get(`/data/${name}`) ?? '');
    expect(new Set(items.map(({ id }) => id)).size).toBe(total);
    expect(items).toHaveLength(total);
  });

  test('digest.csl.json is CSL-JSON', () => {
    const items = JSON.parse(files.get('/data/digest.csl.json') ?? '') as Item[];
    expect(items).toHaveLength(total);
    const validate = new Ajv2020({ allErrors: true }).compile(CSL);
    validate(items);
    expect(validate.errors).toBeNull();
    expect(new Cite(JSON.stringify(items)).data).toHaveLength(total);
  });

  test('tells an interval by its two ends and an inferred day as about', () => {
    const dated = changeRecords({ entries: (entry) => ({ ...entry, added: '2025-07-07/2025-07-09?' as never }) });
    const text = collectFiles(buildDownloadFiles(buildDataSite({ asOf: '2025-09-01' }, dated))).get(
      '/data/digest.csl.json',
    );
    expect((JSON.parse(text ?? '') as Item[])[0]?.issued).toEqual({
      'date-parts': [
        [2025, 7, 7],
        [2025, 7, 9],
      ],
      circa: true,
    });
  });
});

/** CSL-JSON 1.0.2, as far as it concerns what we use of it. */
const CSL = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: 'string' },
      type: { enum: ['webpage', 'article-newspaper'] },
      title: { type: 'string' },
      author: {
        type: 'array',
        items: {
          type: 'object',
          required: ['literal'],
          additionalProperties: false,
          properties: { literal: { type: 'string' } },
        },
      },
      'container-title': { type: 'string' },
      issued: {
        type: 'object',
        required: ['date-parts'],
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
          },
          circa: { type: 'boolean' },
        },
      },
      URL: { type: 'string' },
      archive_location: { type: 'string' },
      language: { type: 'string' },
      abstract: { type: 'string' },
      note: { type: 'string' },
      keyword: { type: 'string' },
    },
  },
};

describe('whatever a title holds', () => {
  const [base] = buildEntryCitations(lorries, site);
  const next: Citation = { ...base, key: 'next', title: 'The next one' };

  test('BibTeX says it, and the next record is the next', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, author) => {
        const items = readBibtex(formatBibtex({ ...base, title, authors: [author], note: title }) + formatBibtex(next));
        expect(items.map(({ id }) => id)).toEqual([base.key, 'next']);
        expect(squeeze(items[0]?.title)).toBe(squeeze(title));
        expect(items[1]?.title).toBe('The next one');
      }),
      { numRuns: 150 },
    );
  });

  test('RIS says it, and the next record is the next', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, author) => {
        const items = readRis(formatRis({ ...base, title, authors: [author], note: title }) + formatRis(next));
        expect(items.map(({ id }) => id)).toEqual([base.key, 'next']);
        expect(squeeze(items[0]?.title)).toBe(squeeze(title));
      }),
      { numRuns: 150 },
    );
  });

  /** Text without what readers of citations take for space. */
  function squeeze(text = ''): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is expected to be gone
    const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
    return text.toWellFormed().replace(controls, ' ').replace(/\s+/g, '').normalize('NFC');
  }
});

test('the head of an entry tells reference managers that it is a page of this site, not a person’s journal article', () => {
  const tags = Object.fromEntries(buildMetaTags(lorries, site).map(({ name, content }) => [name, content]));
  expect(tags).toEqual({
    citation_title: 'Customs of Aldmark and Corvane cite an old arrangement',
    citation_publisher: 'Three Coasts Digest',
    citation_publication_date: '2025/05/03',
    citation_language: 'en',
    citation_public_url: 'https://digest.example.org/entries/2024/customs-arrangement-used/',
    citation_keywords: 'Aldmark; Corvane; Smuggling of goods',
    'DC.title': 'Customs of Aldmark and Corvane cite an old arrangement',
    'DC.publisher': 'Three Coasts Digest',
    'DC.date': '2025-05-03',
    'DCTERMS.modified': '2025-06-01',
    'DC.type': 'webpage',
    'prism.publicationName': 'Three Coasts Digest',
    'DC.language': 'en',
    'DC.identifier': 'https://digest.example.org/entries/2024/customs-arrangement-used/',
    'DC.source': 'https://courier.example.org/2024/lorries',
    'DC.description': lorries.summary,
    'DC.rights': 'https://creativecommons.org/licenses/by/4.0/',
  });
});
