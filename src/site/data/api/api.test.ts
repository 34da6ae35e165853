import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { addCopies, buildDataSite, collectFiles } from '../../../../test/data-site.ts';
import type { Country } from '../../../domain/digest.ts';
import type { CountryId } from '../../../domain/ids.ts';
import { buildExamples } from '../../data-guide.ts';
import { buildDownloadFiles } from '../downloads/download-files.ts';
import { buildApiFiles } from './api-files.ts';
import { API_PAGE_SIZE } from './lists.ts';
import { FLAG_KEYS, NUMBER_KEYS } from './records.ts';

const site = buildDataSite();
const files = collectFiles(buildApiFiles(site));
/** With lists of three pages. */
const longSite = buildDataSite({}, addCopies(2 * API_PAGE_SIZE));
const many = collectFiles(buildApiFiles(longSite));
type Json = Record<string, unknown>;
const read = (href: string, from = files) => JSON.parse(from.get(href) ?? `"no file at ${href}"`) as Json;

interface OpenApi {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Json } }>>;
}
const openApi = read('/api/v1/openapi.json') as unknown as OpenApi;

describe('records', () => {
  test('an entry says where it is, where it comes from, and when it was added and corrected', () => {
    expect(read('/api/v1/entries/2024/customs-arrangement-used.json')).toMatchObject({
      id: '2024/customs-arrangement-used',
      self: 'https://digest.example.org/api/v1/entries/2024/customs-arrangement-used.json',
      html: 'https://digest.example.org/entries/2024/customs-arrangement-used/',
      file: 'https://code.example.org/coasts/blob/main/content/entries/2024/customs-arrangement-used.md',
      title: 'Customs of Aldmark and Corvane cite an old arrangement',
      occurred: '2024-02-06',
      source: {
        publisher: 'aldmark-courier',
        headline: 'Φορτηγά στα σύνορα',
        url: 'https://courier.example.org/2024/lorries',
        archive: 'https://archive.example.org/courier-2024-lorries',
      },
      added: '2025-05-03',
      corrected: '2025-06-01',
      formerIds: ['2024/lorries-stopped', 'undated/lorries'],
    });
  });

  test('ministers of an entry are a list with their roles', () => {
    expect(read('/api/v1/entries/2025/courier-visit.json')['ministers']).toEqual([
      { minister: 'ida-falk', roles: ['signed', 'met'] },
      { minister: 'tor-lindqvist', roles: ['signed', 'met'], printed: 'Home Secretary' },
      { minister: 'mara-quint', roles: ['met'] },
    ]);
  });

  test('marks are booleans and degrees are numbers', () => {
    expect(read('/api/v1/ministers/mara-quint.json')['tenures']).toMatchObject([{ acting: true }, {}]);
    const { point } = read('/api/v1/countries/xa.json') as { point: Json };
    expect(Object.values(point).every((value) => typeof value === 'number')).toBe(true);
  });

  test('an agreement has its state on the day of the build', () => {
    expect(read('/api/v1/agreements/xb-xc-patrol-plan.json')['state']).toEqual({
      asOf: '2025-06-01',
      status: 'expired',
      since: '2024-12-31',
      isOverdue: true,
    });
  });

  test('a withdrawn entry keeps its address and says why', () => {
    const record = read('/api/v1/entries/2025/online-visit-early.json');
    expect(record).toMatchObject({ withdrawn: { date: '2025-05-15' } });
    expect(record['body']).toBeUndefined();
    expect(JSON.stringify(read('/api/v1/entries.json'))).not.toContain('online-visit-early');
  });

  test('a former id of any kind of record answers with where it is now', () => {
    const former = [
      ['entries/2024/lorries-stopped', 'entries/2024/customs-arrangement-used'],
      ['entries/undated/lorries', 'entries/2024/customs-arrangement-used'],
      ['ministers/thor-lindqvist', 'ministers/tor-lindqvist'],
      ['agreements/xa-xb-memorandum', 'agreements/xa-xb-fraud-memorandum'],
      ['events/2025-04-falk-visit', 'events/2025-04-visit'],
      ['organisations/xa-home-ministry', 'organisations/xa-interior-ministry'],
    ];
    for (const [from, to] of former) {
      expect(read(`/api/v1/${from}.json`)['movedTo']).toBe(`https://digest.example.org/api/v1/${to}.json`);
    }
  });

  test('a country that had another code moves with all its pairs', () => {
    const { digest } = site;
    const countries = new Map(digest.countries);
    const xb = countries.get('xb' as CountryId) as Country;
    countries.set(xb.id, { ...xb, formerIds: ['xz' as CountryId] });
    const moved = collectFiles(buildApiFiles(buildDataSite({}, { ...digest, countries })));
    expect(read('/api/v1/countries/xz.json', moved)['movedTo']).toMatch(/\/countries\/xb\.json$/);
    expect(read('/api/v1/relations/xa-xz.json', moved)['movedTo']).toMatch(/\/relations\/xa-xb\.json$/);
  });
});

