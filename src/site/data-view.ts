/** The page that describes downloads and API. */
import type { DayText } from '../domain/edtf.ts';
import { countRecords } from './data/api/index-file.ts';
import { BIBLIOGRAPHY_FORMS } from './data/citation/bibliography.ts';
import { buildTables, CHECKSUMS } from './data/downloads/download-files.ts';
import type { Table } from './data/downloads/table.ts';
import { LICENCE } from './data/licence.ts';
import { siteChangedOn } from './data/record-dates.ts';
import { buildDatasetStructured } from './data/structured/site-structured.ts';
import { buildExamples, CHANGELOG, CONVENTIONS, type Example, PROMISE } from './data-guide.ts';
import { COLLECTION_FOLDERS, type Collection } from './data-routes.ts';
import { buildDate, type DateText, type Link, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { COLLECTION_WORDS } from './words.ts';

export interface DataPageView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly changed: DateText;
  readonly licence: {
    readonly text: string;
    readonly link: Link;
    readonly credit: string;
    /** Of the program that makes the site, and where it is. */
    readonly code: string;
    readonly repository: Link;
  };
  /** Files that hold everything. */
  readonly whole: readonly DataLink[];
  readonly collections: readonly CollectionRow[];
  /** Tables that stand between the registers. */
  readonly tables: readonly DataLink[];
  readonly description: readonly DataLink[];
  readonly api: readonly DataLink[];
  readonly shapes: readonly { readonly address: string; readonly note: string }[];
  readonly examples: readonly Example[];
  readonly conventions: readonly Prose[];
  readonly promise: readonly Prose[];
  readonly changelog: readonly { readonly date: DateText; readonly version: string; readonly text: string }[];
}

export interface DataLink extends Link {
  readonly note: string;
}

export interface CollectionRow {
  readonly name: string;
  readonly total: number;
  readonly api: Link;
  readonly ndjson: Link;
  readonly csv: Link;
}

/** A paragraph with code in it. */
export type Prose = readonly { readonly text: string; readonly isCode: boolean }[];

export function buildDataView(site: Site): DataPageView {
  const { routes, digest } = site;
  const { name } = digest.edition;
  const title = 'Data and API';
  const tables = buildTables(site);
  return {
    head: {
      title,
      description: `All of ${name} to download as JSON, NDJSON and CSV, with an API of static files, schemas and checksums; ${LICENCE.name}.`,
      path: routes.data.dataPage(),
      structured: buildDatasetStructured(title, WHOLE_FILES, site),
    },
    title,
    lede: 'Everything on this site is made from files that you may have too: to read in a spreadsheet, to query by program, to keep.',
    changed: buildDate(siteChangedOn(site), site),
    licence: buildLicence(site),
    whole: [
      fileLink('digest.json', 'all entries and registers in one file', site),
      ...BIBLIOGRAPHY_FORMS.map(({ path, note }) => fileLink(path, note, site)),
    ],
    collections: (Object.keys(COLLECTION_FOLDERS) as Collection[]).map((collection) =>
      buildCollection(collection, site),
    ),
    tables: tables.filter(isBetween).map((table) => fileLink(`${table.name}.csv`, table.description, site)),
    description: [
      fileLink(
        'datapackage.json',
        'what every file and every column holds (Data Package 2.0), with sizes and SHA-256',
        site,
      ),
      fileLink(CHECKSUMS, 'SHA-256 of every file, for sha256sum', site),
    ],
    api: [
      { text: 'index.json', href: routes.data.apiIndex(), note: 'where everything is; start here' },
      { text: 'openapi.json', href: routes.data.openApi(), note: 'OpenAPI 3.1: every address with its answer' },
      {
        text: 'schema.json',
        href: routes.data.apiSchema(),
        note: 'JSON Schema of every answer, made from the schemas that the content is checked with',
      },
      {
        text: 'changes.json',
        href: routes.data.apiChanges(),
        note: 'what was added, corrected and withdrawn, newest first',
      },
      { text: 'Feeds and calendars', href: routes.data.feedsPage(), note: 'to be told, rather than to ask' },
    ],
    shapes: SHAPES,
    examples: buildExamples(site),
    conventions: CONVENTIONS.map(parseProse),
    promise: PROMISE.map(parseProse),
    changelog: CHANGELOG.map(({ date, ...rest }) => ({ date: buildDate(date as DayText, site, 'short'), ...rest })),
  };
}

const WHOLE_FILES = [
  { name: 'digest.json', mediatype: 'application/json' },
  { name: 'entries.csv', mediatype: 'text/csv' },
  { name: 'datapackage.json', mediatype: 'application/json' },
];

const SHAPES: DataPageView['shapes'] = [
  { address: '/api/v1/{collection}.json', note: 'a list, 100 items a page' },
  { address: '/api/v1/{collection}/page/{n}.json', note: 'its further pages' },
  { address: '/api/v1/entries/{year}/{slug}.json', note: 'one entry, whole' },
  { address: '/api/v1/{collection}/{id}.json', note: 'one term or country pair, with the newest 100 entries on it' },
  { address: '/api/v1/{collection}/{id}/entries/page/{n}.json', note: 'the older ones' },
];

function buildLicence({ digest, routes }: Site): DataPageView['licence'] {
  const { name, repositoryUrl } = digest.edition;
  return {
    text: 'The data is yours to use, share and adapt, in earnest or for profit, as long as you say where it is from:',
    link: { text: LICENCE.name, href: LICENCE.url },
    credit: `${name}, ${routes.absolute(routes.home())}`,
    code: 'The program that makes the site has the MIT licence; the full text of both licences is in the',
    repository: { text: 'repository', href: repositoryUrl },
  };
}

function fileLink(file: string, note: string, { routes }: Site): DataLink {
  return { text: file, href: routes.data.download(file), note };
}

function buildCollection(collection: Collection, site: Site): CollectionRow {
  const { data } = site.routes;
  const folder = COLLECTION_FOLDERS[collection];
  return {
    name: COLLECTION_WORDS[collection].many,
    total: countRecords(collection, site),
    api: { text: 'API', href: data.apiList(collection) },
    ndjson: { text: 'NDJSON', href: data.download(`${folder}.ndjson`) },
    csv: { text: 'CSV', href: data.download(`${folder}.csv`) },
  };
}

/** Tables that are no collection's own. */
function isBetween({ name }: Table): boolean {
  return !(Object.values(COLLECTION_FOLDERS) as readonly string[]).includes(name);
}

/** Text between backquotes is code. */
function parseProse(text: string): Prose {
  return text
    .split('`')
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}