describe('lists', () => {
  const follow = (href: string, from: ReadonlyMap<string, string>): readonly Json[] => {
    const pages: Json[] = [];
    for (let next: string | undefined = href; next !== undefined; ) {
      const document: Json = read(next, from as typeof files);
      const page = (document['entries'] ?? document) as Json;
      pages.push(page);
      next = page['next'] === undefined ? undefined : new URL(page['next'] as string).pathname;
    }
    return pages;
  };

  test.each(['/api/v1/entries.json', '/api/v1/countries/xb.json', '/api/v1/changes.json'])('%s is whole', (href) => {
    const pages = follow(href, many);
    const items = pages.flatMap(({ items }) => items as Json[]);
    expect(pages).toHaveLength(3);
    expect(items).toHaveLength(pages[0]?.['total'] as number);
    expect(new Set(items.map((item) => `${item['kind']} ${item['id']} ${item['note']}`)).size).toBe(items.length);
    expect(pages.map(({ page, pages: all }) => [page, all])).toEqual([1, 2, 3].map((page) => [page, 3]));
  });

  test('what they lead to is there, and every record is in one', () => {
    const listed = new Set<string>();
    for (const [href, text] of files) {
      for (const match of text.matchAll(/"(?:self|next|previous)":"([^"]+)"/g)) {
        const { pathname } = new URL(match[1] as string);
        expect(files.has(pathname), `${href} leads to ${pathname}`).toBe(true);
        listed.add(pathname);
      }
    }
    const stubs = [...files].filter(([, text]) => /^\{[^{}]*"movedTo"/.test(text)).map(([href]) => href);
    const unlisted = [...files.keys()].filter((href) => !listed.has(href) && !stubs.includes(href));
    expect(unlisted.sort()).toEqual(['/api/v1/openapi.json', '/api/v1/schema.json']);
  });

  test('changes tell what was corrected and why', () => {
    expect((read('/api/v1/changes.json')['items'] as Json[])[0]).toMatchObject({
      kind: 'corrected',
      date: '2025-06-01',
      id: '2024/customs-arrangement-used',
      note: 'The number of lorries was put right in the text.',
    });
  });
});

describe('what it says of itself', () => {
  test('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApi) as unknown as Json);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('describes every file, and every file is valid by it', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    ajv.addSchema(openApi as unknown as Json, 'openapi');
    const routes = Object.entries(openApi.paths).map(([path]) => ({ path, pattern: toPattern(path) }));
    const used = new Set<string>();
    for (const [href, text] of files) {
      if (/\/(?:schema|openapi)\.json$/.test(href)) continue;
      const route = routes.filter(({ pattern }) => pattern.test(href.slice('/api/v1'.length))).at(-1);
      expect(route, href).toBeDefined();
      used.add(route?.path ?? '');
      const validate = answerOf(route?.path ?? '', ajv);
      validate(JSON.parse(text));
      expect(validate.errors, href).toBeNull();
    }
    const unused = routes.filter(({ path }) => !used.has(path) && !path.includes('{page}'));
    expect(unused).toEqual([]);
  });

  test('is the same in schema.json', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const validate = ajv.compile(read('/api/v1/schema.json'));
    for (const [href, text] of files) {
      if (!/\/(?:schema|openapi)\.json$/.test(href)) expect(validate(JSON.parse(text)), href).toBe(true);
    }
    expect(validate({ id: 'kh' })).toBe(false);
  });

  test('leaves room for keys of later versions', () => {
    expect(files.get('/api/v1/schema.json')).not.toContain('"additionalProperties":false');
  });

  test('calls a boolean what the content marks with `true`, and nothing is forgotten', () => {
    const schema = files.get('/api/v1/schema.json') ?? '';
    expect(schema).not.toContain('"const":"true"');
    const marked = [...schema.matchAll(/"(\w+)":\{[^{}]*"type":"boolean","const":true/g)].map(([, key]) => key);
    expect(new Set(marked)).toEqual(FLAG_KEYS);
    for (const key of NUMBER_KEYS) expect(schema).toMatch(new RegExp(`"${key}":\\{[^{}]*"type":"number"`));
  });

  function toPattern(path: string): RegExp {
    const keys: Readonly<Record<string, string>> = { page: '\\d+', year: '(?:\\d{4}|undated)' };
    return new RegExp(
      `^${path.replace(/\{(\w+)\}/g, (_, key: string) => keys[key] ?? '[^/]+').replaceAll('.', '\\.')}$`,
    );
  }

  function answerOf(path: string, ajv: InstanceType<typeof Ajv2020>): ValidateFunction {
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const $ref = `openapi#/paths/${pointer}/get/responses/200/content/application~1json/schema`;
    return ajv.compile({ $ref });
  }
});

test('addresses honour the base path and the address of the site', () => {
  const below = buildDataSite({ siteUrl: 'https://mirror.example.net', basePath: '/digest/' });
  const texts = collectFiles(buildApiFiles(below));
  expect([...texts.keys()].every((href) => href.startsWith('/digest/api/v1/'))).toBe(true);
  expect([...texts.values()].join('')).not.toContain('digest.example.org');
  expect((read('/digest/api/v1/openapi.json', texts) as unknown as OpenApi).servers).toEqual([
    { url: 'https://mirror.example.net/digest/api/v1' },
  ]);
});

describe('the examples of /data/', () => {
  const all = new Map([...many, ...collectFiles(buildDownloadFiles(longSite))]);
  const examples = buildExamples(longSite);
  const fetchFile = (address: string) => {
    const text = all.get(new URL(address).pathname);
    if (text === undefined || !address.startsWith('https://digest.example.org/')) throw new Error(`404 ${address}`);
    return Promise.resolve({ text: () => Promise.resolve(text), json: () => Promise.resolve(JSON.parse(text)) });
  };
  const run = async (code: string) => {
    const log = vi.fn<(value: unknown) => void>();
    const AsyncFunction = (async () => {}).constructor as new (
      ...texts: string[]
    ) => (...args: unknown[]) => Promise<void>;
    await new AsyncFunction('fetch', 'console', code)(fetchFile, { log });
    return log.mock.calls.map(([value]) => value);
  };
  const codeOf = (title: string) => examples.find((example) => example.title.startsWith(title))?.code ?? '';

  test('read all titles of the country with most entries', async () => {
    const [titles] = await run(codeOf('Titles of all entries on Belport'));
    expect(titles).toEqual(longSite.graph.entriesBy.countries.get('xb')?.map(({ title }) => title));
    expect(titles).toHaveLength(209);
  });

  test('tell what changed', async () => {
    expect(await run(codeOf('What changed'))).toEqual([
      ['corrected https://digest.example.org/entries/2024/customs-arrangement-used/'],
    ]);
  });

  test('count agreements by state', async () => {
    expect(await run(codeOf('Agreements by state'))).toEqual([
      { signed: 1, planned: 1, superseded: 1, expired: 1, 'in-force': 1 },
    ]);
  });

  test('in every language name files that are there', () => {
    const named = examples.flatMap(({ code }) => code.match(/https:\/\/[^\s'"`$]+/g) ?? []);
    expect(named.length).toBeGreaterThanOrEqual(examples.length);
    for (const address of named) expect(all.has(new URL(address).pathname), address).toBe(true);
  });

  test('name columns that are there', () => {
    const header = (name: string) => all.get(`/data/${name}.csv`)?.split('\r\n')[0]?.replace('\ufeff', '').split(',');
    expect(header('entries')).toContain('id');
    expect(header('entry-crime-types')).toEqual(['entry', 'crime_type']);
  });
});
